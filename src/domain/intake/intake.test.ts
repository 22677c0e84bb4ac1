import fc from 'fast-check';

import { likenessOf, rarityAmong, readWords, type Told, weigh } from './likeness';
import { pairsToCompare } from './pairs-to-compare';
import { alikeTo, repeatsAmong, weighProposals } from './repeats';
import { wordsOf } from './words';

const told = (title: string, text = ''): Told => ({ title, text });
const WORDS = [
  'bus',
  'buses',
  'Depot',
  'électrique',
  'tram',
  'line',
  '4',
  '2027',
  'payment',
  'the',
];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
const proposal = fc
  .tuple(phrase, fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }))
  .map(([title, text]) => told(title.join(' '), text.join(' ')));
const proposals = fc.array(proposal, { minLength: 2, maxLength: 5 });
const read = (all: readonly Told[]) => {
  const words = all.map(readWords);
  const rarity = rarityAmong(words);
  return { words: words.map((each) => weigh(each, rarity)), rarity };
};

describe('wordsOf', () => {
  it.each([
    ['Chargers, charging', ['charg']],
    ['Buses and a bus', ['a', 'and', 'bus']],
    ['Ferries; ferry', ['ferry']],
    ['Métro METRO', ['metro']],
    ['Access 2027 and 2028', ['2027', '2028', 'acces', 'and']],
    ['  –  ', []],
  ])('of %s', (text, words) => {
    expect([...wordsOf(text).keys()]).toEqual(words);
  });
});

describe('likenessOf', () => {
  it('is a share, the same in both directions', () => {
    fc.assert(
      fc.property(proposals, (all) => {
        const { words } = read(all);
        const shares = words.map((one) => words.map((other) => likenessOf(one, other).share));
        expect(shares.flat().every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(words.map((_, at) => shares.map((row) => row[at]))).toEqual(shares);
      }),
    );
  });

  it('is 1 for a proposal and itself, whatever the order and case of its words', () => {
    fc.assert(
      fc.property(proposals, fc.nat(), (all, seed) => {
        const { words, rarity } = read(all);
        all.forEach(({ title, text }, at) => {
          const [first = '', ...rest] = title.split(' ');
          const turned = weigh(
            readWords(told([...rest, seed % 2 ? first.toUpperCase() : first].join(' '), text)),
            rarity,
          );
          const itself = words[at] ?? turned;

          expect(likenessOf(itself, itself).share).toBe(1);
          expect(likenessOf(itself, turned).share).toBe(1);
        });
      }),
    );
  });

  it('is 0 for proposals that share no word, and for those that have none', () => {
    const { words } = read([told('Bus depot'), told('Ferry pier'), told('…')]);
    const [depot, pier, nothing] = words;
    if (depot === undefined || pier === undefined || nothing === undefined)
      throw new Error('three');

    expect(likenessOf(depot, pier)).toEqual({ share: 0, words: [] });
    expect(likenessOf(nothing, nothing)).toEqual({ share: 0, words: [] });
  });

  it('counts a word the more, the fewer have it', () => {
    const all = [told('New tram'), told('New bus'), told('New ferry'), told('Old tram')];
    const { words } = read(all);
    const [newTram, newBus, , oldTram] = words;
    if (newTram === undefined || newBus === undefined || oldTram === undefined)
      throw new Error('four');

    expect(likenessOf(newTram, oldTram).share).toBeGreaterThan(likenessOf(newTram, newBus).share);
  });

  it('says which words two proposals share, the rarest first', () => {
    const all = [
      told('Depots for electric buses'),
      told('Second depot for electric buses'),
      told('Chargers for trams'),
    ];
    const { words } = read(all);
    const [one, other] = words;
    if (one === undefined || other === undefined) throw new Error('two');

    const { words: shared } = likenessOf(one, other);
    expect(new Set(shared.slice(0, 3))).toEqual(new Set(['Depots', 'electric', 'buses']));
    expect(shared.at(-1)).toBe('for');
  });
});

describe('repeats', () => {
  const all = [
    {
      id: '1',
      ...told(
        'Second depot for electric buses',
        'Four hundred vehicles stand in the rain each night, and none can be charged before dawn.',
      ),
    },
    { id: '2', ...told('Fast chargers at the two terminals') },
    { id: '3', ...told('Electric bus depot, a second one') },
    {
      id: '4',
      ...told(
        'Where to keep the fleet',
        'Each night four hundred vehicles stand in the rain; before dawn none can be charged.',
      ),
    },
  ];

  const weighed = weighProposals(all);

  it('are found by title, and by what the descriptions say', () => {
    expect(repeatsAmong(weighed).map(({ one, other }) => [one, other])).toEqual([
      ['1', '4'],
      ['1', '3'],
    ]);
  });

  it('are shown while a title is typed, the most alike first', () => {
    expect(alikeTo(told('second dep'), weighed).map(({ id }) => id)).toEqual([]);
    expect(alikeTo(told('second depot'), weighed).map(({ id }) => id)).toContain('1');
    expect(alikeTo(told(''), weighed)).toEqual([]);
    const found = alikeTo(told('A second depot for electric buses'), weighed);
    expect(found.map(({ id }) => id).slice(0, 2)).toEqual(['1', '3']);
  });

  it('are the same as when every proposal is compared with every other', () => {
    fc.assert(
      fc.property(fc.array(proposal, { maxLength: 8 }), (drafts) => {
        const named = drafts.map((each, at) => ({ id: String(at), ...each }));
        const { words } = read(drafts);
        const alike = words.flatMap((one, at) =>
          words
            .map((other, next) => ({ next, share: likenessOf(one, other).share }))
            .filter(({ next, share }) => next > at && share >= 0.6)
            .map(({ next }) => `${at} ${next}`),
        );
        const found = repeatsAmong(weighProposals(named));
        expect(found.map(({ one, other }) => `${one} ${other}`).sort()).toEqual(alike.sort());
      }),
    );
  });

  it('are held against each other only where they share much, however many there are', () => {
    const own = (at: number) => Array.from({ length: 6 }, (_, next) => `${at * 7 + next}`);
    const many = Array.from({ length: 500 }, (_, at) => ({
      id: String(at),
      ...told(
        `Replace the system of department ${at}`,
        `It is old, and nobody can repair it: ${own(at === 499 ? 0 : at).join(' ')}.`,
      ),
    }));

    expect(pairsToCompare(weighProposals(many).proposals, 0.6)).toEqual([[0, 499]]);
  });
});

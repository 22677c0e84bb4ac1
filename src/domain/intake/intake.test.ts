import fc from 'fast-check';

import { likenessOf, rarityAmong, readWords, type Told } from './likeness';
import { alikeTo, repeatsAmong } from './repeats';
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
  return { words, rarity: rarityAmong(words) };
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
        const { words, rarity } = read(all);
        const shares = words.map((one) =>
          words.map((other) => likenessOf(one, other, rarity).share),
        );
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
          const turned = readWords(told([...rest, seed % 2 ? first.toUpperCase() : first].join(' '), text)); // prettier-ignore
          const itself = words[at] ?? turned;

          expect(likenessOf(itself, itself, rarity).share).toBe(1);
          expect(likenessOf(itself, turned, rarity).share).toBe(1);
        });
      }),
    );
  });

  it('is 0 for proposals that share no word, and for those that have none', () => {
    const { words, rarity } = read([told('Bus depot'), told('Ferry pier'), told('…')]);
    const [depot, pier, nothing] = words;
    if (depot === undefined || pier === undefined || nothing === undefined)
      throw new Error('three');

    expect(likenessOf(depot, pier, rarity)).toEqual({ share: 0, words: [] });
    expect(likenessOf(nothing, nothing, rarity)).toEqual({ share: 0, words: [] });
  });

  it('counts a word the more, the fewer have it', () => {
    const all = [told('New tram'), told('New bus'), told('New ferry'), told('Old tram')];
    const { words, rarity } = read(all);
    const [newTram, newBus, , oldTram] = words;
    if (newTram === undefined || newBus === undefined || oldTram === undefined)
      throw new Error('four');

    expect(likenessOf(newTram, oldTram, rarity).share).toBeGreaterThan(
      likenessOf(newTram, newBus, rarity).share,
    );
  });

  it('says which words two proposals share, the rarest first', () => {
    const all = [
      told('Depots for electric buses'),
      told('Second depot for electric buses'),
      told('Chargers for trams'),
    ];
    const { words, rarity } = read(all);
    const [one, other] = words;
    if (one === undefined || other === undefined) throw new Error('two');

    const { words: shared } = likenessOf(one, other, rarity);
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

  it('are found by title, and by what the descriptions say', () => {
    expect(repeatsAmong(all).map(({ one, other }) => [one, other])).toEqual([
      ['1', '4'],
      ['1', '3'],
    ]);
  });

  it('are shown while a title is typed, the most alike first', () => {
    expect(alikeTo(told('second dep'), all).map(({ id }) => id)).toEqual([]);
    expect(alikeTo(told('second depot'), all).map(({ id }) => id)).toContain('1');
    expect(alikeTo(told(''), all)).toEqual([]);
    const found = alikeTo(told('A second depot for electric buses'), all);
    expect(found.map(({ id }) => id).slice(0, 2)).toEqual(['1', '3']);
  });
});

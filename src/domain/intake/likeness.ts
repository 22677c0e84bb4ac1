import { wordsOf, type Words } from './words';

/** What a proposal says of itself; `text` may be empty. */
export type Told = { readonly title: string; readonly text: string };

/** A proposal's words, taken apart once. */
type Read = {
  readonly title: Words;
  readonly all: Words;
  readonly hasText: boolean;
};

export type Likeness = {
  /** From 0, nothing shared, to 1, the same words. */
  readonly share: number;
  /** What they share, as the first writes it, the rarest first. */
  readonly words: readonly string[];
};

/** How much a word counts. */
type Rarity = (word: string) => number;

export function readWords({ title, text }: Told): Read {
  return {
    title: wordsOf(title),
    all: wordsOf(`${title} ${text}`),
    hasText: text.trim() !== '',
  };
}

/**
 * How much each word counts among these proposals: the more, the fewer have it.
 *
 * @example
 * rarityAmong([bus, busAndTram])('tram') // log(1 + 2 / 1)
 */
export function rarityAmong(proposals: readonly Read[]): Rarity {
  const having = new Map<string, number>();
  for (const { all } of proposals) {
    for (const word of all.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + proposals.length / (having.get(word) ?? 1));
}

/**
 * How alike two proposals are: as their titles, or as all their words where both have a text, whichever is more. Symmetric in `share`;
 * 1 for the same words, 0 where there are none.
 *
 * Source: Dice (1945), with words weighted by inverse document frequency.
 *
 * @example
 * // all words equally rare: two of three shared, 2 × 2 / (3 + 3)
 * likenessOf(readWords({ title: 'Electric bus depot', text: '' }), readWords({ title: 'New bus depot', text: '' }), () => 1)
 * // { share: 0.667, words: ['bus', 'depot'] }
 */
export function likenessOf(one: Read, other: Read, rarity: Rarity): Likeness {
  const titles = dice(one.title, other.title, rarity);
  const texts = one.hasText && other.hasText ? dice(one.all, other.all, rarity) : 0;
  const shared = texts > titles ? sharedBy(one.all, other.all) : sharedBy(one.title, other.title);
  const rarest = [...shared].sort((word, next) => rarity(next) - rarity(word));
  return {
    share: Math.max(titles, texts),
    words: rarest.map((word) => one.all.get(word) ?? word),
  };
}

function dice(one: Words, other: Words, rarity: Rarity): number {
  const both = weigh(one.keys(), rarity) + weigh(other.keys(), rarity);
  return both === 0 ? 0 : Math.min(1, (2 * weigh(sharedBy(one, other), rarity)) / both);
}

function sharedBy(one: Words, other: Words): readonly string[] {
  return [...one.keys()].filter((word) => other.has(word));
}

function weigh(words: Iterable<string>, rarity: Rarity): number {
  let sum = 0;
  for (const word of words) sum += rarity(word);
  return sum;
}

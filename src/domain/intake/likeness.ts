import { wordsOf, type Words } from './words';

/** What a proposal says of itself; `text` may be empty. */
export type Told = { readonly title: string; readonly text: string };

/** A proposal's words, taken apart once. */
type Read = {
  readonly title: Words;
  readonly all: Words;
  readonly hasText: boolean;
};

/** The words of a text with how much each counts, the rarest first; those that are equally rare by name. */
export type Weighed = {
  readonly words: readonly WeighedWord[];
  readonly has: (word: string) => boolean;
  /** Of all words. */
  readonly weight: number;
};
type WeighedWord = { readonly word: string; readonly written: string; readonly weight: number };

/** A proposal as it is compared; `all` is `null` where it has no text beside the title. */
export type Weighing = { readonly title: Weighed; readonly all: Weighed | null };

export type Likeness = {
  /** From 0, nothing shared, to 1, the same words. */
  readonly share: number;
  /** What they share, as the first writes it, the rarest first. */
  readonly words: readonly string[];
};

/** How much a word counts. */
export type Rarity = (word: string) => number;

export function readWords({ title, text }: Told): Read {
  return {
    title: wordsOf(title),
    all: wordsOf(`${title} ${text}`),
    hasText: text.trim() !== '',
  };
}

/**
 * How much each word counts among these proposals: the more, the fewer have it. One that none has counts as if one had it.
 *
 * @example
 * rarityAmong([bus, busAndTram])('tram') // log(1 + 2 / 1)
 */
export function rarityAmong(proposals: readonly Read[]): Rarity {
  const having = new Map<string, number>();
  for (const { all } of proposals) {
    for (const word of all.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  }
  const rarities = new Map(
    [...having].map(([word, count]) => [word, Math.log(1 + proposals.length / count)] as const),
  );
  return (word) => rarities.get(word) ?? Math.log(1 + proposals.length);
}

/** Weighs a proposal's words once, for as many comparisons as follow; all that are compared by the same rarity. */
export function weigh({ title, all, hasText }: Read, rarity: Rarity): Weighing {
  return { title: weighed(title, rarity), all: hasText ? weighed(all, rarity) : null };
}

/**
 * How alike two proposals are: as their titles, or as all their words where both have a text, whichever is more. Symmetric in `share`;
 * 1 for the same words, 0 where there are none.
 *
 * Source: Dice (1945), with words weighted by inverse document frequency.
 *
 * @example
 * // all words equally rare: two of three shared, 2 × 2 / (3 + 3)
 * const told = (title: string) => weigh(readWords({ title, text: '' }), () => 1);
 * likenessOf(told('Electric bus depot'), told('New bus depot')) // { share: 0.667, words: ['bus', 'depot'] }
 */
export function likenessOf(one: Weighing, other: Weighing): Likeness {
  const titles = likenessIn(one.title, other.title);
  if (one.all === null || other.all === null) return titles;
  const texts = likenessIn(one.all, other.all);
  return texts.share > titles.share ? texts : titles;
}

function likenessIn(one: Weighed, other: Weighed): Likeness {
  const shared = one.words.filter(({ word }) => other.has(word));
  const both = one.weight + other.weight;
  return {
    share: both === 0 ? 0 : Math.min(1, (2 * weightOf(shared)) / both),
    words: shared.map(({ written }) => written),
  };
}

function weighed(words: Words, rarity: Rarity): Weighed {
  const rarest = [...words]
    .map(([word, written]) => ({ word, written, weight: rarity(word) }))
    .sort((one, other) => other.weight - one.weight || (one.word < other.word ? -1 : 1));
  return { words: rarest, has: (word) => words.has(word), weight: weightOf(rarest) };
}

function weightOf(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

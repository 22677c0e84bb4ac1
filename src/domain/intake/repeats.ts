import {
  type Likeness,
  likenessOf,
  rarityAmong,
  type Rarity,
  readWords,
  type Told,
  weigh,
  type Weighing,
} from './likeness';
import { pairsToCompare } from './pairs-to-compare';

/** From here on one proposal likely repeats another. */
const LIKELY = 0.6;
/** From here on it is worth a look. */
const WORTH_A_LOOK = 0.4;
const MOST_SHOWN = 5;

type Named = Told & { readonly id: string };

/** Another proposal that is like one. */
type Alike = Likeness & { readonly id: string };

/** Two proposals of which one likely repeats the other. */
type Repeat = Likeness & { readonly one: string; readonly other: string };

/** Proposals whose words are weighed among each other, for as many comparisons as follow. */
export type WeighedProposals = {
  readonly rarity: Rarity;
  readonly proposals: readonly (Weighing & { readonly id: string })[];
};

export function weighProposals(proposals: readonly Named[]): WeighedProposals {
  const read = proposals.map((each) => ({ id: each.id, words: readWords(each) }));
  const rarity = rarityAmong(read.map(({ words }) => words));
  return { rarity, proposals: read.map(({ id, words }) => ({ id, ...weigh(words, rarity) })) };
}

/** Those most like a draft, the most alike first. */
export function alikeTo(draft: Told, { rarity, proposals }: WeighedProposals): readonly Alike[] {
  const drafted = weigh(readWords(draft), rarity);
  return proposals
    .map((each) => ({ id: each.id, ...likenessOf(drafted, each) }))
    .filter(({ share }) => share >= WORTH_A_LOOK)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_SHOWN);
}

/** Every pair that is alike enough, the most alike first; of a pair the one that comes first among the proposals is `one`. */
export function repeatsAmong({ proposals }: WeighedProposals): readonly Repeat[] {
  return pairsToCompare(proposals, LIKELY)
    .flatMap(([at, next]): readonly Repeat[] => {
      const [one, other] = [proposals[at], proposals[next]];
      if (one === undefined || other === undefined) return [];
      const likeness = likenessOf(one, other);
      return likeness.share >= LIKELY ? [{ one: one.id, other: other.id, ...likeness }] : [];
    })
    .sort((one, other) => other.share - one.share);
}

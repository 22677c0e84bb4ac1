import { type Likeness, likenessOf, rarityAmong, readWords, type Told } from './likeness';

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

/** Those most like a draft, the most alike first. */
export function alikeTo(draft: Told, proposals: readonly Named[]): readonly Alike[] {
  const drafted = readWords(draft);
  const read = proposals.map((each) => ({ id: each.id, words: readWords(each) }));
  const rarity = rarityAmong([drafted, ...read.map(({ words }) => words)]);
  return read
    .map(({ id, words }) => ({ id, ...likenessOf(drafted, words, rarity) }))
    .filter(({ share }) => share >= WORTH_A_LOOK)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_SHOWN);
}

/** Every pair that is alike enough, the most alike first; of a pair the one that comes first among the proposals is `one`. */
export function repeatsAmong(proposals: readonly Named[]): readonly Repeat[] {
  const read = proposals.map((each) => ({ id: each.id, words: readWords(each) }));
  const rarity = rarityAmong(read.map(({ words }) => words));
  return read
    .flatMap(({ id: one, words }, at) =>
      read.slice(at + 1).flatMap(({ id: other, words: others }): readonly Repeat[] => {
        const likeness = likenessOf(words, others, rarity);
        return likeness.share >= LIKELY ? [{ one, other, ...likeness }] : [];
      }),
    )
    .sort((one, other) => other.share - one.share);
}

/** What stands in the way of taking a document: where, why, and what to do about it. */
export type Problem = {
  /** The way there: `rules[3].weight`; `the document` for the whole. */
  readonly place: string;
  readonly reason: string;
  readonly remedy: string;
};

/** As a line that can be read by itself: `rules[3].weight: must be above 0, got 0. Give the rule a weight from 1 to 100.` */
export function problemWords({ place, reason, remedy }: Problem): string {
  return `${place}: ${reason}. ${remedy}`;
}

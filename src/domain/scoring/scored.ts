/** What a method gives each alternative. */
export type Scored = {
  readonly scores: readonly number[];
  readonly best: 'highest' | 'lowest';
  /** How large scores of this kind can be: what is tiny beside it is rounding. */
  readonly scale: number;
};

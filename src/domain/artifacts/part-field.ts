import type { Day } from '../foundation/calendar';
import type { Rating, Step } from '../foundation/rating';

/** One thing that people can say of an artifact: what it is called in a sentence, and what it may be. */
export type PartField = { readonly name: string } & (
  | ChoiceField
  | { readonly type: 'step' }
  | { readonly type: 'rating' }
  | { readonly type: 'currency' }
  | { readonly type: 'day' }
  /** Minor units of the part's currency. */
  | { readonly type: 'amount'; readonly isSigned: boolean }
  /** Minor units of the part's currency where one is said, else whole units of what is counted. */
  | { readonly type: 'quantity' }
  | { readonly type: 'whole'; readonly least: number; readonly most: number }
);

type ChoiceField = {
  readonly type: 'choice';
  readonly choices: readonly string[];
  /** What holds where nobody has said anything. */
  readonly unsaid: string | null;
};

/** What people can say of one kind of artifact, in the order in which a form asks for it. */
export type PartFields = Readonly<Record<string, PartField>>;

export type FactValue = string | number | Rating | null;

/** What was said in each of some fields; `null` where nothing was. */
export type FactsOf<Fields extends PartFields> = {
  readonly [Name in keyof Fields]: ValueOf<Fields[Name]>;
};

type ValueOf<Field extends PartField> = Field extends {
  type: 'choice';
  choices: readonly (infer Choice)[];
  unsaid: infer Unsaid;
}
  ? Choice | (Unsaid & null)
  : Field extends { type: 'amount' | 'quantity' | 'whole' }
    ? number | null
    : Field extends { type: 'step' }
      ? Step | null
      : Field extends { type: 'rating' }
        ? Rating | null
        : Field extends { type: 'day' }
          ? Day | null
          : string | null;

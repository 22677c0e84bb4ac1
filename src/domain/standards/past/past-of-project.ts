import type { Day, Instant } from '../../foundation/calendar';
import type { RuleId } from '../../foundation/ids';
import type { Difference } from '../simulation/difference';
import type { NotTold } from './as-far-as-told';

/** What a draft would have changed on a past day. */
export type PastDay = {
  readonly daysAgo: number;
  readonly day: Day;
  /** Against the standard that the project is held to now, on the work as it stood. */
  readonly difference: Difference;
  /** The rules of the draft that cannot be decided as of that day. */
  readonly notTold: readonly NotTold[];
};

/** A transition that the draft would have blocked, and the rules that it would have named. */
export type BlockedTransition = {
  readonly workItem: string;
  readonly at: Instant;
  readonly rules: readonly RuleId[];
};

/** What a draft would have done with the transitions of the time looked back on. */
export type PastTransitions = {
  readonly total: number;
  readonly blocked: number;
  readonly notDecidable: number;
  /** How many each rule would have blocked, most first. */
  readonly byRule: readonly { readonly ruleId: RuleId; readonly blocked: number }[];
  /** The latest of those blocked. */
  readonly latest: readonly BlockedTransition[];
  /** `day`: judged by how the project stood when the day began. */
  readonly precision: 'moment' | 'day';
};

/** A draft held against how one governed project stood. */
export type PastOfProject = {
  readonly days: readonly PastDay[];
  readonly transitions: PastTransitions;
};

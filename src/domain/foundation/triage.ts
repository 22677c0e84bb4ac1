import type { Instant } from './calendar';
import type { AccountId, WorkItemId } from './ids';

export const TRIAGE_STATES = ['looked-at', 'ready', 'sent-back', 'declined', 'merged'] as const;
/** Where a proposal stands before a board: one of which nothing is said is handed in. */
export type TriageState = (typeof TRIAGE_STATES)[number];

/** In characters, why a proposal is sent back or declined. */
export const LONGEST_REASON = 1_000;

/** What a portfolio said of a proposal last. */
export type Triage = {
  readonly state: TriageState;
  /** Of one that is sent back or declined; `null` of others. */
  readonly reason: string | null;
  /** The proposal that one was merged into; `null` of others, and where that is hidden. */
  readonly into: WorkItemId | null;
  readonly by: AccountId;
  readonly at: Instant;
  /** How many times something was said, this included. */
  readonly step: number;
};

/** Those that wait for their author, or are done with. */
const CLOSED: ReadonlySet<TriageState> = new Set(['sent-back', 'declined', 'merged']);

/**
 * Whether a proposal comes before the board: never while it is sent back, declined or merged; else where it is ready, or the portfolio
 * does not ask for that.
 *
 * @example
 * isForBoard(null, { onlyReady: true }) // false: it is handed in, and nobody looked at it
 */
export function isForBoard(
  triage: Pick<Triage, 'state'> | null,
  { onlyReady }: { readonly onlyReady: boolean },
): boolean {
  if (triage === null) return !onlyReady;
  return triage.state === 'ready' || (!onlyReady && !CLOSED.has(triage.state));
}

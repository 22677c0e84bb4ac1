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
  /** How many times something was said or taken back, this included. */
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

/** As it is kept: something that is said, or that the last thing which still held is taken back. */
export type TriageStep = Omit<Triage, 'state'> & { readonly state: TriageState | 'taken-back' };

/** What holds of a proposal, and what would hold again if that were taken back; `null` where nothing was said. */
export type Standing = {
  readonly triage: Triage | null;
  readonly earlier: Triage | null;
  /** The number of the last step, whatever it was; 0 where there is none. */
  readonly last: number;
};

/**
 * What holds after all steps of one proposal, the first one first. What holds bears the number of the last step, so that a number is never
 * that of two different things that were said.
 *
 * @example
 * // looked at, declined, and that taken back
 * standingAfter(steps) // { triage: { state: 'looked-at', step: 3, … }, earlier: null, last: 3 }
 */
function standingAfter(steps: readonly TriageStep[]): Standing {
  const last = steps.at(-1)?.step ?? 0;
  const holding: Triage[] = [];
  for (const { state, reason, into, by, at, step } of steps) {
    if (state === 'taken-back') holding.pop();
    else holding.push({ state, reason, into, by, at, step });
  }
  const triage = holding.at(-1);
  return {
    triage: triage === undefined ? null : { ...triage, step: last },
    earlier: holding.at(-2) ?? null,
    last,
  };
}

/** The same of each of some proposals, whose steps come one after the other. */
export function standings(
  steps: readonly (TriageStep & { readonly workItemId: WorkItemId })[],
): ReadonlyMap<WorkItemId, Standing> {
  const byItem = new Map<WorkItemId, TriageStep[]>();
  for (const step of steps) {
    const own = byItem.get(step.workItemId);
    if (own === undefined) byItem.set(step.workItemId, [step]);
    else own.push(step);
  }
  return new Map([...byItem].map(([item, own]) => [item, standingAfter(own)]));
}

/** Whether it is done with: one that is sent back may come again. */
export function isDoneWith(triage: Pick<Triage, 'state'> | null): boolean {
  return triage?.state === 'declined' || triage?.state === 'merged';
}

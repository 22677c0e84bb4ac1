import type { GovernedId } from '../../domain/foundation/ids';
import type { Health } from '../../domain/rollup/health';
import type { showGateCalendar } from '../gates/show-gate-calendar';
import type { showHistory } from '../reporting/show-history';
import type { showPortfolio } from '../rollup/show-portfolio';

type Answer<UseCase extends (...args: never) => unknown> = Awaited<ReturnType<UseCase>>;
type Told = {
  readonly view: Answer<typeof showPortfolio>;
  readonly gates: Answer<typeof showGateCalendar>;
  readonly reports: Answer<typeof showHistory>;
};

/** A page that many projects fill is read by nobody. */
const MOST_NAMED = 20;

/** The projects that are red or were red without what somebody said, wait for a decision at a gate, or owe a report: red ones first, then those that wait the longest. */
export function needingHelp({ view, gates, reports }: Told) {
  const late = new Map<GovernedId, number>(reports.rows.map(({ id, daysLate }) => [id, daysLate]));
  const all = view.rows
    .map(({ id, key, name, health }) => ({
      id,
      key,
      name,
      color: health.color,
      computed: health.computed,
      reasons: isRed(health) ? health.reasons : [],
      waiting: gates.waiting
        .filter(({ project }) => project.id === id)
        .map(({ gate, days }) => ({ gate: gate.name, days })),
      reportDaysLate: late.get(id) ?? 0,
    }))
    .filter(
      ({ waiting, reportDaysLate, ...health }) =>
        isRed(health) || waiting.length > 0 || reportDaysLate > 0,
    )
    .sort((one, other) => urgency(other) - urgency(one) || longest(other) - longest(one));
  return { needing: all.slice(0, MOST_NAMED), needingInAll: all.length };
}

type Colors = Pick<Health, 'color' | 'computed'>;
type Needing = Colors & {
  readonly waiting: readonly { readonly days: number }[];
  readonly reportDaysLate: number;
};

/** What the data say counts as well: nobody hides a red project from leaders. */
function isRed({ color, computed }: Colors): boolean {
  return color === 'red' || computed === 'red';
}

function urgency({ waiting, ...health }: Needing): number {
  return (isRed(health) ? 2 : 0) + (waiting.length > 0 ? 1 : 0);
}

function longest({ waiting, reportDaysLate }: Needing): number {
  return Math.max(reportDaysLate, ...waiting.map(({ days }) => days));
}

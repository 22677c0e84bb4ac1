import type { GovernedId } from '../../domain/foundation/ids';
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

/** The projects that are red, wait for a decision at a gate, or owe a report: red ones first, then those that wait the longest. */
export function needingHelp({ view, gates, reports }: Told) {
  const late = new Map<GovernedId, number>(reports.rows.map(({ id, daysLate }) => [id, daysLate]));
  const all = view.rows
    .map(({ id, key, name, health }) => ({
      id,
      key,
      name,
      color: health.color,
      reasons: health.color === 'red' ? health.reasons : [],
      waiting: gates.waiting
        .filter(({ project }) => project.id === id)
        .map(({ gate, days }) => ({ gate: gate.name, days })),
      reportDaysLate: late.get(id) ?? 0,
    }))
    .filter(
      ({ color, waiting, reportDaysLate }) =>
        color === 'red' || waiting.length > 0 || reportDaysLate > 0,
    )
    .sort((one, other) => urgency(other) - urgency(one) || longest(other) - longest(one));
  return { needing: all.slice(0, MOST_NAMED), needingInAll: all.length };
}

type Needing = {
  readonly color: string;
  readonly waiting: readonly { readonly days: number }[];
  readonly reportDaysLate: number;
};

function urgency({ color, waiting }: Needing): number {
  return (color === 'red' ? 2 : 0) + (waiting.length > 0 ? 1 : 0);
}

function longest({ waiting, reportDaysLate }: Needing): number {
  return Math.max(reportDaysLate, ...waiting.map(({ days }) => days));
}

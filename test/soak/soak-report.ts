import type { SoakPlan } from './soak-plan';

export type SoakHour = {
  readonly number: number;
  readonly changes: number;
  /** What the app spent of Jira's points within the hour. */
  readonly points: number;
  readonly calls: number;
  readonly invocations: number;
  /** Of the invocation that came nearest to its time limit since the start. */
  readonly largestShareOfLimit: number;
  /** What the local host holds after a collection. */
  readonly hostHeapMegabytes: number;
  /** The most that the process of the app's functions has held since the start. */
  readonly appPeakMegabytes: number;
};

export type SoakReport = {
  readonly plan: SoakPlan;
  readonly pointsPerHour: number;
  readonly hours: readonly SoakHour[];
};

/** From the first to the second hour caches fill. */
const WARM_AFTER = 2;
const MOST_GROWTH_MEGABYTES = 25;
const MOST_SHARE_OF_LIMIT = 0.8;

/** What does not hold: an hour over its points, an invocation near its limit, memory that grows. */
export function soakProblems({ hours, pointsPerHour }: SoakReport): readonly string[] {
  const over = hours.filter(({ points }) => points > pointsPerHour);
  const late = hours.filter(({ largestShareOfLimit: share }) => share > MOST_SHARE_OF_LIMIT);
  return [
    ...over.map(
      ({ number, points }) => `Hour ${number} took ${points} of ${pointsPerHour} points.`,
    ),
    ...late
      .slice(0, 1)
      .map(({ number }) => `In hour ${number} an invocation used more than 80 % of its time.`),
    ...growth(hours, 'hostHeapMegabytes', 'The host'),
    ...growth(hours, 'appPeakMegabytes', 'The process of the functions'),
  ];
}

function growth(
  hours: readonly SoakHour[],
  of: 'hostHeapMegabytes' | 'appPeakMegabytes',
  who: string,
): readonly string[] {
  const first = hours[WARM_AFTER - 1];
  const last = hours.at(-1);
  if (first === undefined || last === undefined) return [];
  const grown = last[of] - first[of];
  return grown <= MOST_GROWTH_MEGABYTES
    ? []
    : [`${who} holds ${grown} MB more in hour ${last.number} than in hour ${first.number}.`];
}

const COLUMNS = [
  ['hour', ({ number }: SoakHour) => number],
  ['changes', ({ changes }: SoakHour) => changes],
  ['points', ({ points }: SoakHour) => points],
  ['calls', ({ calls }: SoakHour) => calls],
  ['invocations', ({ invocations }: SoakHour) => invocations],
  ['% of limit', (hour: SoakHour) => Math.round(100 * hour.largestShareOfLimit)],
  ['host MB', (hour: SoakHour) => hour.hostHeapMegabytes],
  ['app MB', (hour: SoakHour) => hour.appPeakMegabytes],
] as const;

export const soakHeader = COLUMNS.map(([name]) => name.padStart(11)).join('');

export function soakRow(hour: SoakHour): string {
  return COLUMNS.map(([, read]) => read(hour).toLocaleString('en').padStart(11)).join('');
}

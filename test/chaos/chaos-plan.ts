import type { FaultKind } from '../../local/faults/fault-kinds';
import type { Services } from '../../local/forge/services';

/** What a chaos run is made of. The same plan gives the same changes, and the same decisions of when something fails. */
export type ChaosPlan = {
  readonly seed: string;
  /** What people change in Jira while everything fails. */
  readonly changes: number;
  readonly projects: number;
  readonly itemsEach: number;
  /** How often each kind has to strike, or the run has shown nothing. */
  readonly leastOfEach: number;
  /** How often the facts are dropped and imported again while people go on. */
  readonly rebuilds: number;
  /** How often somebody presses *Create this artifact*. */
  readonly clicks: number;
  /** Stands between the app and all that it asks: a test plants a bug by it. */
  readonly around?: (services: Services) => Services;
};

/** How often a kind may strike for each change that is made; measured on a run of 2,000. */
const CHANCES_A_CHANGE = { jira: 0.35, sql: 6, event: 1.3, invocation: 1.6 } as const;
/** Each kind is to strike so much oftener than it has to. */
const MARGIN = 2.5;
const MOST_LIKELY = 0.25;
export const SKEW_MS = 120_000;

const STRIKES_ON: Readonly<Partial<Record<FaultKind, keyof typeof CHANCES_A_CHANGE>>> = {
  'throttle-quota': 'jira',
  'throttle-burst': 'jira',
  'server-error': 'jira',
  slow: 'jira',
  cut: 'jira',
  upgrade: 'jira',
  'sql-down': 'sql',
  'worker-killed': 'sql',
  'events-lost': 'event',
  'events-doubled': 'event',
  'events-reordered': 'event',
  'events-late': 'event',
  'clock-skew': 'invocation',
};

/** A likelihood for each kind that makes it strike often enough. */
export function ratesFor({ changes, clicks, leastOfEach }: ChaosPlan) {
  const wanted = leastOfEach * MARGIN;
  const rates: Partial<Record<FaultKind, number>> = {
    'throttle-issue': Math.min(MOST_LIKELY, wanted / clicks),
  };
  for (const [kind, on] of Object.entries(STRIKES_ON)) {
    const chances = changes * CHANCES_A_CHANGE[on];
    rates[kind as FaultKind] = Math.min(MOST_LIKELY, wanted / chances);
  }
  return rates;
}

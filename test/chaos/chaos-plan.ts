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
  /** How likely it is that life goes on between two requests of an invocation. */
  readonly meanwhile: number;
  /** Stands between the app and all that it asks: a test plants a bug by it. */
  readonly around?: (services: Services) => Services;
};

/** How often a kind may strike for each change that is made; measured on a run of 2,000. */
const CHANCES_A_CHANGE = { jira: 0.17, sql: 15, event: 1, invocation: 1.4 } as const;
/** Each kind is to strike so much oftener than it has to, and some times at least. */
const MARGIN = 2;
const AT_LEAST = 4;
const MOST_LIKELY = 0.25;
/** Of the creations, of which every project sees about as many. */
const CREATIONS_A_PROJECT = 4;
const MOST_LIKELY_CREATION = 0.5;
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
export function ratesFor({ changes, projects, leastOfEach }: ChaosPlan) {
  const wanted = Math.max(leastOfEach * MARGIN, AT_LEAST);
  const rates: Partial<Record<FaultKind, number>> = {
    'throttle-issue': Math.min(MOST_LIKELY_CREATION, wanted / (projects * CREATIONS_A_PROJECT)),
  };
  for (const [kind, on] of Object.entries(STRIKES_ON)) {
    const chances = changes * CHANCES_A_CHANGE[on];
    rates[kind as FaultKind] = Math.min(MOST_LIKELY, wanted / chances);
  }
  return rates;
}

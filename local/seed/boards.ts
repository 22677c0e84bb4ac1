import type { Pool } from '../../src/domain/foundation/pool';

/** How a portfolio of the demonstration compares the proposals; relations name them by summary. */
export type BoardPlan = {
  readonly portfolio: string;
  /** Of strategic fit, value to users, urgency and delivery risk. */
  readonly weights: readonly number[];
  /** Whether fit and value are weighed against the others as one. */
  readonly isGrouped: boolean;
  readonly pools: readonly Pool[];
  readonly requires: readonly (readonly [one: string, other: string])[];
  readonly oneOf: readonly (readonly string[])[];
};

/** The criteria that are strategic goals of every board. */
export const DRIVERS: ReadonlySet<string> = new Set(['fit', 'value']);

export const SOFTWARE_TEAMS = 'Software teams';

/** What the portfolio of digital services may spend of its own money, year by year. */
export const YEARS = ['2027', '2028', '2029'] as const;

const yearly = (name: string, thousands: number): Pool => ({
  name,
  unit: null,
  limit: thousands * 100_000,
  series: 'Own money',
});

export const BOARDS: readonly BoardPlan[] = [
  {
    portfolio: 'Network and Fleet',
    weights: [4, 3, 2, 1],
    isGrouped: true,
    pools: [],
    requires: [],
    oneOf: [],
  },
  {
    portfolio: 'Digital Services',
    weights: [3, 4, 2, 1],
    isGrouped: false,
    pools: [
      { name: SOFTWARE_TEAMS, unit: 'person-weeks', limit: 200, series: null },
      yearly(YEARS[0], 1000),
      yearly(YEARS[1], 1200),
      yearly(YEARS[2], 1200),
    ],
    requires: [
      ['Real-time crowding in the app', 'Open data portal for developers'],
      ['Loyalty scheme with the city library', 'Contactless payment on the ferries'],
    ],
    oneOf: [['Night buses to the northern suburbs', 'On-demand minibuses in the west']],
  },
];

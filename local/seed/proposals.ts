import type { Take } from '../../src/domain/foundation/pool';
import type { Obligation } from '../../src/domain/foundation/proposal';
import { artifact } from './artifacts';
import { SOFTWARE_TEAMS, YEARS } from './boards';
import { officeTime, previousWeekday } from './calendar';
import type { Draft } from './draft';
import { pick } from './random';
import type { Scene } from './scene';

type Idea = {
  readonly summary: string;
  /** In thousands of euros. */
  readonly cost: number;
  readonly benefit: number;
  /** Strategic fit, value to users, urgency, delivery risk. */
  readonly ratings: readonly [number, number, number, number];
  readonly obligation: Obligation;
};

type Row = readonly [
  summary: string,
  amounts: readonly [cost: number, benefit: number],
  ratings: Idea['ratings'],
  obligation?: Obligation,
];

const ROWS: readonly Row[] = [
  ['Second depot for electric buses', [4200, 6900], [9, 6, 7, 6]],
  ['Fast chargers at the two terminals', [1850, 3100], [8, 5, 8, 4]],
  ['Low-floor trams for line 4', [3900, 5200], [8, 8, 5, 6]],
  ['Contactless payment on the ferries', [620, 1500], [7, 8, 6, 3]],
  ['Tactile guidance at all tram stops', [780, 900], [6, 7, 9, 2], 'must-do'],
  ['Night buses to the northern suburbs', [540, 610], [5, 8, 4, 3]],
  ['Signal priority along the ring road', [1320, 2900], [8, 7, 6, 5]],
  ['Park-and-ride site at Harbour East', [2450, 2700], [6, 6, 3, 7]],
  ['Real-time crowding in the app', [410, 1200], [6, 9, 4, 4]],
  ['Solar roofs on the workshops', [960, 1650], [7, 2, 4, 3]],
  ['Replacement of the radio network', [1700, 1100], [5, 3, 9, 5], 'must-do'],
  ['Driver training simulator', [690, 980], [6, 3, 5, 4]],
  ['Bicycle parking at 30 stops', [360, 520], [6, 7, 3, 2]],
  ['On-demand minibuses in the west', [880, 700], [7, 7, 4, 7]],
  ['Predictive maintenance for doors and brakes', [740, 1900], [7, 5, 5, 6]],
  ['Data centre move to a shared host', [1150, 1400], [4, 2, 7, 5]],
  ['Staff rostering by preference', [480, 850], [5, 2, 5, 5]],
  ['Tunnel ventilation renewal', [2900, 1500], [4, 3, 10, 6], 'must-do'],
  ['Loyalty scheme with the city library', [190, 260], [3, 5, 2, 2]],
  ['Hydrogen bus trial', [2100, 600], [5, 3, 2, 9], 'must-not'],
  ['Quieter rails in the old town', [1240, 800], [5, 7, 6, 4]],
  ['Accessible ticket machines', [560, 740], [7, 8, 7, 3]],
  ['Common fare with the regional railway', [830, 2400], [9, 9, 6, 7]],
  ['Electronic shelf for spare parts', [270, 640], [4, 1, 4, 3]],
  ['Passenger lifts at Central Station', [1480, 1250], [7, 9, 7, 5]],
  ['Cooling for older buses', [650, 420], [3, 7, 5, 2]],
  ['Open data portal for developers', [150, 300], [5, 4, 3, 2]],
  ['Emergency power for the control room', [920, 700], [6, 2, 9, 3]],
  ['Ferry pier with level boarding', [1760, 1600], [7, 8, 5, 6]],
  ['Paperless lost property office', [90, 150], [2, 5, 3, 1]],
  ['Camera-based lane enforcement', [1020, 2200], [6, 4, 5, 8]],
  ['Retrofit of collision warnings', [1380, 1900], [7, 5, 8, 4]],
  ['Bus lanes on the harbour bridge', [640, 1350], [7, 7, 5, 4]],
  ['Water-saving wash for trams', [230, 410], [4, 2, 3, 2]],
  ['Platform screens at the airport', [1120, 900], [5, 6, 4, 6]],
  ['Sign language on help points', [140, 180], [5, 7, 5, 2]],
  ['Fibre link between the workshops', [870, 960], [5, 2, 6, 4]],
  ['Heating for switches in winter', [520, 690], [5, 5, 8, 3]],
  ['School passes without paper', [300, 620], [6, 6, 4, 3]],
  // handed in by another department
  ['A second electric bus depot', [3950, 6400], [8, 6, 7, 6]],
];

/** Person-weeks of the software teams that an idea takes. */
const WEEKS: Readonly<Record<string, number>> = {
  'Contactless payment on the ferries': 60,
  'Signal priority along the ring road': 24,
  'Real-time crowding in the app': 34,
  'On-demand minibuses in the west': 22,
  'Predictive maintenance for doors and brakes': 40,
  'Data centre move to a shared host': 30,
  'Staff rostering by preference': 28,
  'Loyalty scheme with the city library': 12,
  'Accessible ticket machines': 18,
  'Common fare with the regional railway': 52,
  'Electronic shelf for spare parts': 10,
  'Open data portal for developers': 14,
  'Paperless lost property office': 6,
  'Camera-based lane enforcement': 26,
};

/** May start a year later. */
const WAITING = 'Real-time crowding in the app';

/** In thousands of euros, what an idea takes of the own money of each year when it starts at once. */
const MONEY: Readonly<Record<string, readonly number[]>> = {
  [WAITING]: [250, 160],
  'Common fare with the regional railway': [830],
};

/** In percent, of ideas that may be done in part. */
const LEAST_SHARES: Readonly<Record<string, number>> = { 'Bicycle parking at 30 stops': 40 };

/** What the company could do next; more than it can pay for. */
export const IDEAS: readonly Idea[] = ROWS.map(
  ([summary, [cost, benefit], ratings, obligation = 'none']) => ({
    summary,
    cost,
    benefit,
    ratings,
    obligation,
  }),
);

/** In the order of {@link IDEAS}, so that the first is IDEA-1. */
export function proposalsOf(scene: Scene): readonly Draft[] {
  const { plan, random, begun } = scene;
  return IDEAS.map(({ summary, cost, benefit, obligation }, place) =>
    artifact(scene, {
      kind: 'proposal',
      summary,
      created: officeTime(random, previousWeekday(begun + 4 + place * 5)),
      changes: [],
      description: [`${summary}: handed in for the coming budget.`],
      start: { assignee: pick(random, [plan.lead, ...plan.team]) },
      properties: {
        'mandate.artifact': {
          schemaVersion: 1,
          kind: 'proposal',
          createdFor: null,
          proposal: {
            cost: cost * 100_000,
            benefit: benefit * 100_000,
            currency: 'EUR',
            obligation,
            takes: takesOf(summary),
            ...(LEAST_SHARES[summary] === undefined ? {} : { leastShare: LEAST_SHARES[summary] }),
            ...(summary === WAITING ? { window: { earliest: YEARS[0], latest: YEARS[1] } } : {}),
          },
        },
      },
    }),
  );
}

function takesOf(summary: string): readonly Take[] {
  const weeks = WEEKS[summary];
  const own = weeks === undefined ? [] : [{ pool: SOFTWARE_TEAMS, amount: weeks }];
  const money = (MONEY[summary] ?? []).map((thousands, year) => ({
    pool: YEARS[year] ?? '',
    amount: thousands * 100_000,
  }));
  return [...own, ...money];
}

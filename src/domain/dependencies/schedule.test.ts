import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import fc from 'fast-check';

import type { PlannedActivity } from './network';
import { scheduleActivities } from './schedule';

const activity = (id: string, duration: number, ...predecessors: string[]): PlannedActivity => ({
  id,
  duration,
  predecessors,
});

/** Any network without circles: predecessors come before, then all is shuffled. */
const networks = fc
  .array(fc.tuple(fc.nat(9), fc.array(fc.nat(30), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) =>
    rows.map(([duration, before], at) =>
      activity(`${at}`, duration, ...(at === 0 ? [] : before.map((back) => `${back % at}`))),
    ),
  )
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }));

describe('scheduleActivities', () => {
  it('knows dates and floats of a textbook network', () => {
    // A3 → C4 → E2; B2 → C; B2 → D1 → E2
    const { length, critical, activities } = scheduleActivities([
      activity('A', 3),
      activity('B', 2),
      activity('C', 4, 'A', 'B'),
      activity('D', 1, 'B'),
      activity('E', 2, 'C', 'D'),
    ]);

    expect(length).toBe(9);
    expect(critical).toEqual(['A', 'C', 'E']);
    expect(activities).toEqual([
      row('A', { early: [0, 3], late: [0, 3], totalFloat: 0, freeFloat: 0 }),
      row('B', { early: [0, 2], late: [1, 3], totalFloat: 1, freeFloat: 0 }),
      row('C', { early: [3, 7], late: [3, 7], totalFloat: 0, freeFloat: 0 }),
      row('D', { early: [2, 3], late: [6, 7], totalFloat: 4, freeFloat: 4 }),
      row('E', { early: [7, 9], late: [7, 9], totalFloat: 0, freeFloat: 0 }),
    ]);
  });

  it('names the activities of every longest path, milestones after what they wait for', () => {
    const { length, critical } = scheduleActivities([
      activity('end', 0, 'left', 'right', 'short'),
      activity('short', 1, 'start'),
      activity('right', 5, 'start'),
      activity('left', 5, 'start'),
      activity('start', 0),
    ]);

    expect(length).toBe(5);
    expect(critical).toEqual(['start', 'right', 'left', 'end']);
  });

  it('takes decimal durations that add up to the same for equally long', () => {
    const { critical } = scheduleActivities([
      activity('a', 0.1),
      activity('b', 0.2, 'a'),
      activity('c', 0.3),
      activity('d', 1, 'b', 'c'),
    ]);

    expect([...critical].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    [[], 'activities must name at least one activity'],
    [
      [activity('A', 1), activity('A', 2)],
      'activities[1].id: A is the id of activities[0] too; give each its own',
    ],
    [
      [activity('A', 1, 'X')],
      'activities[0].predecessors[0]: there is no activity X; add it or take the predecessor out',
    ],
    [[activity('A', -1)], 'activities[0].duration of A must be from 0 to 9007199254740991, got -1'],
    [
      [activity('A', NaN)],
      'activities[0].duration of A must be from 0 to 9007199254740991, got NaN',
    ],
    [
      [activity('A', 1, 'A')],
      'activities: A → A wait for each other; take out one of these predecessors',
    ],
    [
      [activity('S', 1), activity('A', 1, 'S', 'C'), activity('B', 1, 'A'), activity('C', 1, 'B')],
      'activities: A → B → C → A wait for each other; take out one of these predecessors',
    ],
    [
      [activity('after', 1, 'A'), activity('A', 1, 'B'), activity('B', 1, 'A')],
      'activities: A → B → A wait for each other; take out one of these predecessors',
    ],
  ])('refuses %j', (activities, message) => {
    expect(() => scheduleActivities(activities)).toThrow(new RangeError(message));
  });

  it('names the beginning of a circle of thousands', () => {
    const round = Array.from({ length: 5000 }, (_, at) =>
      activity(`${at}`, 1, `${(at + 4999) % 5000}`),
    );

    expect(() => scheduleActivities(round)).toThrow(/^activities: (\d+ → ){11}… → \d+ wait/);
  });

  it('walks a chain of 100,000 activities', () => {
    const chain = Array.from({ length: 100_000 }, (_, at) =>
      at === 0 ? activity('0', 1) : activity(`${at}`, 1, `${at - 1}`),
    ).reverse();

    expect(scheduleActivities(chain).length).toBe(100_000);
  });

  it('is as long as the longest of all paths, and critical are those whose delay delays the end', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { length, critical } = scheduleActivities(network);

        expect(length).toBe(Math.max(...network.map(({ id }) => longestPathTo(id, network))));
        for (const { id } of network) {
          const later = network.map((each) =>
            each.id === id ? { ...each, duration: each.duration + 1 } : each,
          );
          expect(scheduleActivities(later).length > length).toBe(critical.includes(id));
        }
      }),
    );
  });

  it('keeps the end when an activity uses its total float, and all starts when it uses its free float', () => {
    fc.assert(
      fc.property(networks, fc.nat(11), (network, which) => {
        const { length, activities } = scheduleActivities(network);
        const chosen = activities[which % activities.length];
        if (chosen === undefined) throw new Error('The network is not empty.');
        const stretchedBy = (float: number) =>
          scheduleActivities(
            network.map((each) =>
              each.id === chosen.id ? { ...each, duration: each.duration + float } : each,
            ),
          );

        expect(chosen.freeFloat).toBeLessThanOrEqual(chosen.totalFloat);
        expect(stretchedBy(chosen.totalFloat).length).toBe(length);
        expect(
          stretchedBy(chosen.freeFloat).activities.map(({ earlyStart }) => earlyStart),
        ).toEqual(activities.map(({ earlyStart }) => earlyStart));
      }),
    );
  });
});

function row(
  id: string,
  dates: {
    readonly early: readonly [number, number];
    readonly late: readonly [number, number];
    readonly totalFloat: number;
    readonly freeFloat: number;
  },
) {
  const { early, late, ...floats } = dates;
  const [earlyStart, earlyFinish] = early;
  const [lateStart, lateFinish] = late;
  return { id, earlyStart, earlyFinish, lateStart, lateFinish, ...floats };
}

function longestPathTo(id: unknown, network: readonly PlannedActivity[]): number {
  const found = network.find((each) => each.id === id);
  if (found === undefined) throw new Error('Predecessors exist.');
  const before = found.predecessors.map((each) => longestPathTo(each, network));
  return found.duration + Math.max(0, ...before);
}

const data = process.env['MANDATE_DATA'] ?? join(__dirname, '../../../../shared/data');
const published = (file: string) => join(data, 'reference/scheduling', `${file}.jsonl.gz`);
const describeWithData = existsSync(published('psplib-j30')) ? describe : describe.skip;

type Instance = {
  readonly name: string;
  readonly criticalPathLength: number;
  readonly optimalMakespan: number | null;
  readonly jobs: readonly {
    readonly id: number;
    readonly duration: number;
    readonly successors: readonly number[];
  }[];
};

describeWithData('PSPLIB (needs MANDATE_DATA)', () => {
  it.each(['psplib-j30', 'psplib-j60'])(
    '%s: all 340 critical paths are as long as listed',
    (file) => {
      const [, ...lines] = gunzipSync(readFileSync(published(file)))
        .toString()
        .trim()
        .split('\n');
      const instances = lines.map((line) => JSON.parse(line) as Instance);
      const lengths = instances.map(({ name, jobs }) => [
        name,
        scheduleActivities(activitiesOf(jobs)).length,
      ]);

      expect(instances).toHaveLength(340);
      expect(lengths).toEqual(
        instances.map(({ name, criticalPathLength }) => [name, criticalPathLength]),
      );
      // with resources it takes at least as long
      const tooShort = instances.filter(
        ({ criticalPathLength, optimalMakespan }) =>
          (optimalMakespan ?? Infinity) < criticalPathLength,
      );
      expect(tooShort).toEqual([]);
    },
  );
});

function activitiesOf(jobs: Instance['jobs']): readonly PlannedActivity[] {
  const predecessors = new Map<number, number[]>(jobs.map(({ id }) => [id, []]));
  for (const { id, successors } of jobs)
    for (const next of successors) predecessors.get(next)?.push(id);
  return jobs.map(({ id, duration }) => ({
    id,
    duration,
    predecessors: predecessors.get(id) ?? [],
  }));
}

const projectsFile = join(data, 'reference/evm/oras-real-projects.json.gz');

type Project = {
  readonly code: string;
  readonly criticalPathHours: number;
  readonly activities: readonly { readonly id: number; readonly baselineDurationHours: number }[];
  readonly relations: readonly {
    readonly from: number;
    readonly to: number;
    readonly type: 'FS' | 'SS' | 'FF' | 'SF';
    readonly lagHours: number;
  }[];
};

describeWithData('real projects (needs MANDATE_DATA)', () => {
  const { projects } = existsSync(projectsFile)
    ? (JSON.parse(gunzipSync(readFileSync(projectsFile)).toString()) as { projects: Project[] })
    : { projects: [] };
  // Jira's links know nothing but "finish, then start": other relations and lags have no place here
  const plain = projects.filter(({ relations }) =>
    relations.every(({ type, lagHours }) => type === 'FS' && lagHours === 0),
  );

  it('covers the 17 of 39 whose relations are all finish-to-start without lag', () => {
    expect([plain.length, projects.length]).toEqual([17, 39]);
  });

  it.each(plain.map((project) => [project.code, project] as const))(
    'agrees on %s',
    (_, { activities, relations, criticalPathHours }) => {
      const { length } = scheduleActivities(
        activities.map(({ id, baselineDurationHours }) => ({
          id,
          duration: baselineDurationHours,
          predecessors: relations.filter(({ to }) => to === id).map(({ from }) => from),
        })),
      );

      expect(length).toBe(criticalPathHours);
    },
  );
});

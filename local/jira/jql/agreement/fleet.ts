import * as fc from 'fast-check';

import type { JsonObject } from '../../json';
import { aWorkItem, person } from '../../test-support';

/** A day of January 2026, from 1 to 31. */
export type Day = number;

export const STATUSES = { 'To Do': '10', 'In Progress': '20', Done: '30' } as const;
export const PRIORITIES = { Low: '3', Medium: '2', High: '1' } as const;
export const COMPONENTS = { Crane: '71', Basin: '72' } as const;
/** In the order of their project. */
export const VERSIONS = { '1.0': '61', '2.0': '62', '0.9': '63' } as const;
export const OPTIONS = { '3': '911', 'Spring tide': '912' } as const;
export const PEOPLE = ['ben', 'dora', 'cleo'] as const;
export const LABELS = ['dock', 'wet', 'deep'] as const;
export const WORDS = ['crane', 'basin', 'plan', 'repair'] as const;

export type Status = keyof typeof STATUSES;
export type Person = (typeof PEOPLE)[number];

/** A status, from a day on. */
export type Step = { readonly day: Day; readonly by: Person; readonly status: Status };

/** A work item, as far as queries ask about it. */
export type Boat = {
  readonly id: number;
  readonly project: 'QUAY' | 'SAFE' | 'TUG';
  readonly number: number;
  /** From the day of its creation on; each differs from the one before. */
  readonly steps: readonly [Step, ...Step[]];
  readonly type: 'Task' | 'Epic';
  readonly priority: keyof typeof PRIORITIES | null;
  readonly assignee: Person | null;
  readonly labels: readonly string[];
  readonly components: readonly (keyof typeof COMPONENTS)[];
  readonly versions: readonly (keyof typeof VERSIONS)[];
  readonly points: number | null;
  readonly level: number | null;
  readonly levelOption: keyof typeof OPTIONS | null;
  readonly due: Day | null;
  readonly words: readonly [string, ...string[]];
};

export function keyOf({ project, number }: Boat): string {
  return `${project}-${number}`;
}

/** Noon in Berlin. */
export function noonOf(day: Day): number {
  return Date.UTC(2026, 0, day, 11);
}

export function dateOf(day: Day): string {
  return `2026-01-${String(day).padStart(2, '0')}`;
}

const keysOf = <Key extends string>(of: Readonly<Record<Key, string>>) =>
  fc.constantFrom(...(Object.keys(of) as Key[]));
const orNone = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });
const some = <Value>(of: readonly Value[]) => fc.subarray([...of]);

const steps = fc
  .uniqueArray(
    fc.record({ day: fc.integer({ min: 2, max: 28 }), by: fc.constantFrom(...PEOPLE) }),
    { minLength: 1, maxLength: 4, selector: ({ day }) => day },
  )
  .chain((times) =>
    fc.tuple(
      fc.constant([...times].sort((left, right) => left.day - right.day)),
      fc.array(keysOf(STATUSES), { minLength: times.length, maxLength: times.length }),
    ),
  )
  .map(([times, statuses]) =>
    times
      .map((time, index) => ({ ...time, status: statuses[index] ?? 'To Do' }))
      .filter(({ status }, index) => index === 0 || status !== statuses[index - 1]),
  )
  .map(([first, ...rest]) => [first, ...rest] as [Step, ...Step[]]);

const boat = fc.record<Omit<Boat, 'id' | 'number'>>({
  project: fc.constantFrom('QUAY', 'QUAY', 'QUAY', 'TUG', 'SAFE'),
  steps,
  type: fc.constantFrom('Task', 'Epic'),
  priority: orNone(keysOf(PRIORITIES)),
  assignee: orNone(fc.constantFrom(...PEOPLE)),
  labels: some(LABELS),
  components: some(Object.keys(COMPONENTS) as (keyof typeof COMPONENTS)[]),
  versions: some(Object.keys(VERSIONS) as (keyof typeof VERSIONS)[]),
  points: orNone(fc.constantFrom(0, 1, 2.5, 8)),
  level: orNone(fc.constantFrom(1, 3)),
  levelOption: orNone(keysOf(OPTIONS)),
  due: orNone(fc.integer({ min: 1, max: 31 })),
  words: fc
    .tuple(fc.constantFrom(...WORDS), some(WORDS))
    .map(([first, rest]) => [first, ...rest] as [string, ...string[]]),
});

/** Always the same ones. */
export function aFleet(count: number): readonly Boat[] {
  const made = fc.sample(boat, { seed: 7, numRuns: count });
  return made
    .map((one, index) => ({
      ...one,
      id: 1000 + index,
      number: made.slice(0, index + 1).filter(({ project }) => project === one.project).length,
    }))
    .map((one) => (one.project === 'QUAY' ? one : withoutQuay(one)));
}

/** Components and versions are the quay's own. */
function withoutQuay(one: Boat): Boat {
  return { ...one, type: 'Task', components: [], versions: [] };
}

export function toWorkItem(one: Boat): JsonObject {
  const [created, ...changes] = one.steps;
  const last = one.steps.at(-1) ?? created;
  const named = (id: string, name: string) => ({ id, name });
  return aWorkItem({
    id: String(one.id),
    key: keyOf(one),
    type: one.type === 'Epic' ? '100' : '101',
    status: STATUSES[last.status],
    fields: {
      summary: one.words.join(' '),
      created: timestamp(created.day),
      updated: timestamp(last.day),
      creator: person(created.by, created.by),
      priority: one.priority === null ? null : named(PRIORITIES[one.priority], one.priority),
      assignee: one.assignee === null ? null : person(one.assignee, one.assignee),
      labels: one.labels,
      components: one.components.map((name) => named(COMPONENTS[name], name)),
      fixVersions: one.versions.map((name) => named(VERSIONS[name], name)),
      duedate: one.due === null ? null : dateOf(one.due),
      customfield_10016: one.points,
      customfield_10040: one.level,
      customfield_10041:
        one.levelOption === null ? null : { id: OPTIONS[one.levelOption], value: one.levelOption },
    },
    changelog: changes.map((step, index) => ({
      id: String(one.id * 100 + index),
      created: timestamp(step.day),
      author: person(step.by, step.by),
      items: [statusItem(one.steps[index]?.status ?? created.status, step.status)],
    })),
  });
}

function statusItem(from: Status, to: Status): JsonObject {
  return {
    field: 'status',
    fieldtype: 'jira',
    from: STATUSES[from],
    fromString: from,
    to: STATUSES[to],
    toString: to,
  };
}

function timestamp(day: Day): string {
  return `${dateOf(day)}T12:00:00.000+0100`;
}

import { type Boat, dateOf, keyOf, noonOf, PRIORITIES, type Step, VERSIONS } from './fleet';
import type { FieldName, Value } from './query';

type Own = string | number;

export function valuesOf(boat: Boat, field: FieldName): readonly Own[] {
  const all: Readonly<Record<FieldName, readonly (Own | null)[]>> = {
    project: [boat.project],
    issuetype: [boat.type.toLowerCase()],
    status: [statusOf(boat)],
    statusCategory: [
      { 'To Do': 'new', 'In Progress': 'indeterminate', Done: 'done' }[statusOf(boat)],
    ],
    priority: [boat.priority],
    assignee: [boat.assignee],
    labels: boat.labels,
    component: boat.components,
    fixVersion: boat.versions,
    'Story Points': [boat.points],
    Level: [boat.level?.toString() ?? null, boat.levelOption],
    due: [boat.due === null ? null : dateOf(boat.due)],
    created: [noonOf(boat.steps[0].day)],
    key: [keyOf(boat)],
    summary: [],
  };
  return all[field].filter((value) => value !== null);
}

const MEANINGS: Partial<Readonly<Record<FieldName, Readonly<Record<string, string>>>>> = {
  project: { 'Quay renewal': 'QUAY', '3': 'TUG' },
  issuetype: { Task: 'task', '103': 'risk' },
  status: { '20': 'In Progress' },
  statusCategory: { 'To Do': 'new', Done: 'done' },
  labels: { DOCK: 'dock' },
};

function statusOf({ steps }: Boat): Step['status'] {
  return steps.at(-1)?.status ?? steps[0].status;
}

const READINGS: Partial<Readonly<Record<FieldName, (value: string) => Own>>> = {
  'Story Points': Number,
  created: (value) => noonOf(Number(value.slice(8, 10))),
  key: (value) => `QUAY-${value}`,
};

export function comparable(field: FieldName, value: Value): Own | null {
  if (value === null) return null;
  return READINGS[field]?.(value) ?? MEANINGS[field]?.[value] ?? value;
}

/** Places from the least to the greatest, where values are not numbers anyway. */
const SIZES: Partial<Readonly<Record<FieldName, (value: string) => number>>> = {
  priority: (value) => Object.keys(PRIORITIES).indexOf(value),
  fixVersion: (value) => Object.values(VERSIONS).indexOf(VERSIONS[value as keyof typeof VERSIONS]),
  due: (value) => Number(value.slice(8)),
  key: (value) => (value.startsWith('QUAY-') ? Number(value.slice(5)) : NaN),
};

export function sizeOf(field: FieldName, value: Own): number {
  return SIZES[field]?.(String(value)) ?? Number(value);
}

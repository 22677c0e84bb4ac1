import * as fc from 'fast-check';

import {
  COMPONENTS,
  LABELS,
  OPTIONS,
  PEOPLE,
  PRIORITIES,
  STATUSES,
  VERSIONS,
  WORDS,
} from './fleet';

import {
  type Changed,
  type Clause,
  type Empty,
  type FieldName,
  type List,
  type Moment,
  type RandomQuery,
  type Size,
  SORT_FIELDS,
  type Terminal,
  type Was,
  type Words,
} from './query';

const DAYS = fc.integer({ min: 1, max: 31 });
const day = DAYS.map((number) => `2026-01-${String(number).padStart(2, '0')}`);

const VALUES: Readonly<Record<Exclude<FieldName, 'summary'>, fc.Arbitrary<string>>> = {
  project: fc.constantFrom('QUAY', 'TUG', 'Quay renewal', '3'),
  issuetype: fc.constantFrom('Task', 'epic', '103'),
  status: fc.constantFrom(...Object.keys(STATUSES), '20'),
  statusCategory: fc.constantFrom('To Do', 'indeterminate', 'Done'),
  priority: fc.constantFrom(...Object.keys(PRIORITIES)),
  assignee: fc.constantFrom(...PEOPLE),
  labels: fc.constantFrom(...LABELS, 'DOCK', 'unheard of'),
  component: fc.constantFrom(...Object.keys(COMPONENTS)),
  fixVersion: fc.constantFrom(...Object.keys(VERSIONS)),
  'Story Points': fc.constantFrom('0', '1', '2.5', '3', '8'),
  Level: fc.constantFrom(...Object.keys(OPTIONS).filter((option) => option === '3')),
  due: day,
  created: day.map((date) => `${date} 12:00`),
  key: fc.integer({ min: 1, max: 12 }).map(String),
};

const NEVER_EMPTY: readonly FieldName[] = ['key'];
const SIZED = ['priority', 'fixVersion', 'Story Points', 'due', 'created', 'key'] as const;

const fields = fc.constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[]));

const list = fields.chain((field) => {
  const value = NEVER_EMPTY.includes(field)
    ? VALUES[field]
    : fc.option(VALUES[field], { nil: null, freq: 6 });
  return fc.oneof(
    fc.record<List>({
      kind: fc.constant('list'),
      operator: fc.constantFrom('=', '!='),
      field: fc.constant(field),
      values: fc.tuple(value),
    }),
    fc.record<List>({
      kind: fc.constant('list'),
      operator: fc.constantFrom('in', 'not in'),
      field: fc.constant(field),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
  );
});

const empty = fc.record<Empty>({
  kind: fc.constant('empty'),
  operator: fc.constantFrom('is', 'is not'),
  field: fields.filter((field) => !NEVER_EMPTY.includes(field)),
});

const size = fc.constantFrom(...SIZED).chain((field) =>
  fc.record<Size>({
    kind: fc.constant('size'),
    operator: fc.constantFrom('<', '<=', '>', '>='),
    field: fc.constant(field),
    value: VALUES[field],
  }),
);

const words = fc.record<Words>({
  kind: fc.constant('words'),
  operator: fc.constantFrom('~', '!~'),
  words: fc.subarray([...WORDS], { minLength: 1, maxLength: 2 }),
});

const when: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ kind: fc.constantFrom('before', 'after', 'on'), day: DAYS }),
  fc.record({ kind: fc.constant('during'), first: DAYS, last: DAYS }),
);
const by: fc.Arbitrary<Moment> = fc.record({
  kind: fc.constant('by'),
  person: fc.constantFrom(...PEOPLE),
});
const orNone = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });
const moments = fc
  .tuple(orNone(when), orNone(by))
  .map((both) => both.filter((one) => one !== null));

const statuses = fc.constantFrom(...Object.keys(STATUSES));

const past = fc.oneof(
  fc.record<Was>({
    kind: fc.constant('was'),
    operator: fc.constantFrom('was', 'was not'),
    values: fc.tuple(statuses),
    moments,
  }),
  fc.record<Was>({
    kind: fc.constant('was'),
    operator: fc.constantFrom('was in', 'was not in'),
    values: fc.array(statuses, { minLength: 1, maxLength: 2 }),
    moments,
  }),
  fc.record<Changed>({
    kind: fc.constant('changed'),
    from: orNone(statuses),
    to: orNone(statuses),
    moments,
  }),
);

const terminal: fc.Arbitrary<Terminal> = fc.oneof(
  { weight: 4, arbitrary: list },
  empty,
  { weight: 2, arbitrary: size },
  words,
  { weight: 2, arbitrary: past },
);

const { clause } = fc.letrec<{ clause: Clause }>((tie) => {
  const parts = fc.array(tie('clause'), { minLength: 2, maxLength: 3 });
  return {
    clause: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      terminal.map((one): Clause => ({ kind: 'terminal', terminal: one })),
      fc
        .tuple(fc.constantFrom('and', 'or'), parts)
        .map(([kind, all]): Clause => ({ kind, parts: all })),
      tie('clause').map((part): Clause => ({ kind: 'not', part })),
    ),
  };
});

export const randomQuery: fc.Arbitrary<RandomQuery> = fc.record({
  where: clause,
  order: fc.uniqueArray(
    fc.record({
      field: fc.constantFrom(...SORT_FIELDS),
      direction: fc.constantFrom('asc', 'desc'),
    }),
    { maxLength: 2, selector: ({ field }) => field },
  ),
});

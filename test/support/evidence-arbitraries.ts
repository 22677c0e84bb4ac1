import fc from 'fast-check';

import type { ArtifactKind } from '../../src/domain/foundation/artifact';
import { STATUS_CATEGORIES } from '../../src/domain/foundation/work-item';
import type {
  DateField,
  ItemCondition,
  ItemField,
  ItemTest,
} from '../../src/domain/standards/conditions/item-condition';
import type { EvidenceQuery } from '../../src/domain/standards/standard';

const DATES: readonly DateField[] = ['created', 'updated', 'resolved', 'category-since', 'due'];
const FIELDS: readonly ItemField[] = [...DATES, 'assignee', 'estimate', 'parent', 'open-blockers'];

const tests: fc.Arbitrary<ItemTest> = fc.oneof(
  fc.record({ test: fc.constant('category' as const), is: fc.constantFrom(...STATUS_CATEGORIES) }),
  fc.record({
    test: fc.constant('level' as const),
    is: fc.constantFrom('above-standard', 'standard', 'sub-task'),
  }),
  fc.constant({ test: 'flagged' as const }),
  fc.record({ test: fc.constant('filled-in' as const), field: fc.constantFrom(...FIELDS) }),
  fc.record({
    test: fc.constantFrom('older-than' as const, 'further-than' as const),
    field: fc.constantFrom(...DATES),
    days: fc.integer({ min: 0, max: 400 }),
  }),
  fc.record({
    test: fc.constant('not-before' as const),
    field: fc.constantFrom(...DATES),
    other: fc.constantFrom(...DATES),
  }),
  fc.record({
    test: fc.constantFrom('at-least' as const, 'at-most' as const),
    field: fc.constantFrom('estimate', 'open-blockers'),
    value: fc.integer({ min: -2, max: 4 }),
  }),
);

/** Any condition on a work item, with conditions in it. */
export const conditions: fc.Arbitrary<ItemCondition> = fc.letrec<{ any: ItemCondition }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tests,
    fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ none: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ when: tie('any'), then: tie('any') }),
  ),
})).any;

const bound = fc.constantFrom('at-most' as const, 'at-least' as const);
const few = fc.integer({ min: 0, max: 4 });

/** Any evidence query about work items and these kinds of artifacts, but those that ask Jira. */
export function evidenceQueries(kinds: readonly ArtifactKind[]): fc.Arbitrary<EvidenceQuery> {
  const artifact = fc.constantFrom(...kinds);
  const days = fc.integer({ min: 0, max: 60 });
  const kind = <Kind extends EvidenceQuery['kind']>(name: Kind) => fc.constant(name);

  return fc.oneof(
    fc.record({ kind: kind('artifact-exists'), artifact }),
    fc.record({
      kind: kind('artifact-in-state'),
      artifact,
      state: fc.constantFrom('draft', 'in-review', 'approved'),
    }),
    fc.record({ kind: kind('artifact-fresh'), artifact, withinDays: days }),
    fc.record({ kind: kind('each-artifact'), artifact, must: conditions }),
    fc.record({ kind: kind('artifact-cadence'), artifact, everyDays: days }),
    fc.record({
      kind: kind('artifact-linked'),
      artifact,
      to: fc.subarray([...kinds], { minLength: 1 }),
    }),
    fc.record({ kind: kind('finished-within'), days }),
    fc.record({ kind: kind('in-progress-moves'), withinDays: days }),
    fc.constantFrom<EvidenceQuery>(
      { kind: 'in-progress-assigned' },
      { kind: 'nothing-overdue' },
      { kind: 'finished-dated' },
    ),
    fc.record({ kind: kind('each-item'), which: conditions, must: conditions }),
    fc.record({
      kind: kind('item-count'),
      which: conditions,
      is: fc.oneof(bound, fc.constant('exactly' as const)),
      value: few,
    }),
    fc.record({
      kind: kind('item-share'),
      of: conditions,
      which: conditions,
      is: bound,
      percent: fc.constantFrom(0, 25, 50, 75, 100),
    }),
  );
}

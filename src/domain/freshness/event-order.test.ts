import fc from 'fast-check';

import {
  day,
  dayOf,
  type Instant,
  instantFromMilliseconds,
  millisecondsOf,
} from '../foundation/calendar';
import { fieldId, workItemId } from '../foundation/ids';
import type { WorkItem } from '../foundation/work-item';
import { aWorkItem } from '../test-builders';
import { applyEvent } from './apply-event';
import type { FactFields, FieldChange, ItemEvent } from './item-event';

const fields: FactFields = {
  estimateFieldId: fieldId('customfield_10004'),
  flaggedFieldId: fieldId('customfield_10002'),
  estimateFieldName: null,
  flaggedFieldName: null,
};

/** What a person does to an item; several at once when they edit and move it in one go. */
type Action =
  | { readonly kind: 'move'; readonly to: WorkItem['category'] }
  | { readonly kind: 'due'; readonly to: string | null }
  | { readonly kind: 'estimate'; readonly to: number | null }
  | { readonly kind: 'flag'; readonly to: boolean }
  | { readonly kind: 'assign'; readonly to: boolean }
  | { readonly kind: 'parent'; readonly to: string | null }
  | { readonly kind: 'edit' };

type Step = {
  readonly actions: readonly Action[];
  /** Since the step before; 0 falls into the same millisecond. */
  readonly milliseconds: number;
  /** By how much Jira dates resolution and category before `updated`. */
  readonly datedEarlier: number;
  /** After how many further steps the event is delivered, once or several times. */
  readonly deliveries: readonly number[];
};

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    to: fc.constantFrom('to-do' as const, 'in-progress' as const, 'done' as const),
  }),
  fc.record({
    kind: fc.constant('due' as const),
    to: fc.constantFrom('2026-04-01', '2026-05-01', null),
  }),
  fc.record({ kind: fc.constant('estimate' as const), to: fc.constantFrom(1, 0.5, null) }),
  fc.record({ kind: fc.constant('flag' as const), to: fc.boolean() }),
  fc.record({ kind: fc.constant('assign' as const), to: fc.boolean() }),
  fc.record({ kind: fc.constant('parent' as const), to: fc.constantFrom('7', '8', null) }),
  fc.constant({ kind: 'edit' as const }),
);

const step: fc.Arbitrary<Step> = fc.record({
  actions: fc.uniqueArray(action, { minLength: 1, maxLength: 2, selector: ({ kind }) => kind }),
  milliseconds: fc.constantFrom(0, 1, 700, 1_500, 90_000, 43_200_000, 43_170_000),
  datedEarlier: fc.constantFrom(0, 3, 900, 17_000),
  deliveries: fc.array(fc.nat(12), { minLength: 1, maxLength: 3 }),
});

/** What Jira holds, and the event it sends for the step that led there. */
type Happened = { readonly truth: WorkItem; readonly event: ItemEvent };
type Outcome = { readonly facts: Partial<WorkItem>; readonly lines: readonly FieldChange[] };

function happen(before: WorkItem, { actions, milliseconds, datedEarlier }: Step): Happened {
  const updated = instantFromMilliseconds(millisecondsOf(before.updated) + milliseconds);
  const dated = instantFromMilliseconds(millisecondsOf(updated) - datedEarlier);
  const outcomes = actions.map((each) => outcomeOf(each, before, dated));
  const truth = outcomes.reduce((item, { facts }) => ({ ...item, ...facts }), {
    ...before,
    updated,
  });

  return {
    truth,
    event: eventOf(
      truth,
      outcomes.flatMap(({ lines }) => lines),
    ),
  };
}

function outcomeOf(each: Action, before: WorkItem, dated: Instant): Outcome {
  switch (each.kind) {
    case 'move':
      return move(each.to, before, dated);
    case 'due': {
      const due = orNull(each.to, day);
      return { facts: { due }, lines: [line('duedate', { from: before.due, to: due })] };
    }
    case 'estimate': {
      const toText = orNull(each.to, String);
      return { facts: { estimate: each.to }, lines: [line('customfield_10004', { toText })] };
    }
    case 'flag': {
      const toText = each.to ? 'Impediment' : null;
      return { facts: { flagged: each.to }, lines: [line('customfield_10002', { toText })] };
    }
    case 'assign':
      return { facts: { assigned: each.to }, lines: [line('assignee', {})] };
    case 'parent': {
      const parentId = orNull(each.to, workItemId);
      return { facts: { parentId }, lines: [line('IssueParentAssociation', { to: parentId })] };
    }
    case 'edit':
      return { facts: {}, lines: [line('summary', {})] };
  }
}

function move(to: WorkItem['category'], before: WorkItem, dated: Instant): Outcome {
  const resolved = to === 'done' ? (before.resolved ?? dated) : null;
  const lines = [line('status', { from: '1', to: '2' })];
  if (before.resolved === null && resolved !== null) {
    lines.push(line('resolution', { to: '1', toText: 'Fixed' }));
  }
  if (before.resolved !== null && resolved === null) lines.push(line('resolution', { from: '1' }));

  const categorySince = to === before.category ? before.categorySince : dated;
  return { facts: { category: to, categorySince, resolved }, lines };
}

function orNull<From, To>(value: From | null, read: (value: From) => To): To | null {
  return value === null ? null : read(value);
}

function line(field: string, values: Partial<FieldChange>): FieldChange {
  return { fieldId: field, field, from: null, to: null, toText: null, ...values };
}

function eventOf(truth: WorkItem, changes: readonly FieldChange[]): ItemEvent {
  return {
    type: 'updated',
    workItemId: truth.id,
    projectId: truth.projectId,
    number: truth.number,
    typeId: truth.typeId,
    level: null,
    category: truth.category,
    created: truth.created,
    updated: truth.updated,
    assigned: truth.assigned,
    at: truth.updated,
    changes,
  };
}

/** Delivers every event when its time has come; a fetch reads what Jira holds at that moment. */
function follow(start: WorkItem, steps: readonly Step[], keep: (item: WorkItem) => WorkItem) {
  let truth = start;
  let facts = keep(start);
  const waiting: { readonly event: ItemEvent; readonly due: number }[] = [];
  const deliver = (isDue: (due: number) => boolean) => {
    const now = waiting.filter(({ due }) => isDue(due)).sort((one, other) => one.due - other.due);
    for (const entry of now) {
      waiting.splice(waiting.indexOf(entry), 1);
      const effect = applyEvent(facts, entry.event, fields);
      if (effect.kind === 'apply') facts = keep(effect.item);
      if (effect.kind === 'fetch') facts = keep(truth);
    }
  };

  for (const [index, each] of steps.entries()) {
    const happened = happen(truth, each);
    truth = happened.truth;
    for (const after of each.deliveries)
      waiting.push({ event: happened.event, due: index + after });
    deliver((due) => due <= index);
  }
  deliver(() => true);

  return { truth, facts };
}

/** What figures are made of: of these dates only the day counts. */
function asFiguresSee({ resolved, categorySince, ...item }: WorkItem) {
  return {
    ...item,
    resolved: resolved === null ? null : dayOf(resolved),
    categorySince: categorySince === null ? null : dayOf(categorySince),
  };
}

const start = aWorkItem({
  categorySince: aWorkItem().created,
  updated: instantFromMilliseconds(Date.parse('2026-03-02T08:00:00.000Z')),
});

const toTheSecond = (item: WorkItem): WorkItem => {
  const round = <T extends WorkItem['resolved']>(at: T) =>
    at === null ? at : instantFromMilliseconds(Math.floor(millisecondsOf(at) / 1000) * 1000);
  return { ...item, resolved: round(item.resolved), categorySince: round(item.categorySince) };
};

describe('events in any order, doubled and late', () => {
  it.each([
    ['kept as they are', (item: WorkItem) => item],
    ['kept to the second', toTheSecond],
  ])('end in the facts that Jira holds, %s', (_how, keep) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { truth, facts } = follow(start, steps, keep);

        expect(asFiguresSee(facts)).toEqual(asFiguresSee(truth));
      }),
      { numRuns: 500 },
    );
  });

  it('need no fetch when they come in order, once, and away from midnight', () => {
    const plain = step
      .filter(({ actions }) => actions.every(({ kind }) => kind !== 'parent'))
      .map((each) => ({ ...each, milliseconds: 90_000, deliveries: [0] }));

    fc.assert(
      fc.property(fc.array(plain, { maxLength: 12 }), (steps) => {
        let truth = start;
        let facts = start;
        for (const each of steps) {
          const { truth: next, event } = happen(truth, each);
          truth = next;
          const effect = applyEvent(facts, event, fields);

          expect(effect.kind).toBe('apply');
          if (effect.kind === 'apply') facts = effect.item;
        }
        expect(asFiguresSee(facts)).toEqual(asFiguresSee(truth));
      }),
    );
  });
});

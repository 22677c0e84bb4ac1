import fc from 'fast-check';

import {
  addDays,
  day,
  instant,
  instantFromMilliseconds,
  millisecondsOf,
} from '../foundation/calendar';
import { workItemId } from '../foundation/ids';
import type { ItemFact } from '../foundation/item-fact';
import type { StatusCategory, WorkItem } from '../foundation/work-item';
import { aWorkItem } from '../test-builders';
import { itemAsOf, type SiteIds } from './item-as-of';
import { type LoggedChange, SOMETHING } from './logged-change';
import { pastItems } from './past-items';

const STATUSES: Readonly<Record<string, StatusCategory>> = {
  '1': 'to-do',
  '2': 'in-progress',
  '3': 'in-progress',
  '4': 'done',
};
const LEVELS: Readonly<Record<string, number>> = { '10001': 0, '10002': 1, '10003': -1 };
const site: SiteIds = {
  categoryOf: (id) => STATUSES[id] ?? null,
  levelOf: (id) => LEVELS[id] ?? null,
};
const CREATED = instant('2026-01-05T09:00:00.000Z');

/** What somebody does to a work item, and how Jira logs it. */
type Deed = {
  readonly field: Exclude<LoggedChange['field'], 'project'>;
  readonly to: string | null;
};
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ field: fc.constant('status' as const), to: fc.constantFrom('1', '2', '3', '4') }),
  fc.record({
    field: fc.constant('type' as const),
    to: fc.constantFrom('10001', '10002', '10003'),
  }),
  fc.record({
    field: fc.constantFrom('assignee' as const, 'flagged' as const),
    to: fc.constantFrom(SOMETHING, null),
  }),
  fc.record({
    field: fc.constant('due' as const),
    to: fc.option(
      fc.integer({ min: 0, max: 90 }).map((n) => String(addDays(day('2026-01-01'), n))),
    ),
  }),
  fc.record({
    field: fc.constant('estimate' as const),
    to: fc.option(fc.constantFrom('1', '3.5')),
  }),
  fc.record({ field: fc.constant('parent' as const), to: fc.option(fc.constantFrom('7', '8')) }),
  fc.record({ field: fc.constant('other' as const), to: fc.constant(null) }),
);
const histories = fc.array(fc.tuple(fc.integer({ min: 1_000, max: 5 * 86_400_000 }), deeds), {
  maxLength: 12,
});

type State = Readonly<Record<Deed['field'], string | null>> & {
  readonly categorySince: WorkItem['created'];
  readonly resolved: WorkItem['resolved'];
  readonly updated: WorkItem['updated'];
};

const BEGINNING: State = {
  status: '1',
  type: '10001',
  assignee: null,
  flagged: null,
  due: null,
  estimate: null,
  parent: null,
  resolution: null,
  other: null,
  categorySince: CREATED,
  resolved: null,
  updated: CREATED,
};

const categoryIn = ({ status }: State) => STATUSES[status ?? ''] ?? 'to-do';

function itemIn(state: State): WorkItem {
  const { type, assignee, flagged, due, estimate, parent } = state;
  const { categorySince, resolved, updated } = state;
  return aWorkItem({
    created: CREATED,
    typeId: type ?? '',
    level: LEVELS[type ?? ''] ?? 0,
    category: categoryIn(state),
    assigned: assignee !== null,
    flagged: flagged !== null,
    due: due === null ? null : day(due),
    estimate: estimate === null ? null : Number(estimate),
    parentId: parent === null ? null : workItemId(parent),
    ...{ categorySince, resolved, updated },
  });
}

const before = (at: WorkItem['updated']) => instantFromMilliseconds(millisecondsOf(at) - 1);

/** Work that comes into the category done is resolved, work that leaves it is not any more. */
function after(state: State, { field, to }: Deed, at: WorkItem['updated']): State {
  const next = { ...state, [field]: to, updated: at };
  if (categoryIn(next) === categoryIn(state)) return next;

  const since = instant(`${at.slice(0, 19)}.000Z`);
  const isDone = categoryIn(next) === 'done';
  return {
    ...next,
    categorySince: since,
    resolution: isDone ? SOMETHING : null,
    resolved: isDone ? since : null,
  };
}

/** Lives a history forward: each state with the time from which it held, and the log. */
function live(history: readonly (readonly [number, Deed])[]) {
  let state = BEGINNING;
  const states = [itemIn(state)];
  const log: LoggedChange[] = [];
  for (const [wait, deed] of history) {
    const at = instantFromMilliseconds(millisecondsOf(state.updated) + wait);
    if (deed.field !== 'other' && state[deed.field] === deed.to) continue;

    const next = after(state, deed, at);
    log.push({ at, field: deed.field, from: state[deed.field], to: deed.to });
    if (next.resolution !== state.resolution) {
      log.push({ at, field: 'resolution', from: state.resolution, to: next.resolution });
    }
    state = next;
    states.push(itemIn(state));
  }
  return { states, log, now: itemIn(state) };
}

describe('a work item as of a moment', () => {
  it('is the item itself as of now, whatever its log says', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { log, now } = live(history);

        expect(itemAsOf({ item: now, log }, now.updated, site)).toEqual({
          item: now,
          untold: new Set(),
        });
      }),
    );
  });

  it('is what living its history forward made of it by then', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { states, log, now } = live(history);
        const past = pastItems([{ item: now, log }], site);

        for (const [index, item] of states.entries()) {
          const next = states[index + 1]?.updated;
          const then = { item, untold: new Set(next === undefined ? [] : ['updated']) };
          const last = next === undefined ? item.updated : before(next);
          for (const at of [item.updated, last]) {
            expect(itemAsOf({ item: now, log }, at, site)).toEqual(then);
            expect(past(at)).toEqual([then]);
          }
        }
      }),
    );
  });

  it('did not exist before it was created', () => {
    const item = aWorkItem({ created: CREATED });

    expect(itemAsOf({ item, log: [] }, instant('2026-01-05T08:59:59.999Z'), site)).toBeNull();
    expect(itemAsOf({ item, log: [] }, CREATED, site)).not.toBeNull();
  });

  it('was not here before it came from another project', () => {
    const moved = { field: 'project', from: '10001', to: '10000' } as const;
    const item = aWorkItem({ updated: instant('2026-02-01T09:00:00.000Z') });
    const log = [{ ...moved, at: instant('2026-02-01T09:00:00.000Z') }];

    expect(itemAsOf({ item, log }, instant('2026-01-31T09:00:00.000Z'), site)).toBeNull();
    expect(itemAsOf({ item, log }, item.updated, site)?.item).toEqual(item);
  });

  const at = instant('2026-01-20T09:00:00.000Z');
  const later = instant('2026-02-01T09:00:00.000Z');
  const early = instant('2026-01-10T09:00:00.000Z');
  const item = aWorkItem({ category: 'done', updated: later, due: day('2026-03-01') });
  it.each<[string, LoggedChange[], ItemFact[]]>([
    [
      'a status the site has no more',
      [{ at: later, field: 'status', from: '99', to: '4' }],
      ['category', 'category-since'],
    ],
    [
      'a log that ends elsewhere',
      [{ at: later, field: 'due', from: null, to: '2026-05-01' }],
      ['due'],
    ],
    [
      'a log that contradicts itself around the moment',
      [
        { at: early, field: 'due', from: null, to: '2026-02-02' },
        { at: later, field: 'due', from: '2026-02-09', to: '2026-03-01' },
      ],
      ['due'],
    ],
    [
      'a value that cannot be read',
      [{ at: later, field: 'due', from: '?', to: '2026-03-01' }],
      ['due'],
    ],
    ['a type of unknown level', [{ at: later, field: 'type', from: '77', to: '10001' }], ['type']],
    [
      'one resolution changed for another',
      [
        { at: early, field: 'resolution', from: SOMETHING, to: SOMETHING },
        { at: later, field: 'resolution', from: SOMETHING, to: null },
      ],
      ['resolved'],
    ],
  ])('is not told in one fact by %s', (_name, log, facts) => {
    expect(itemAsOf({ item, log }, at, site)?.untold).toEqual(new Set([...facts, 'updated']));
  });

  it('does not read what was logged after its facts were', () => {
    const log = [
      { at: later, field: 'due', from: null, to: '2026-03-01' },
      { at: instant('2026-02-02T09:00:00.000Z'), field: 'due', from: '2026-03-01', to: null },
    ] as const;

    expect(itemAsOf({ item, log }, at, site)?.item.due).toBeNull();
    expect(itemAsOf({ item, log }, at, site)?.untold).toEqual(new Set(['updated']));
  });

  it('takes back what was logged long after the item says that it changed, where the item shows it', () => {
    const log = [
      { at: instant('2026-02-09T09:00:00.000Z'), field: 'status', from: '1', to: '4' },
    ] as const;
    const imported = instant('2026-02-08T09:00:00.000Z');

    expect(itemAsOf({ item, log }, imported, site)?.item.category).toBe('to-do');
  });

  it('does not count a change twice that Jira logged a moment after it dated the item', () => {
    const logged = instant('2026-02-01T09:00:00.004Z');
    const log = [{ at: logged, field: 'status', from: '2', to: '4' }] as const;

    expect(itemAsOf({ item, log }, instant('2026-02-01T09:00:00.003Z'), site)?.item.category).toBe('in-progress'); // prettier-ignore
    expect(itemAsOf({ item, log }, logged, site)?.item.category).toBe('done');
  });
});

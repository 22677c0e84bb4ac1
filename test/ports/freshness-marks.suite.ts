import { instant } from '../../src/domain/foundation/calendar';
import { fieldId, projectId, type ProjectId, workItemId } from '../../src/domain/foundation/ids';
import type { Touch } from '../../src/domain/standards/affected/touch';
import type {
  DirtyProjects,
  Inbox,
  Notice,
  PointsLedger,
  StateRepository,
  StateValues,
} from '../../src/usecases/ports';
import { NOW, TODAY } from '../support/builders';

const one = projectId('1');
const two = projectId('2');
const SOON = instant('2026-03-02T09:31:00.000Z');
const LATER = instant('2026-03-02T09:32:00.000Z');

/** What any record of dirty projects must do. `make` gives an empty one. */
export function dirtyProjectsSuite(make: () => Promise<DirtyProjects>): void {
  it('is clean at first', async () => {
    const dirty = await make();

    expect(await dirty.all()).toEqual([]);
    expect(await dirty.pending([one])).toEqual(new Map());
    expect(await dirty.pending([])).toEqual(new Map());
    expect(await dirty.claimQueueing([one], NOW, SOON)).toEqual([]);
  });

  it('counts marks, each project once however often it is named', async () => {
    const dirty = await make();
    await dirty.mark([two, one, two]);
    await dirty.mark([two]);
    await dirty.mark([]);

    expect(await dirty.all()).toEqual([one, two]);
    expect(await dirty.pending([one, two])).toEqual(
      new Map([
        [one, { marks: 1, touches: ['everything'] }],
        [two, { marks: 2, touches: ['everything'] }],
      ]),
    );
  });

  it('is clean again, each unless it was marked after it was looked at', async () => {
    const dirty = await make();
    await dirty.mark([one, two]);
    const seen = await marksOf(dirty, one, two);
    await dirty.mark([one]);

    expect(await dirty.clean(seen)).toEqual([one]);
    expect(await dirty.all()).toEqual([one]);
    expect(await dirty.clean(await marksOf(dirty, one))).toEqual([]);
    expect(await dirty.clean(new Map())).toEqual([]);
    expect(await dirty.all()).toEqual([]);
  });

  it('never takes a new mark for one that was cleaned long ago', async () => {
    const dirty = await make();
    await dirty.mark([one]);
    const seen = await marksOf(dirty, one);
    await dirty.clean(seen);
    await dirty.mark([one]);

    expect(await dirty.clean(seen)).toEqual([one]);
    expect(await dirty.all()).toEqual([one]);
  });

  it('says what was touched since it was clean, each once', async () => {
    const dirty = await make();
    await dirty.touch(
      new Map<ProjectId, readonly Touch[]>([
        [one, ['#7', 'risk.to-do.due']],
        [two, []],
      ]),
    );
    await dirty.touch(new Map([[one, ['risk.to-do.due']]]));
    await dirty.touch(new Map([[one, ['issue.done.any']]]));

    const pending = await dirty.pending([one, two]);
    expect(pending.get(two)).toEqual({ marks: 1, touches: [] });
    const { marks, touches = [] } = pending.get(one) ?? {};
    expect([marks, [...touches].sort()]).toEqual([3, ['#7', 'issue.done.any', 'risk.to-do.due']]);

    await dirty.clean(await marksOf(dirty, one));
    await dirty.touch(new Map([[one, ['#8']]]));
    expect((await dirty.pending([one])).get(one)).toEqual({ marks: 4, touches: ['#8'] });
  });

  it('keeps what was touched while it was marked again', async () => {
    const dirty = await make();
    await dirty.touch(new Map([[one, ['#7']]]));
    const seen = await marksOf(dirty, one);
    await dirty.touch(new Map([[one, ['#8']]]));
    await dirty.clean(seen);

    expect((await dirty.pending([one])).get(one)?.touches).toEqual(['#7', '#8']);
  });

  it('lets one queue a computation until the claim lapses or is released', async () => {
    const dirty = await make();
    await dirty.mark([one]);

    const claims = [dirty.claimQueueing([one], NOW, SOON), dirty.claimQueueing([one], NOW, SOON)];
    expect((await Promise.all(claims)).flat()).toEqual([one]);
    expect(await dirty.claimQueueing([one], SOON, LATER)).toEqual([one]);
    await dirty.releaseQueueing([one]);
    await dirty.releaseQueueing([]);
    expect(await dirty.claimQueueing([one], SOON, LATER)).toEqual([one]);
  });

  it('lets those of several be queued that are marked and not queued yet', async () => {
    const dirty = await make();
    await dirty.mark([one, two]);
    await dirty.claimQueueing([two], NOW, LATER);

    expect(await dirty.claimQueueing([projectId('3'), two, one], NOW, SOON)).toEqual([one]);
    expect(await dirty.claimQueueing([], NOW, SOON)).toEqual([]);
  });
}

async function marksOf(dirty: DirtyProjects, ...ids: readonly ProjectId[]) {
  const pending = await dirty.pending(ids);
  return new Map([...pending].map(([id, { marks }]) => [id, marks]));
}

const VALUES: StateValues = {
  survey: {
    baseUrl: 'https://example.atlassian.net',
    title: 'Größe',
    timeZone: 'Europe/Berlin',
    surveyedAt: NOW,
    projects: [
      {
        id: one,
        key: 'P1',
        name: 'One',
        style: 'team-managed',
        isPrivate: true,
        workItems: 12_843,
      },
    ],
    estimateFields: [{ id: fieldId('customfield_10004'), name: 'Story Points', suggested: true }],
    issueTypes: [{ id: '1', name: 'Bug' }],
    pointsToImport: 13_000,
  },
  'import-run': {
    mode: 'waiting-for-quota',
    startedAt: NOW,
    finishedAt: null,
    heardAt: SOON,
    mustClear: true,
  },
  reconciliation: { until: NOW, countGaps: { '10006': -2 } },
  'daily-work': TODAY,
};

/** What any state repository must do. `make` gives an empty one. */
export function stateRepositorySuite(make: () => Promise<StateRepository>): void {
  it.each(['survey', 'import-run', 'reconciliation', 'daily-work'] as const)(
    'gives %s back as it was last written',
    async (name) => {
      const state = await make();
      expect(await state.read(name)).toBeNull();
      await state.write(name, VALUES[name]);
      await state.write(name, VALUES[name]);

      expect(await state.read(name)).toEqual(VALUES[name]);
    },
  );

  it('gives a lease to one at a time, until it lapses', async () => {
    const state = await make();
    const takes = [state.lease('work', NOW, SOON), state.lease('work', NOW, SOON)];

    expect((await Promise.all(takes)).sort()).toEqual([false, true]);
    expect(await state.lease('work', SOON, LATER)).toBe(true);
    expect(await state.lease('work', SOON, LATER)).toBe(false);
    expect(await state.lease('other', NOW, SOON)).toBe(true);
  });

  it('forgets leases that lapsed, and none that is held', async () => {
    const state = await make();
    await state.lease('lapsed', NOW, SOON);
    await state.lease('held', NOW, LATER);
    await state.dropLapsedLeases(SOON);

    expect(await state.lease('lapsed', NOW, SOON)).toBe(true);
    expect(await state.lease('held', SOON, LATER)).toBe(false);
  });

  it('gives a lease at once when it was released', async () => {
    const state = await make();
    await state.lease('work', NOW, LATER);
    await state.release('work');
    await state.release('never held');

    expect(await state.lease('work', NOW, SOON)).toBe(true);
  });
}

const NOTICE: Notice = {
  kind: 'event',
  event: {
    type: 'updated',
    workItemId: workItemId('7'),
    projectId: one,
    number: 93,
    typeId: '10001',
    level: null,
    category: 'in-progress',
    created: NOW,
    updated: SOON,
    assigned: true,
    at: LATER,
    changes: [{ fieldId: null, field: 'status', from: '1', to: '3', toText: 'In “Arbeit”' }],
  },
};

/** What any inbox must do. `make` gives an empty one. */
export function inboxSuite(make: () => Promise<Inbox>): void {
  const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  const changed = (id: string): Notice => ({ kind: 'changed', workItemId: workItemId(id) });

  it('gives back what came in, oldest first', async () => {
    const inbox = await make();
    await inbox.append([{ id: idOf(1), at: LATER, notice: changed('1') }]);
    await inbox.append([
      { id: idOf(3), at: NOW, notice: NOTICE },
      { id: idOf(2), at: SOON, notice: changed('2') },
    ]);

    expect(await inbox.take(2)).toEqual([
      { id: idOf(3), notice: NOTICE },
      { id: idOf(2), notice: changed('2') },
    ]);
  });

  it('keeps what was taken until it is removed', async () => {
    const inbox = await make();
    await inbox.append([1, 2, 3].map((n) => ({ id: idOf(n), at: NOW, notice: changed(`${n}`) })));
    await inbox.remove([idOf(1), idOf(3)]);
    await inbox.remove([]);

    expect((await inbox.take(10)).map(({ id }) => id)).toEqual([idOf(2)]);
  });

  it('takes the same entry in once', async () => {
    const inbox = await make();
    await inbox.append([{ id: idOf(1), at: NOW, notice: changed('1') }]);
    await inbox.append([{ id: idOf(1), at: NOW, notice: changed('1') }]);

    expect(await inbox.take(10)).toHaveLength(1);
  });
}

/** What any points ledger must do; it counts at `NOW`. `make` gives an empty one. */
export function pointsLedgerSuite(make: () => Promise<PointsLedger>): void {
  it('adds up what is spent within an hour of UTC', async () => {
    const ledger = await make();
    expect(await ledger.spentInHourOf(NOW)).toBe(0);
    await ledger.spend(101);
    await ledger.spend(2);

    expect(await ledger.spentInHourOf(instant('2026-03-02T09:00:00.000Z'))).toBe(103);
    expect(await ledger.spentInHourOf(instant('2026-03-02T09:59:59.999Z'))).toBe(103);
    expect(await ledger.spentInHourOf(instant('2026-03-02T10:00:00.000Z'))).toBe(0);
  });

  it('pauses until the latest moment that Jira named', async () => {
    const ledger = await make();
    expect(await ledger.pausedUntil()).toBeNull();
    await ledger.pause(instant('2026-03-02T10:00:00.000Z'));
    await ledger.pause(instant('2026-03-02T09:40:00.000Z'));

    expect(await ledger.pausedUntil()).toBe('2026-03-02T10:00:00.000Z');
  });

  it('is no longer paused when that moment has passed', async () => {
    const ledger = await make();
    await ledger.pause(NOW);

    expect(await ledger.pausedUntil()).toBeNull();
  });
}

import { day, instant } from '../../src/domain/foundation/calendar';
import {
  governedId,
  projectId,
  ruleId,
  standardId,
  workItemId,
} from '../../src/domain/foundation/ids';
import type { LookBackRepository, PastProject, ReadLog } from '../../src/usecases/ports';
import { NOW } from '../support/builders';

const name = { standardId: standardId('house-rules'), version: '1.1.0' };
const shelf = { ...name, projectId: projectId('10000') };
const begun = { asOf: NOW, toRead: 5 };

function aLog(id: string): ReadLog {
  const at = instant('2026-02-20T09:00:00.125Z');
  return {
    id: workItemId(id),
    updated: instant('2026-02-27T09:00:00.005Z'),
    log: [
      { at, field: 'status', from: '1', to: '2' },
      { at, field: 'due', from: null, to: '2026-03-01' },
    ],
  };
}

function looked(project: string, blocked = 1): PastProject {
  const standing = { score: 62.5, level: 'none', failed: 1, holdsBack: false } as const;
  const difference = {
    before: standing,
    after: { ...standing, score: null, holdsBack: true },
    appear: [ruleId('HR-1')],
    vanish: [],
  };
  return {
    governedId: governedId(project),
    past: {
      days: [
        {
          daysAgo: 30,
          day: day('2026-01-31'),
          difference,
          notTold: [{ ruleId: ruleId('HR-2'), why: 'links' }],
        },
      ],
      transitions: {
        total: 3,
        blocked,
        notDecidable: 1,
        byRule: [{ ruleId: ruleId('HR-1'), blocked }],
        latest: [{ workItem: 'DOC-1', at: NOW, rules: [ruleId('HR-1')] }],
        precision: 'moment',
      },
    },
  };
}

/** What any look-back repository must do. `make` gives an empty one. */
export function lookBacksSuite(make: () => Promise<LookBackRepository>): void {
  it('keeps how far it has come, and what it found by project', async () => {
    const lookBacks = await make();
    await lookBacks.start(name, begun);
    await lookBacks.keepLogs(shelf, { number: 0, logs: [aLog('1'), aLog('2')], points: 7 });
    await lookBacks.keepLogs(shelf, { number: 1, logs: [aLog('3')], points: 4 });
    await lookBacks.save(name, looked('project:2'));
    await lookBacks.save(name, looked('project:1', 2));
    await lookBacks.save(name, looked('project:1'));

    expect(await lookBacks.find(name)).toEqual({ ...begun, read: 3, points: 11, problem: null });
    expect(await lookBacks.results(name)).toEqual([looked('project:1'), looked('project:2')]);
    expect(await lookBacks.find({ ...name, version: '1.2.0' })).toBeNull();
  });

  it('keeps logs page by page and by project, until they are dropped', async () => {
    const lookBacks = await make();
    const other = { ...name, projectId: projectId('10001') };
    await lookBacks.start(name, begun);
    await lookBacks.keepLogs(shelf, { number: 0, logs: [aLog('1'), aLog('2')], points: 1 });
    await lookBacks.keepLogs(shelf, { number: 1, logs: [aLog('1')], points: 1 });
    await lookBacks.keepLogs(other, { number: 0, logs: [aLog('9')], points: 1 });

    expect(await lookBacks.logPages(shelf)).toEqual([[aLog('1'), aLog('2')], [aLog('1')]]);
    await lookBacks.dropLogs(shelf);
    expect(await lookBacks.logPages(shelf)).toEqual([]);
    expect(await lookBacks.logPages(other)).toEqual([[aLog('9')]]);
  });

  it('says why it ended early', async () => {
    const lookBacks = await make();
    await lookBacks.start(name, begun);
    await lookBacks.fail(name, 'Jira does not allow this.');

    expect((await lookBacks.find(name))?.problem).toBe('Jira does not allow this.');
  });

  it.each(['start', 'drop'] as const)(
    'drops what an earlier one read and found by %s',
    async (by) => {
      const lookBacks = await make();
      await lookBacks.start(name, begun);
      await lookBacks.keepLogs(shelf, { number: 0, logs: [aLog('1')], points: 1 });
      await lookBacks.save(name, looked('project:1'));
      await lookBacks[by](name, begun);

      const expected = by === 'drop' ? null : { ...begun, read: 0, points: 0, problem: null };
      expect(await lookBacks.find(name)).toEqual(expected);
      expect(await lookBacks.logPages(shelf)).toEqual([]);
      expect(await lookBacks.results(name)).toEqual([]);
    },
  );
}

import {
  aCell,
  aFinding,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { day, instant } from '../../domain/foundation/calendar';
import { governedId, projectId, ruleId, standardId, workItemId } from '../../domain/foundation/ids';
import { runProject } from './run-project';
import { showProject } from './show-project';

const one = projectId('1');
const two = projectId('2');
const id = governedId('project:1');
const epic = governedId('item:7');
const pm2 = standardId('pm2');
const mapping = [{ kind: 'business-case', adopts: [], createsAs: '10001' }] as const;

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1', { standardId: pm2 }), aGovernedItem('7', '1')],
  rollUps: [
    [one, aRollUp([aCell(one, { total: 4, done: 1 }), aCell(one, { total: 2, done: 1 }, [epic])])],
    [two, aRollUp([aCell(two, { total: 3 }, [epic])])],
  ],
  settings: { mapping },
  findings: [
    aFinding({ ruleId: ruleId('PM2-MON-1'), verdict: 'passed' }),
    aFinding({ ruleId: ruleId('PM2-MON-2'), verdict: 'undecided' }),
    aFinding(),
  ],
};

describe('showProject', () => {
  it('says everything of one project, unranked', async () => {
    const overview = await showProject({ id }, inMemoryDeps(world));

    expect(overview.row).toMatchObject({
      key: 'P1',
      figures: { total: 6, done: 2 },
      score: null,
      rank: null,
    });
    expect(overview).toMatchObject({
      asOf: '2026-03-02',
      computedAt: '2026-03-02T03:00:00.000Z',
      standard: { id: 'pm2', name: 'PM²', version: '1.0.0' },
      mayEditPlan: true,
      mayRun: true,
      isRecomputing: false,
    });
  });

  it('shows findings worst first, and which of them a new artifact would mend', async () => {
    const { findings } = await showProject({ id }, inMemoryDeps(world));

    expect(findings.map(({ ruleId: rule, verdict, creates }) => [rule, verdict, creates])).toEqual([
      ['PM2-INI-2', 'failed', 'business-case'],
      ['PM2-MON-2', 'undecided', null],
      ['PM2-MON-1', 'passed', null],
    ]);
    expect(findings[0]?.rule.title).toBeTruthy();
  });

  it.each([
    ['may not create work items', { rights: { createsIn: [] } }],
    ['has no issue type mapped', { settings: { mapping: [] } }],
    ['lacks the mapped issue type', { projects: [aProject('1', { issueTypeIds: ['3'] })] }],
  ] as const)('offers no artifact to who %s', async (_what, change) => {
    const { findings } = await showProject({ id }, inMemoryDeps({ ...world, ...change }));

    expect(findings[0]).toMatchObject({ verdict: 'failed', creates: null });
  });

  it('knows nothing of a project that is hidden', async () => {
    const deps = inMemoryDeps({ ...world, rights: { browses: [two] } });

    await expect(showProject({ id }, deps)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps a plan from who administers neither the project nor the PMO', async () => {
    const rights = { administersJira: false, administers: [two] };

    expect((await showProject({ id }, inMemoryDeps({ ...world, rights }))).mayEditPlan).toBe(false);
    expect(
      (await showProject({ id }, inMemoryDeps({ ...world, rights, roles: ['pmo-admin'] })))
        .mayEditPlan,
    ).toBe(true);
  });
});

describe('the trend', () => {
  it('is what was kept day by day, and what stands today', async () => {
    const deps = inMemoryDeps(world);
    const kept = aRollUp([aCell(one, { total: 5, done: 1 }, [epic])], day('2026-02-27'));
    await deps.snapshots.saveCells(day('2026-02-27'), new Map([[one, kept]]));
    await deps.snapshots.saveCells(day('2026-03-02'), new Map([[one, kept]]));
    await deps.snapshots.saveCompliance(day('2026-02-27'), [
      {
        governedId: id,
        compliance: { score: 25, passed: 1, failed: 3, undecided: 0, waived: 0 },
        weights: { kept: 1, decided: 4 },
      },
    ]);

    expect((await showProject({ id }, deps)).trend).toEqual([
      { day: '2026-02-27', compliance: 25, done: 1, total: 5 },
      expect.objectContaining({ day: '2026-03-02', done: 2, total: 6 }),
    ]);
  });
});

describe('what moved', () => {
  const old = instant('2025-01-01T00:00:00.000Z');
  const before = instant('2026-02-23T09:29:59.999Z');
  const monday = instant('2026-02-23T09:30:00.000Z');
  const friday = instant('2026-02-27T10:00:00.000Z');
  const items = [
    aReadItem('11', '1', { created: friday }),
    aReadItem('12', '1', { category: 'in-progress', categorySince: monday }),
    aReadItem('13', '1', {
      created: monday,
      category: 'done',
      categorySince: friday,
      resolved: friday,
    }),
    aReadItem('14', '1', { categorySince: friday }),
    aReadItem('15', '1', { category: 'done', categorySince: old, resolved: before }),
    aReadItem('16', '1', { category: 'done', categorySince: friday, resolved: null }),
    aReadItem('17', '1', { created: old, categorySince: old }),
  ];

  it('in the last seven days comes latest first', async () => {
    const { moved, movedTotal } = await showProject({ id }, inMemoryDeps({ ...world, items }));

    expect(moved.map(({ key, what, at }) => [key, what, at])).toEqual([
      ['P1-11', 'created', friday],
      ['P1-13', 'finished', friday],
      ['P1-14', 'reopened', friday],
      ['P1-16', 'finished', friday],
      ['P1-12', 'started', monday],
      ['P1-13', 'created', monday],
    ]);
    expect(movedTotal).toBe(6);
  });

  it('is cut at 50 and counted in full', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      aReadItem(String(100 + index), '1', { created: friday }),
    );
    const { moved, movedTotal } = await showProject(
      { id },
      inMemoryDeps({ ...world, items: many }),
    );

    expect([moved.length, movedTotal]).toEqual([50, 60]);
  });

  it('of a governed work item is what moved below it, as far as the user may see', async () => {
    const below = [
      aReadItem('7', '1', { created: friday }),
      aReadItem('8', '1', { created: friday, parentId: workItemId('7') }),
      aReadItem('9', '2', { created: friday, parentId: workItemId('8') }),
      aReadItem('10', '1', { created: friday }),
    ];
    const keys = async (asked: World) =>
      (await showProject({ id: epic }, inMemoryDeps({ ...asked, items: below }))).moved.map(
        ({ key }) => key,
      );

    expect(await keys(world)).toEqual(['P1-7', 'P1-8', 'P2-9']);
    expect(await keys({ ...world, rights: { browses: [one] } })).toEqual(['P1-7', 'P1-8']);
  });
});

describe('runProject', () => {
  it('has the project computed once, however often it is asked', async () => {
    const deps = inMemoryDeps(world);
    expect((await runProject({ id }, deps)).isRecomputing).toBe(true);
    await runProject({ id }, deps);

    expect(deps.jobs.map(({ job }) => job)).toEqual([{ kind: 'recompute', projectIds: ['1'] }]);
  });

  it('does nothing for a project that is hidden', async () => {
    const deps = inMemoryDeps({ ...world, rights: { browses: [] } });

    await expect(runProject({ id }, deps)).rejects.toMatchObject({ code: 'not-found' });
    expect(deps.jobs).toEqual([]);
  });
});

import {
  aCell,
  aFinding,
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProgramme,
  aProject,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { day, instant } from '../../domain/foundation/calendar';
import {
  fieldId,
  governedId,
  nodeId,
  projectId,
  ruleId,
  standardId,
} from '../../domain/foundation/ids';
import { NO_PLAN } from '../../domain/foundation/plan';
import { THROUGHPUT_DAYS } from '../../domain/rollup/figures';
import { showPortfolio } from './show-portfolio';

const one = projectId('1');
const two = projectId('2');
const epic = governedId('item:7');
const pm2 = standardId('pm2');

/** Epic 7 of project 1 has descendants in both projects. */
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [
    aGovernedProject('1', { standardId: pm2, mode: 'controlling' }),
    aGovernedProject('2'),
    aGovernedItem('7', '1'),
  ],
  nodes: [
    aPortfolio('north', { members: [governedId('project:1')] }),
    aProgramme('rails', 'north', { members: [governedId('project:2'), epic] }),
    aPortfolio('south', { members: [governedId('project:2')] }),
  ],
  rollUps: [
    [
      one,
      aRollUp([
        aCell(one, { total: 10, done: 4, toDo: 6, overdue: 3 }),
        aCell(one, { total: 5, done: 1, toDo: 4 }, [epic]),
      ]),
    ],
    [
      two,
      aRollUp([
        aCell(two, { total: 20, done: 20 }),
        aCell(two, { total: 3, inProgress: 3, blocked: 1 }, [epic]),
      ]),
    ],
  ],
};
const onlyOne: World = { ...world, rights: { browses: [one] } };

const rowsOf = async (asked: World, id: string | null = null) => {
  const view = await showPortfolio(
    { nodeId: id === null ? null : nodeId(id) },
    inMemoryDeps(asked),
  );
  return view.rows.map(({ key, figures }) => [key, figures.total, figures.done]);
};

describe('showPortfolio', () => {
  it('sums each governed project, and all of them with each work item once', async () => {
    const view = await showPortfolio({ nodeId: null }, inMemoryDeps(world));

    expect(view.rows.map(({ key, figures }) => [key, figures.total, figures.done])).toEqual([
      ['P1', 15, 5],
      ['P1-7', 8, 1],
      ['P2', 23, 20],
    ]);
    expect(view.total.figures).toMatchObject({
      total: 38,
      done: 25,
      toDo: 10,
      inProgress: 3,
      overdue: 3,
      blocked: 1,
    });
    expect(view.hiddenProjects).toBe(0);
  });

  it('takes the members of programmes into their portfolio, and names the programme', async () => {
    const view = await showPortfolio({ nodeId: nodeId('north') }, inMemoryDeps(world));

    expect(view.rows.map(({ key, programme }) => [key, programme])).toEqual([
      ['P1', null],
      ['P1-7', 'Programme rails'],
      ['P2', 'Programme rails'],
    ]);
    expect(view.node).toEqual({
      id: 'north',
      kind: 'portfolio',
      parentId: null,
      name: 'Portfolio north',
      projects: 3,
      hiddenProjects: 0,
    });
  });

  it('shows a programme by itself', async () => {
    expect(await rowsOf(world, 'rails')).toEqual([
      ['P1-7', 8, 1],
      ['P2', 23, 20],
    ]);
  });

  it('leaves out what is hidden, and says how much that is', async () => {
    const view = await showPortfolio({ nodeId: null }, inMemoryDeps(onlyOne));

    expect(view.rows.map(({ key, figures }) => [key, figures.total, figures.done])).toEqual([
      ['P1', 15, 5],
      ['P1-7', 5, 1],
    ]);
    expect(view.total.figures).toMatchObject({ total: 15, done: 5, blocked: 0 });
    expect(view.hiddenProjects).toBe(1);
  });

  it('knows nothing of a node that does not exist', async () => {
    await expect(
      showPortfolio({ nodeId: nodeId('unheard-of') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells who may see nothing of a node how much is hidden, and not what', async () => {
    const view = await showPortfolio({ nodeId: nodeId('south') }, inMemoryDeps(onlyOne));

    expect(view).toMatchObject({ rows: [], hiddenProjects: 1, node: { projects: 1 } });
    expect(view.total.figures.total).toBe(0);
    expect(JSON.stringify(view)).not.toContain('P2');
  });

  it('shows a project whose roll-up does not exist yet without figures', async () => {
    const view = await showPortfolio({ nodeId: null }, inMemoryDeps({ ...world, rollUps: [] }));

    expect(view.rows[0]?.figures).toMatchObject({ total: 0, lastMovement: null });
    expect(view).toMatchObject({ computedAt: null, asOf: '2026-03-02' });
  });

  it('is as old as the oldest of its figures', async () => {
    const older = {
      ...aRollUp([aCell(two, { total: 1 })], day('2026-02-27')),
      computedAt: instant('2026-02-27T02:00:00.000Z'),
    };
    const rollUps = [
      [one, aRollUp([])],
      [two, older],
    ] as const;
    const view = await showPortfolio({ nodeId: null }, inMemoryDeps({ ...world, rollUps }));

    expect(view).toMatchObject({ asOf: '2026-02-27', computedAt: '2026-02-27T02:00:00.000Z' });
  });

  it('names the visible projects whose import is not complete', async () => {
    const running = aProject('2', {
      import: { ...aProject('2').import, status: 'running' },
    });
    const projects = [aProject('1'), running];

    expect(
      await showPortfolio({ nodeId: null }, inMemoryDeps({ ...world, projects })),
    ).toMatchObject({ partialProjects: ['P2'] });
    expect(
      await showPortfolio({ nodeId: null }, inMemoryDeps({ ...onlyOne, projects })),
    ).toMatchObject({ partialProjects: [] });
  });

  it('works out compliance from the findings of the standard that holds today', async () => {
    const findings = [
      aFinding({ verdict: 'passed' }),
      aFinding({ ruleId: ruleId('PM2-INI-4') }),
      aFinding({ ruleId: ruleId('AGL-1'), standardId: standardId('agile-light') }),
      aFinding({ governedId: governedId('project:2') }),
    ];
    const view = await showPortfolio({ nodeId: null }, inMemoryDeps({ ...world, findings }));
    const compliances = view.rows.map(({ compliance, standard, mode }) => [
      compliance.passed,
      compliance.failed,
      standard,
      mode,
    ]);

    expect(compliances).toEqual([
      [1, 1, 'PM²', 'controlling'],
      [0, 0, null, 'supportive'],
      [0, 0, null, 'supportive'],
    ]);
    expect(view.total.compliance).toEqual(view.rows[0]?.compliance);
  });

  it('takes the latest due date for a planned finish that nobody typed', async () => {
    const plan = { ...NO_PLAN, plannedFinish: day('2026-04-01') };
    const rollUps = [
      [one, aRollUp([aCell(one, { total: 2, toDo: 2, latestDue: day('2026-05-05') })])],
      [two, aRollUp([aCell(two, { total: 2, toDo: 2, latestDue: day('2026-06-06') })])],
    ] as const;
    const governed = [aGovernedProject('1', { plan }), aGovernedProject('2')];
    const view = await showPortfolio(
      { nodeId: null },
      inMemoryDeps({ ...world, governed, rollUps }),
    );

    expect(view.rows.map(({ plannedFinish }) => plannedFinish)).toEqual([
      '2026-04-01',
      '2026-06-06',
    ]);
  });

  it('forecasts from throughput, and blames the worst project for the colour of all', async () => {
    const daily = Array.from({ length: THROUGHPUT_DAYS }, () => 1);
    const plan = (finish: string) => ({ ...NO_PLAN, plannedFinish: day(finish) });
    const figures = { total: 20, done: 10, toDo: 10, throughput: daily };
    const view = await showPortfolio(
      { nodeId: null },
      inMemoryDeps({
        ...world,
        governed: [
          aGovernedProject('1', { plan: plan('2026-03-12') }),
          aGovernedProject('2', { plan: plan('2026-03-11') }),
        ],
        rollUps: [
          [one, aRollUp([aCell(one, figures)])],
          [two, aRollUp([aCell(two, figures)])],
        ],
      }),
    );

    expect(view.rows.map(({ forecast, health }) => [forecast.p85, health.color])).toEqual([
      ['2026-03-12', 'green'],
      ['2026-03-12', 'amber'],
    ]);
    expect(view.total.health.color).toBe('amber');
    expect(view.total.health.reasons.join(' ')).toContain('P2');
    expect(view.total.health.reasons.join(' ')).not.toContain('P1');
  });

  it('scores and ranks the rows by the saved model and what people rated', async () => {
    const view = await showPortfolio(
      { nodeId: null },
      inMemoryDeps({
        ...world,
        settings: {
          'scoring-model': {
            name: 'Ours',
            criteria: [
              { id: 'value', name: 'Value', source: 'rating', direction: 'max', group: null },
            ],
            groups: [],
            weighting: { kind: 'direct', weights: [1] },
          },
        },
        ratings: [
          { governedId: governedId('project:1'), criterionId: 'value', value: 2 },
          { governedId: governedId('project:2'), criterionId: 'value', value: 8 },
        ],
      }),
    );

    expect(view.rows.map(({ key, score, rank }) => [key, score, rank])).toEqual([
      ['P1', 0, 2],
      ['P1-7', null, null],
      ['P2', 100, 1],
    ]);
  });

  it('shows 26 weeks up to the week of the figures', async () => {
    const created = [
      { week: day('2025-09-01'), count: 9 },
      { week: day('2025-09-08'), count: 2 },
      { week: day('2026-03-02'), count: 5 },
    ];
    const rollUps = [[one, aRollUp([aCell(one, { total: 16, createdPerWeek: created })])]] as const;
    const view = await showPortfolio({ nodeId: null }, inMemoryDeps({ ...world, rollUps }));

    expect(view.trendWeeks).toHaveLength(26);
    expect([view.trendWeeks[0], view.trendWeeks[25]]).toEqual(['2025-09-08', '2026-03-02']);
    expect(view.rows[0]?.trend.created).toEqual([2, ...Array<number>(24).fill(0), 5]);
    expect(view.total.trend).toEqual(view.rows[0]?.trend);
  });

  it('says whether the site has estimates', async () => {
    const fields = {
      estimateFieldId: fieldId('customfield_10004'),
      flaggedFieldId: null,
      blockingLinkTypes: [],
    };
    const view = await showPortfolio(
      { nodeId: null },
      inMemoryDeps({ ...world, settings: { fields } }),
    );

    expect(view.total.estimateAvailable).toBe(true);
    expect(
      (await showPortfolio({ nodeId: null }, inMemoryDeps(world))).total.estimateAvailable,
    ).toBe(false);
  });
});

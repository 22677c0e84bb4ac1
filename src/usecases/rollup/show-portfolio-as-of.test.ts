import {
  aCell,
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProgramme,
  aProject,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { day } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId } from '../../domain/foundation/ids';
import { showPortfolio } from './show-portfolio';
import { showPortfolioAsOf } from './show-portfolio-as-of';

const one = projectId('1');
const two = projectId('2');
const epic = governedId('item:7');
const TODAY = day('2026-03-04');
const PAST = day('2026-03-02');

const world: World = {
  now: '2026-03-04T09:30:00.000Z',
  projects: [aProject('1'), aProject('2'), aProject('3')],
  governed: [
    aGovernedProject('1'),
    aGovernedProject('2'),
    aGovernedProject('3'),
    aGovernedItem('7', '1'),
  ],
  nodes: [
    aPortfolio('north', { members: [governedId('project:1')] }),
    aProgramme('rails', 'north', { members: [governedId('project:2'), governedId('project:3')] }),
  ],
  rollUps: [
    [one, aRollUp([aCell(one, { total: 12, done: 9 }), aCell(one, { total: 3 }, [epic])], TODAY)],
    [two, aRollUp([aCell(two, { total: 20, done: 20 })], TODAY)],
    [projectId('3'), aRollUp([aCell(projectId('3'), { total: 4 })], TODAY)],
  ],
};

/** On 2 March there was no project 3 yet, and nobody governed epic 7; project 2 was empty. */
async function twoDaysLater(change: World = {}) {
  const deps = inMemoryDeps({ ...world, ...change });
  await deps.snapshots.saveCells(
    PAST,
    new Map([
      [one, aRollUp([aCell(one, { total: 10, done: 4, toDo: 6, overdue: 2 })], PAST)],
      [two, aRollUp([], PAST)],
    ]),
  );
  return deps;
}

const figuresIn = ({ rows }: Awaited<ReturnType<typeof showPortfolio>>) =>
  rows.map(({ key, figures: { total, done } }) => [key, total, done]);

describe('showPortfolioAsOf', () => {
  it('shows what was kept of a past day, for a portfolio and a programme in it', async () => {
    const deps = await twoDaysLater();
    const north = await showPortfolioAsOf({ nodeId: nodeId('north'), asOf: PAST }, deps);
    const rails = await showPortfolioAsOf({ nodeId: nodeId('rails'), asOf: PAST }, deps);

    expect(figuresIn(north)).toEqual([
      ['P1', 10, 4],
      ['P2', 0, 0],
    ]);
    expect(north).toMatchObject({
      asked: PAST,
      asOf: PAST,
      today: TODAY,
      total: { figures: { total: 10, done: 4, overdue: 2 } },
    });
    expect(north.trendWeeks.at(-1)).toBe('2026-03-02');
    expect(figuresIn(rails)).toEqual([['P2', 0, 0]]);
  });

  it('names the projects of which nothing was kept, in place of showing them empty', async () => {
    const { notKept, rows } = await showPortfolioAsOf(
      { nodeId: null, asOf: PAST },
      await twoDaysLater(),
    );

    expect(notKept).toEqual([
      { key: 'P1-7', name: 'Epic 7' },
      { key: 'P3', name: 'Project 3' },
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['P1', 'P2']);
  });

  it('names the projects whose figures are older, and keeps the day of the others', async () => {
    const deps = await twoDaysLater();
    const next = day('2026-03-03');
    const kept = aRollUp([aCell(one, { total: 11, done: 5, toDo: 6 })], next);
    await deps.snapshots.saveCells(next, new Map([[one, kept]]));
    const past = await showPortfolioAsOf({ nodeId: nodeId('north'), asOf: next }, deps);

    expect(past.asOf).toBe(next);
    expect(past.older).toEqual([{ key: 'P2', name: 'Project 2', asOf: PAST }]);
  });

  it('is the page of today when asked for today', async () => {
    const deps = await twoDaysLater();
    const asked = { nodeId: nodeId('north') };

    expect(await showPortfolioAsOf({ ...asked, asOf: TODAY }, deps)).toEqual({
      ...(await showPortfolio(asked, deps)),
      ...{ asked: TODAY, today: TODAY, notKept: [], older: [] },
    });
  });

  it('shows of a past day what the user may see today, and counts the rest', async () => {
    const deps = await twoDaysLater({ rights: { browses: [two] } });
    const { hiddenProjects, notKept, rows, total } = await showPortfolioAsOf(
      { nodeId: null, asOf: PAST },
      deps,
    );

    expect(rows.map(({ key }) => key)).toEqual(['P2']);
    expect([hiddenProjects, notKept, total.figures.total]).toEqual([3, [], 0]);
  });

  it('counts hidden projects in the total where that was granted', async () => {
    const deps = await twoDaysLater({
      rights: { browses: [two], administersJira: false },
      roles: ['portfolio-viewer', 'hidden-totals'],
    });
    const { hiddenInTotal, total } = await showPortfolioAsOf({ nodeId: null, asOf: PAST }, deps);

    expect([hiddenInTotal, total.figures.total]).toEqual([3, 10]);
  });

  it('asks Jira for nothing but what the user may browse', async () => {
    const deps = await twoDaysLater();
    const none = () => Promise.reject(new Error('Jira was asked'));
    await showPortfolioAsOf({ nodeId: null, asOf: PAST }, {
      ...deps,
      site: { ...deps.site, search: none, logs: none, count: none },
    } as typeof deps);
    expect(await deps.points.spentInHourOf(deps.now())).toBe(0);
  });

  it.each([
    ['2026-03-05', '2026-03-05 is still to come. Today is 2026-03-04.'],
    ['2026-02-27', 'No figures were kept before 2026-03-02.'],
  ])('refuses %s', async (asOf, message) => {
    const refused = showPortfolioAsOf({ nodeId: null, asOf: day(asOf) }, await twoDaysLater());
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', message });
  });
});

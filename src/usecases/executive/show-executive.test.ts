import { aCell, aGovernedProject, aPortfolio, aProject, aRollUp, TODAY } from '../../../test/support/builders'; // prettier-ignore
import { asked, go, RfP } from '../../../test/support/gate-world';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { addDays } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId } from '../../domain/foundation/ids';
import { voteOnGate } from '../gates/vote-on-gate';
import { showExecutive } from './show-executive';

const [one, two, three] = ['1', '2', '3'].map(projectId) as [never, never, never];
const late = { plannedFinish: addDays(TODAY, -1), budget: 100, actualCost: 80, currency: 'EUR' };
const fine = { plannedFinish: addDays(TODAY, 90), budget: 500, actualCost: 100, currency: 'CHF' };
const cells = (id: never, done: number) => [id, aRollUp([aCell(id, { total: 10, done, toDo: 10 - done })])] as const; // prettier-ignore
const milestone = (baseline: string | null) => ({
  schemaVersion: 1,
  kind: 'milestone',
  milestone: { baseline },
});

const WORLD: World = {
  projects: [aProject('1'), aProject('2'), aProject('3')],
  governed: [
    aGovernedProject('1', { plan: late }),
    aGovernedProject('2', { plan: { ...fine, plannedFinish: addDays(TODAY, -5) } }),
    aGovernedProject('3', { plan: fine }),
  ],
  nodes: [aPortfolio('mine', { members: [governedId('project:1')] })],
  rollUps: [cells(one, 5), cells(two, 10), cells(three, 10)],
  items: [
    aReadItem('11', '1', { due: TODAY, artifactProperty: milestone(TODAY) }),
    aReadItem('12', '1', {
      due: addDays(TODAY, -1),
      artifactProperty: milestone(addDays(TODAY, -9)),
    }),
    aReadItem('13', '1', { category: 'done', artifactProperty: milestone(null) }),
  ],
};
const view = (world: World = {}, node: string | null = null) =>
  showExecutive(
    { nodeId: node === null ? null : nodeId(node) },
    inMemoryDeps({ ...WORLD, ...world }),
  );

describe('showExecutive', () => {
  it('counts colours, and says of each red project why', async () => {
    const { counts, needing, needingInAll, projects } = await view();

    expect([projects, counts.red, needingInAll]).toEqual([3, 1, 1]);
    expect(needing).toMatchObject([{ key: 'P1', color: 'red', waiting: [], reportDaysLate: 0 }]);
    expect(needing[0]?.reasons.join()).toMatch(/planned finish/i);
  });

  it('adds money up by currency, with a forecast where there is one', async () => {
    expect((await view()).costs).toEqual([
      {
        currency: 'CHF',
        projects: 2,
        budget: 1_000,
        spent: 200,
        forecast: { cost: 200, budget: 1_000, projects: 2 },
      },
      {
        currency: 'EUR',
        projects: 1,
        budget: 100,
        spent: 80,
        forecast: { cost: 160, budget: 100, projects: 1 },
      },
    ]);
  });

  it('holds milestones against the days they were approved for', async () => {
    expect((await view()).performance).toMatchObject({
      total: 30,
      done: 25,
      milestones: { total: 3, done: 1, overdue: 1, compared: 2, onTime: 1 },
    });
  });

  it('says what changed since thirty days ago, where figures were kept then', async () => {
    expect((await view()).before).toBeNull();

    const deps = inMemoryDeps(WORLD);
    const then = addDays(TODAY, -30);
    const kept = (of: never, done: number) => [of, aRollUp([aCell(of, { total: 10, done, toDo: 10 - done })], then)] as const; // prettier-ignore
    await deps.snapshots.saveCells(then, new Map([kept(two, 4)]));
    const alone = await showExecutive({ nodeId: null }, deps);
    expect(Object.values(alone.before?.counts ?? {}).reduce((sum, count) => sum + count)).toBe(1);
    expect(alone.before?.changes.map(({ key }) => key)).not.toContain('P1'); // nothing was kept of it then

    await deps.snapshots.saveCells(then, new Map([kept(one, 10), kept(two, 4)]));
    const { before } = await showExecutive({ nodeId: null }, deps);

    expect(before?.day).toBe(then);
    expect(before?.changes.map(({ key, to }) => [key, to])).toContainEqual(['P1', 'red']);
  });

  it('names who waits for a decision at a gate, until it is made', async () => {
    const { deps, request } = await asked({ actor: 'mia' });
    const waiting = await showExecutive({ nodeId: null }, deps);
    expect(waiting.needing).toMatchObject([{ key: 'P1', waiting: [{ gate: 'RfP: ready for planning', days: 0 }] }]); // prettier-ignore
    expect(waiting.performance.gatesWaiting).toBe(1);

    for (const [seen, who] of ['ann', 'ben'].entries()) {
      await voteOnGate({ id: request, seen, ...go, conditions: [] }, { ...deps, actor: who as never }); // prettier-ignore
    }
    const { needing, performance } = await showExecutive({ nodeId: null }, deps);
    expect([needing, performance.gatesWaiting, RfP]).toEqual([[], 0, 'RfP']);
  });

  it('leaves hidden projects out of everything, says how many, and asks Jira once', async () => {
    const deps = inMemoryDeps({ ...WORLD, rights: { browses: [two, three] } });
    const shown = await showExecutive({ nodeId: null }, deps);

    expect(shown).toMatchObject({ projects: 2, hiddenProjects: 1, hiddenInTotal: 0, needing: [] });
    expect(shown.costs.map(({ currency }) => currency)).toEqual(['CHF']);
    expect(JSON.stringify(shown)).not.toContain('P1');
    expect(deps.asked.browsable).toBe(1);
  });

  it('is about the projects of its portfolio alone', async () => {
    expect(await view({}, 'mine')).toMatchObject({ projects: 1, costs: [{ currency: 'EUR' }] });
    await expect(view({}, 'gone')).rejects.toMatchObject({ code: 'not-found' });
  });
});

import { aCell, aGovernedProject, aProject, aRollUp } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { addDays, day } from '../../domain/foundation/calendar';
import { governedId, projectId } from '../../domain/foundation/ids';
import type { SaidHealth } from '../../domain/rollup/health';
import { showPortfolio } from '../rollup/show-portfolio';
import { today } from '../site-settings';
import { sayHealth } from './say-health';

const one = projectId('1');
const id = governedId('project:1');
const plan = { plannedFinish: null, budget: 1_000, actualCost: 2_000, currency: 'EUR' };
const world: World = {
  projects: [aProject('1')],
  governed: [aGovernedProject('1', { plan })],
  rollUps: [[one, aRollUp([aCell(one, { total: 10, done: 5, toDo: 5 })])]],
};

async function sayable(change: Partial<SaidHealth> = {}, made = inMemoryDeps(world)) {
  const asOf = await today(made);
  const said = { color: 'green', reason: 'Money comes.', until: addDays(asOf, 14), ...change } as const; // prettier-ignore
  return { deps: made, asOf, said };
}

describe('sayHealth', () => {
  it('says another colour beside that of the data, on the project and in its portfolio, and writes it into the trail', async () => {
    const { deps, said } = await sayable();
    const overview = await sayHealth({ id, said, version: 0 }, deps);

    expect(overview.row.health).toMatchObject({ color: 'green', computed: 'red', said });
    expect(overview.saidVersion).toBe(1);
    const { rows, total } = await showPortfolio({ nodeId: null }, deps);
    expect(rows[0]?.health).toMatchObject({ color: 'green', computed: 'red' });
    expect(total.health).toMatchObject({ color: 'green', computed: 'red' });
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'project.say-health',
      subject: id,
      before: null,
      after: said,
    });
  });

  it('takes it back', async () => {
    const { deps, said } = await sayable();
    await sayHealth({ id, said, version: 0 }, deps);
    const overview = await sayHealth({ id, said: null, version: 1 }, deps);

    expect(overview.row.health).toMatchObject({ color: 'red', computed: 'red', said: null });
    expect(deps.auditEntries.map(({ after }) => after)).toContain(null);
  });

  it('tells who comes second that somebody else said something', async () => {
    const { deps, said } = await sayable();
    await sayHealth({ id, said, version: 0 }, deps);

    await expect(sayHealth({ id, said, version: 0 }, deps)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['yesterday', -1],
    ['in 93 days', 93],
  ])('refuses a last day of %s', async (_, days) => {
    const { deps, asOf, said } = await sayable();

    await expect(
      sayHealth({ id, said: { ...said, until: addDays(asOf, days) }, version: 0 }, deps),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'said.until' });
  });

  it('is over on the day after its last', async () => {
    const { deps, said } = await sayable({ until: day('2000-01-01') });
    await deps.saidHealth.save(id, said, 0);

    expect((await showPortfolio({ nodeId: null }, deps)).rows[0]?.health).toMatchObject({
      color: 'red',
      said: null,
    });
  });

  it('is over by the day of the site, whatever day the figures are of', async () => {
    const cells = [aCell(one, { total: 10, done: 5, toDo: 5 })];
    const { deps, said } = await sayable(
      {},
      inMemoryDeps({ ...world, rollUps: [[one, aRollUp(cells, day('2000-01-01'))]] }),
    );
    await deps.saidHealth.save(id, { ...said, until: day('2000-01-02') }, 0);

    expect((await showPortfolio({ nodeId: null }, deps)).rows[0]?.health.color).toBe('red');
  });
});

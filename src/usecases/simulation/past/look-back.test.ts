import { aGovernedProject } from '../../../../test/support/builders';
import { aWaitingProject, importedWorld } from '../../../../test/support/freshness-world';
import { inMemoryDeps } from '../../../../test/support/in-memory-deps';
import { aReadItem } from '../../../../test/support/read-items';
import { aRule, aStandardDocument, kept } from '../../../../test/support/standards';
import { type Day, day, type Instant, instant } from '../../../domain/foundation/calendar';
import { type ProjectId, standardId, workItemId } from '../../../domain/foundation/ids';
import type { LogLine } from '../../../domain/history/logged-change';
import { AppError } from '../../app-error';
import { runSimulation } from '../run-simulation';
import { showSimulation } from '../show-simulation';
import { startSimulation } from '../start-simulation';
import { costOfLookingBack } from './cost';

const house = standardId('house-rules');
const name = { standardId: house, version: '1.1.0' };
const asked = { ...name, looksBack: true };
/** Nothing is at work without an assignee: while something is, nothing moves. */
const draft = aStandardDocument({
  version: '1.1.0',
  rules: [
    aRule('HR-2', { evidence: { kind: 'in-progress-assigned' }, mode: 'directive' }),
    aRule('HR-3', {
      evidence: {
        kind: 'item-count',
        which: { test: 'at-least', field: 'open-blockers', value: 1 },
        is: 'at-most',
        value: 0,
      },
    }),
  ],
});

type Changed = { readonly from: string | null; readonly to: string };
const line = (at: Instant, field: string, { from, to }: Changed): LogLine => ({
  ...{ at, fieldId: field, field },
  ...{ from, fromText: from, to, toText: to },
});
const on = (of: Day, time = '10:00'): Instant => instant(`${of}T${time}:00.000Z`);
const BEGUN = day('2026-01-20');
const FOUND = day('2026-02-05');
const FINISHED = day('2026-02-10');

/**
 * Item 11 was at work without an assignee from 20 January to 5 February, and was finished on the 10th. Item 12 was begun on 1 February
 * and finished that day; item 13 did not change for a year.
 */
async function aWorld() {
  const quiet = day('2025-02-01');
  const world = await importedWorld({
    now: on(day('2026-03-02')),
    projects: [aWaitingProject('1'), aWaitingProject('2')],
    items: [
      aReadItem('11', '1', { category: 'done', assigned: true, created: on(day('2026-01-10')), updated: on(FINISHED) }), // prettier-ignore
      aReadItem('12', '1', { category: 'done', created: on(day('2026-01-10')), updated: on(day('2026-02-01'), '15:00') }), // prettier-ignore
      aReadItem('13', '1', { category: 'to-do', created: on(quiet), updated: on(quiet) }),
      aReadItem('21', '2', { category: 'to-do', created: on(quiet), updated: on(quiet) }),
    ],
    governed: [
      aGovernedProject('1', { standardId: house }),
      aGovernedProject('2', { standardId: house }),
    ],
    standards: [kept(aStandardDocument()), kept(draft, { state: 'draft' })],
  });
  world.jira.lines.set(workItemId('11'), [
    line(on(BEGUN), 'status', { from: '1', to: '2' }),
    line(on(FOUND), 'assignee', { from: null, to: 'a1' }),
    line(on(FINISHED), 'status', { from: '2', to: '3' }),
  ]);
  world.jira.lines.set(workItemId('12'), [
    line(on(day('2026-02-01'), '09:00'), 'status', { from: '1', to: '2' }),
    line(on(day('2026-02-01'), '15:00'), 'status', { from: '2', to: '3' }),
  ]);
  const access = { browsable: async (ids: readonly ProjectId[]) => new Set(ids) };
  const deps = { ...inMemoryDeps(), ...world.deps };
  return { ...world, deps: { ...deps, access: { ...deps.access, ...access } } };
}

const logCalls = ({ jira }: Awaited<ReturnType<typeof aWorld>>) =>
  jira.calls.filter(({ operation }) => operation === 'logs');

describe('looking back', () => {
  it('names exactly the transitions that would have been blocked', async () => {
    const world = await aWorld();
    await startSimulation(asked, world.deps);
    await world.drain();
    const { lookBack, simulation } = await showSimulation(name, world.deps);

    expect(simulation?.finishedAt).toBe(world.deps.now());
    expect(lookBack?.projects.map(({ key, transitions }) => [key, transitions])).toEqual([
      [
        'P1',
        {
          total: 4,
          blocked: 2,
          notDecidable: 0,
          byRule: [{ ruleId: 'HR-2', blocked: 2 }],
          latest: [
            { workItem: 'P1-12', at: on(day('2026-02-01'), '15:00'), rules: ['HR-2'] },
            { workItem: 'P1-12', at: on(day('2026-02-01'), '09:00'), rules: ['HR-2'] },
          ],
          precision: 'moment',
        },
      ],
      ['P2', expect.objectContaining({ total: 0, blocked: 0 })],
    ]);
  });

  it('says what it would have found 30, 60 and 90 days ago, and what cannot be told', async () => {
    const world = await aWorld();
    await startSimulation(asked, world.deps);
    await world.drain();
    const { lookBack } = await showSimulation(name, world.deps);

    const [first] = lookBack?.projects ?? [];
    const told = first?.days.map(({ daysAgo, day: on, difference, notTold }) => ({ daysAgo, on, appear: difference.appear, notTold })); // prettier-ignore
    const notTold = [{ ruleId: 'HR-3', why: 'blockers' }];
    expect(told).toEqual([
      { daysAgo: 30, on: '2026-01-31', appear: ['HR-2'], notTold },
      { daysAgo: 60, on: '2026-01-01', appear: [], notTold },
      { daysAgo: 90, on: '2025-12-02', appear: [], notTold },
    ]);
  });

  it('reads logs only of what changed, and of no field that no rule reads', async () => {
    const world = await aWorld();
    expect(await costOfLookingBack(name, world.deps)).toMatchObject({ workItems: 2, points: 3 });
    await startSimulation(asked, world.deps);
    await world.drain();

    expect(logCalls(world)).toEqual([
      { operation: 'logs', asked: '11 12 @status issuetype project assignee duedate', points: 8 },
    ]);
    expect((await showSimulation(name, world.deps)).lookBack).toMatchObject({
      toRead: 2,
      read: 2,
      points: 8,
      problem: null,
    });
  });

  it('calls Jira for nothing where nobody asked to look back', async () => {
    const world = await aWorld();
    await startSimulation({ ...name, looksBack: false }, world.deps);
    await world.drain();

    expect(world.jira.calls.map(({ operation }) => operation)).toEqual([]);
    expect((await showSimulation(name, world.deps)).lookBack).toBeNull();
  });

  it('waits for the next hour where the points are used up, and goes on where it stopped', async () => {
    const world = await aWorld();
    await startSimulation(asked, world.deps);
    await world.deps.points.spend(40_000);
    await runSimulation(name, world.deps);

    expect(logCalls(world)).toEqual([]);
    const { lookBack } = await showSimulation(name, world.deps);
    expect(lookBack?.waitsUntil).toBe('2026-03-02T11:00:00.000Z');

    await world.drain();
    expect(logCalls(world)).toHaveLength(1);
    expect((await showSimulation(name, world.deps)).lookBack?.projects).toHaveLength(2);
  });

  it('reads no log twice when the time is short', async () => {
    const world = await aWorld();
    await startSimulation(asked, world.deps);
    const hasty = { ...world.deps, timeLeft: () => 1_000 };
    for (let jobs = 0; jobs < 6; jobs += 1) await runSimulation(name, hasty);

    expect(logCalls(world)).toHaveLength(1);
    expect(await world.deps.lookBacks.results(name)).toHaveLength(2);
    expect((await world.deps.simulations.find(name))?.finishedAt).toBe(world.deps.now());
  });

  it('ends with what it has and says why when Jira refuses', async () => {
    const world = await aWorld();
    await startSimulation(asked, world.deps);
    const site = {
      ...world.deps.site,
      logs: () => Promise.reject(new AppError('not-allowed', 'Jira does not allow this.')),
    };
    await runSimulation(name, { ...world.deps, site });

    const { lookBack, simulation, tried } = await showSimulation(name, world.deps);
    expect(lookBack?.problem).toBe('Jira does not allow this.');
    expect(tried).toBe(2);
    expect(simulation?.finishedAt).not.toBeNull();
  });
});

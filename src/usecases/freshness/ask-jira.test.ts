import { aGovernedItem, aGovernedProject, NOW } from '../../../test/support/builders';
import { jiraAnswersInMemory } from '../../../test/support/memory/jira-answers';
import { pointsInMemory } from '../../../test/support/memory/points-ledger';
import { instant } from '../../domain/foundation/calendar';
import { workItemId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { JiraQuestion } from '../../domain/standards/jira/jira-answer';
import { AppError } from '../app-error';
import { later } from '../moments';
import { askJira } from './ask-jira';

const HOUR = 3_600_000;
const overdue: JiraQuestion = { jql: 'due < now()', most: 0 };
const named: JiraQuestion = { jql: 'labels = gate', most: null };
const updated = instant('2026-02-01T00:00:00.000Z');

/** A Jira that finds so many by each query, and notes what it is asked. */
function aJira(found: number) {
  const state = { found, now: NOW, problem: null as Error | null };
  const asked: string[] = [];
  const points = pointsInMemory(() => state.now);
  const deps = {
    answers: jiraAnswersInMemory(),
    points,
    site: {
      count: async (jql: string) => {
        asked.push(jql);
        if (state.problem !== null) throw state.problem;
        return state.found;
      },
      first: async (jql: string, most: number) => {
        asked.push(`${most} of ${jql}`);
        const items = Array.from({ length: Math.min(most, state.found) }, (_, index) => ({
          key: `P1-${index + 1}`,
          updated,
        }));
        return { items, isAll: state.found <= most };
      },
    },
  };
  const ask = (
    questions: readonly JiraQuestion[],
    project: GovernedProject = aGovernedProject('1'),
    itemIds: readonly string[] = [],
  ) => askJira({ project, questions, itemIds: itemIds.map(workItemId) }, state.now, deps as never);
  return { ask, asked, points, state };
}

describe('askJira', () => {
  it('asks nothing where there is no question', async () => {
    const { ask, asked } = aJira(0);

    expect(await ask([])).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('counts within the project, in one call where the number decides', async () => {
    const { ask, asked } = aJira(0);

    expect(await ask([overdue, named])).toEqual([
      { kind: 'counted', jql: 'due < now()', at: NOW, count: 0, found: [] },
      { kind: 'counted', jql: 'labels = gate', at: NOW, count: 0, found: [] },
    ]);
    expect(asked).toEqual(['project = 1 AND (due < now())', 'project = 1 AND (labels = gate)']);
  });

  it('asks for fifty by name where there are more than there may be', async () => {
    const { ask, asked } = aJira(70);
    const [answer] = await ask([overdue]);

    expect(answer).toMatchObject({ kind: 'counted', count: 70 });
    expect(answer?.kind === 'counted' ? answer.found : []).toHaveLength(50);
    expect(asked[1]).toBe('50 of project = 1 AND (due < now()) ORDER BY key ASC');
  });

  it('asks about the descendants of a governed work item, as long as they are not too many', async () => {
    const { ask, asked } = aJira(0);
    const ids = Array.from({ length: 1_001 }, (_, index) => `${index}`);
    await ask([overdue], aGovernedItem('1', '7'), ['7', '8']);

    expect(asked).toEqual(['id in (7, 8) AND (due < now())']);
    expect(await aJira(0).ask([overdue], aGovernedItem('1', '7'), ids)).toMatchObject([
      {
        kind: 'unanswered',
        reason: 'It can be asked about 1,000 work items at once, and this project has 1,001.',
      },
    ]);
  });

  it('asks once an hour, however often the project changes', async () => {
    const { ask, asked, state } = aJira(0);
    await ask([overdue]);
    state.now = later(NOW, HOUR / 2);
    state.found = 1;

    expect(await ask([overdue])).toMatchObject([{ at: NOW, count: 0 }]);
    expect(asked).toHaveLength(1);

    state.now = later(NOW, HOUR);
    expect(await ask([overdue])).toMatchObject([{ at: state.now, count: 1 }]);
  });

  it('asks at once where a rule has come to want names', async () => {
    const { ask } = aJira(3);
    await ask([{ ...overdue, most: null }]);

    expect(await ask([overdue])).toMatchObject([{ found: [{ key: 'P1-1' }, {}, {}] }]);
  });

  it('keeps for an hour that Jira refuses, in its own words', async () => {
    const { ask, asked, state } = aJira(0);
    state.problem = new AppError('invalid-input', "Field 'foo' does not exist.");
    const refused = { kind: 'unanswered', reason: "Field 'foo' does not exist." };

    expect(await ask([overdue, named])).toMatchObject([refused, refused]);
    expect(await ask([overdue, named])).toMatchObject([refused, refused]);
    expect(asked).toHaveLength(2);
  });

  it('goes by the answer before for a day when Jira is busy, then by none', async () => {
    const { ask, asked, state } = aJira(2);
    await ask([named]);
    state.problem = new AppError('upstream-failed', 'Jira is busy.', { retryAfterSeconds: 30 });

    state.now = later(NOW, 25 * HOUR);
    expect(await ask([named, overdue])).toMatchObject([
      { kind: 'counted', at: NOW, count: 2 },
      { kind: 'unanswered', reason: 'Jira is busy.' },
    ]);
    expect(asked).toHaveLength(2);

    state.now = later(NOW, 27 * HOUR);
    expect(await ask([named])).toMatchObject([{ kind: 'unanswered', reason: 'Jira is busy.' }]);
  });

  it('leaves the rest of the hour to others when its points are short', async () => {
    const { ask, asked, points } = aJira(0);
    await points.spend(45_001);

    expect(await ask([overdue])).toMatchObject([
      {
        kind: 'unanswered',
        reason: 'What the app may ask of Jira in this hour is nearly used up.',
      },
    ]);
    expect(asked).toEqual([]);
  });

  it('lets a bug be a bug', async () => {
    const { ask, state } = aJira(0);
    state.problem = new TypeError('x is undefined');

    await expect(ask([overdue])).rejects.toThrow(TypeError);
  });
});

import { aFinding, aGovernedProject, aProject } from '../../test/support/builders';
import { inMemoryDeps, type World } from '../../test/support/in-memory-deps';
import { instant } from '../domain/foundation/calendar';
import { governedId, ruleId, standardId, projectId } from '../domain/foundation/ids';
import { showAdoption } from './adoption';

const agile = standardId('agile-light');
const [one, two] = [governedId('project:1'), governedId('project:2')];
const finding = (of: typeof one, rule: string, verdict: 'failed' | 'passed' | 'waived') =>
  aFinding({ governedId: of, standardId: agile, ruleId: ruleId(rule), verdict });

const world: World = {
  projects: [aProject('1'), aProject('2'), aProject('3')],
  governed: [
    aGovernedProject('1', { standardId: agile }),
    aGovernedProject('2', { standardId: agile }),
    aGovernedProject('3', { standardId: null }),
  ],
  findings: [
    finding(one, 'AGL-1', 'failed'),
    finding(one, 'AGL-2', 'passed'),
    finding(two, 'AGL-1', 'waived'),
  ],
};

async function depsOf(overrides: World = {}) {
  const deps = inMemoryDeps({ ...world, ...overrides });
  const change = { standardId: agile, ruleId: ruleId('AGL-1'), before: null } as const;
  await deps.findingHistory.add([
    { ...change, governedId: one, at: instant('2026-02-02T00:00:00.000Z'), after: 'failed' },
    { ...change, governedId: two, at: instant('2026-02-03T00:00:00.000Z'), after: 'failed' },
  ]);
  return deps;
}

describe('showAdoption', () => {
  it('shows of each project held against the standard how each rule stands', async () => {
    const { projects, rules } = await showAdoption(
      { standardId: agile, nodeId: null },
      await depsOf(),
    );

    expect(projects.map(({ key, verdicts }) => [key, verdicts])).toEqual([
      ['P1', 'fp---'],
      ['P2', 'w----'],
    ]);
    expect(rules[0]).toMatchObject({ id: 'AGL-1', hygiene: { fired: 2, open: 2 } });
  });

  it('counts what happened in the projects that the user sees, and in no other', async () => {
    const { projects, rules, hiddenProjects } = await showAdoption(
      { standardId: agile, nodeId: null },
      await depsOf({ rights: { browses: [projectId('1')] } }),
    );

    expect(projects.map(({ key }) => key)).toEqual(['P1']);
    expect(rules[0]).toMatchObject({ hygiene: { fired: 1, open: 1 } });
    expect(hiddenProjects).toBe(2);
  });

  it('does not tell of a standard that no visible project is held against', async () => {
    const deps = await depsOf({ rights: { browses: [projectId('3')] } });

    await expect(showAdoption({ standardId: agile, nodeId: null }, deps)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

import {
  aCell,
  aFinding,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { governedId, projectId, ruleId, standardId } from '../../domain/foundation/ids';
import { exportFindings } from './export-findings';

const one = projectId('1');
const two = projectId('2');
const epic = governedId('item:7');
const pm2 = standardId('pm2');

const evidence = [
  { workItem: 'P1-8', field: 'assignee', value: null, at: null },
  { workItem: 'P2-9', field: 'assignee', value: null, at: null },
];

/** Epic 7 of project 1 has a descendant in project 2. */
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [
    aGovernedProject('1', { standardId: pm2 }),
    aGovernedProject('2', { standardId: pm2 }),
    aGovernedItem('7', '1', { standardId: pm2 }),
  ],
  rollUps: [
    [one, aRollUp([aCell(one, { total: 1 }, [epic])])],
    [two, aRollUp([aCell(two, { total: 1 }, [epic])])],
  ],
  findings: [
    aFinding(),
    aFinding({ ruleId: ruleId('AGL-1'), standardId: standardId('agile-light') }),
    aFinding({ governedId: governedId('project:2') }),
    aFinding({
      governedId: epic,
      reason: '2 of 9 risks have no owner.',
      evidence,
      evidenceTotal: 2,
    }),
  ],
};

describe('exportFindings', () => {
  it('gives the findings of the standards that hold today, by project and rule', async () => {
    const { findings, hiddenProjects } = await exportFindings(
      { nodeId: null },
      inMemoryDeps(world),
    );

    expect(findings.map(({ project, rule }) => [project, rule])).toEqual([
      ['P1', 'PM2-INI-2'],
      ['P1-7', 'PM2-INI-2'],
      ['P2', 'PM2-INI-2'],
    ]);
    expect(findings[0]).toEqual({
      project: 'P1',
      standard: 'pm2',
      version: '1.0.0',
      rule: 'PM2-INI-2',
      verdict: 'failed',
      reason: 'There is no business case.',
      evidence: [],
      evidenceTotal: 0,
      firstSeen: '2026-02-01T02:00:00.000Z',
      lastSeen: '2026-03-02T02:00:00.000Z',
    });
    expect(hiddenProjects).toBe(0);
  });

  it('leaves out the evidence that lies in hidden projects, and the words that count it', async () => {
    const { findings, hiddenProjects } = await exportFindings(
      { nodeId: null },
      inMemoryDeps({ ...world, rights: { browses: [one] } }),
    );

    expect(findings.map(({ project }) => project)).toEqual(['P1', 'P1-7']);
    expect(findings[1]).toMatchObject({
      reason: 'Part of what this rests on lies in projects that you may not see.',
      evidence: [evidence[0]],
      evidenceTotal: 1,
    });
    expect(hiddenProjects).toBe(1);
  });

  it('leaves the words be where nothing is hidden from them', async () => {
    const { findings } = await exportFindings(
      { nodeId: null },
      inMemoryDeps({ ...world, rights: { browses: [one] } }),
    );

    expect(findings[0]?.reason).toBe('There is no business case.');
  });
});

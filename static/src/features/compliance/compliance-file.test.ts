import { aFinding, aProjectCompliance, aRule, aShownExemption } from '../../../test/builders';
import { complianceCsv, complianceJson, nameOfExport } from './compliance-file';

const compliance = aProjectCompliance({
  findings: [
    {
      ...aFinding({
        evidence: [
          { workItem: 'DOC-1', field: 'assignee', value: null, at: null },
          { workItem: 'DOC-2', field: 'assignee', value: '=1+1', at: null },
        ],
        evidenceTotal: 2,
      }),
      mode: 'directive',
    },
  ],
  notAsked: [{ rule: aRule({ phases: ['closing'] }), why: 'phase' }],
  exemptions: [aShownExemption()],
});

describe('the files of a project', () => {
  it('have one line of CSV for each piece of evidence, none of them a formula', () => {
    const [head, first, second, ...others] = complianceCsv(compliance).trimEnd().split('\r\n');

    expect(head).toMatch(
      /^\uFEFFRule,Clause,Title,Severity,Weight,Mandate,Verdict,Reason,Work item/,
    );
    expect(first).toContain(',DOC-1,assignee,,,2,');
    expect(second).toContain(",DOC-2,assignee,'=1+1,,2,");
    expect(others).toEqual([]);
  });

  it('say as JSON what is found, not asked and excused, and name nobody', () => {
    const json = complianceJson(compliance);

    expect(JSON.parse(json)).toMatchObject({
      project: { key: 'DOC' },
      findings: [{ verdict: 'failed', mode: 'directive', evidenceTotal: 2 }],
      notAsked: [{ why: 'phase' }],
      exemptions: [{ kind: 'waiver', state: 'requested', until: '2026-12-31' }],
    });
    expect(json).not.toContain('mia');
  });

  it('are named after project and day', () => {
    expect(nameOfExport(compliance, 'json')).toBe('mandate-DOC-findings-2026-11-16.json');
  });
});

import type { Artifact } from '../../foundation/artifact';
import { instant } from '../../foundation/calendar';
import { anArtifact, ask, nowInTests as now } from '../../test-builders';
import type { EvidenceQuery } from '../standard';

describe('artifact-exists', () => {
  const risk: EvidenceQuery = { kind: 'artifact-exists', artifact: 'risk' };

  it('passes on one artifact, and names it', () => {
    expect(ask(risk, { artifacts: [anArtifact()] })).toEqual({
      verdict: 'passed',
      reason: 'The project has 1 risk.',
      evidence: [
        { workItem: 'DEMO-7', field: 'state', value: 'draft', at: '2026-02-27T09:00:00.000Z' },
      ],
      evidenceTotal: 1,
    });
  });

  it('fails without one on a site that keeps them', () => {
    expect(ask(risk, { kinds: ['risk'], artifacts: [anArtifact({ kind: 'decision' })] })).toEqual({
      verdict: 'failed',
      reason: 'The project has no risk.',
      evidence: [{ workItem: null, field: 'risks', value: 0, at: now }],
      evidenceTotal: 1,
    });
  });

  it('is undecided on a site that keeps none', () => {
    expect(ask({ kind: 'artifact-exists', artifact: 'assumption' }, {})).toEqual({
      verdict: 'undecided',
      reason: 'No issue type of this site stands for an assumption.',
      evidence: [],
      evidenceTotal: 0,
    });
  });
});

describe('artifact-in-state', () => {
  const reviewed: EvidenceQuery = {
    kind: 'artifact-in-state',
    artifact: 'business-case',
    state: 'in-review',
  };
  const businessCase = (overrides: Partial<Artifact>) =>
    anArtifact({ kind: 'business-case', ...overrides });

  it('passes when one has come that far or further', () => {
    const artifacts = [
      businessCase({ state: 'draft' }),
      businessCase({ number: 8, state: 'approved' }),
    ];

    expect(ask(reviewed, { artifacts })).toMatchObject({
      verdict: 'passed',
      reason: 'The business case is in review.',
      evidence: [{ workItem: 'DEMO-8', value: 'approved' }],
    });
  });

  it('fails on drafts, and says so', () => {
    expect(ask(reviewed, { artifacts: [businessCase({})] })).toMatchObject({
      verdict: 'failed',
      reason: 'The business case is a draft, not in review.',
      evidence: [{ workItem: 'DEMO-7', field: 'state', value: 'draft' }],
    });
  });

  it('fails when there is none', () => {
    expect(ask(reviewed, { kinds: ['business-case'] })).toMatchObject({
      verdict: 'failed',
      reason: 'The project has no business case.',
    });
  });
});

describe('artifact-fresh', () => {
  const report: EvidenceQuery = {
    kind: 'artifact-fresh',
    artifact: 'status-report',
    withinDays: 35,
  };
  const changed = (on: string, number = 7) =>
    anArtifact({ kind: 'status-report', number, updated: instant(`${on}T23:00:00.000Z`) });

  it('looks at the latest only', () => {
    expect(ask(report, { artifacts: [changed('2025-01-01'), changed('2026-01-26', 8)] })).toEqual({
      verdict: 'passed',
      reason: 'The latest status report was changed 35 days ago; 35 days are allowed.',
      evidence: [
        {
          workItem: 'DEMO-8',
          field: 'updated',
          value: '2026-01-26T23:00:00.000Z',
          at: '2026-01-26T23:00:00.000Z',
        },
      ],
      evidenceTotal: 1,
    });
  });

  it('fails the day after', () => {
    expect(ask(report, { artifacts: [changed('2026-01-25')] })).toMatchObject({
      verdict: 'failed',
      reason: 'The latest status report was changed 36 days ago; 35 days are allowed.',
    });
  });
});

import { instant } from '../foundation/calendar';
import { governedId, ruleId } from '../foundation/ids';
import { artifactAskedFor, createsFor } from './artifact-asked-for';
import {
  combinedCompliance,
  complianceOf,
  NO_COMPLIANCE,
  sumOfCompliance,
  weighedCompliance,
} from './compliance';
import { keepFindings } from './keep-findings';
import { agileLight } from './packs/agile-light';
import type { EvidenceItem, Finding, Verdict } from './standard';
import { worstFirst } from './worst-first';

const march = instant('2026-03-02T02:00:00.000Z');
const april = instant('2026-04-02T02:00:00.000Z');

function aFinding(rule: string, verdict: Verdict, overrides: Partial<Finding> = {}): Finding {
  return {
    governedId: governedId('project:10000'),
    standardId: agileLight.id,
    standardVersion: agileLight.version,
    ruleId: ruleId(rule),
    verdict,
    reason: 'Because.',
    evidence: [],
    evidenceTotal: 0,
    ...overrides,
  };
}

// the weights of AGL-1 … AGL-5 are 3, 2, 2, 2, 1

describe('complianceOf', () => {
  it('weighs what passed against what was decided', () => {
    const findings = [
      aFinding('AGL-1', 'passed'),
      aFinding('AGL-2', 'failed'),
      aFinding('AGL-3', 'undecided'),
      aFinding('AGL-4', 'undecided'),
      aFinding('AGL-5', 'waived'),
    ];

    // (3 + 1) of (3 + 2 + 1)
    const { score, ...counts } = complianceOf(findings, agileLight);
    expect(score).toBeCloseTo(66.6667, 4);
    expect(counts).toEqual({ passed: 1, failed: 1, undecided: 2, waived: 1 });
  });

  it('has no score when nothing was decided', () => {
    expect(complianceOf([aFinding('AGL-1', 'undecided')], agileLight)).toEqual({
      ...NO_COMPLIANCE,
      undecided: 1,
    });
  });

  it('leaves out rules the standard does not have', () => {
    expect(complianceOf([aFinding('OLD-1', 'failed')], agileLight)).toEqual(NO_COMPLIANCE);
  });
});

describe('combinedCompliance', () => {
  it('counts every decided rule of every project', () => {
    expect(
      combinedCompliance([
        { findings: [aFinding('AGL-1', 'passed')], standard: agileLight },
        { findings: [aFinding('AGL-5', 'failed')], standard: agileLight },
      ]),
    ).toEqual({ score: 75, passed: 1, failed: 1, undecided: 0, waived: 0 });
  });
});

describe('sumOfCompliance', () => {
  const passed = weighedCompliance([aFinding('AGL-1', 'passed')], agileLight);
  const failed = weighedCompliance([aFinding('AGL-5', 'failed')], agileLight);
  const undecided = weighedCompliance([aFinding('AGL-2', 'undecided')], agileLight);

  it('is what the findings together would be', () => {
    expect(sumOfCompliance([passed, failed, undecided])).toEqual({
      score: 75,
      passed: 1,
      failed: 1,
      undecided: 1,
      waived: 0,
    });
  });

  it('has no score where the weights of one that counts are not known', () => {
    const unweighed = { ...failed, weights: null };

    expect(sumOfCompliance([passed, unweighed])).toMatchObject({ score: null, failed: 1 });
    expect(sumOfCompliance([unweighed])).toEqual(failed.compliance);
    expect(sumOfCompliance([passed, { ...undecided, weights: null }]).score).toBe(100);
  });
});

describe('keepFindings', () => {
  const failedSinceMarch = {
    ...aFinding('AGL-1', 'failed'),
    firstSeen: march,
    lastSeen: march,
  };

  it('keeps since when a verdict has stood, through a new version of the standard too', () => {
    const current = aFinding('AGL-1', 'failed', { reason: 'Still.', standardVersion: '2.0.0' });

    expect(keepFindings([failedSinceMarch], [current], april)).toEqual([
      { ...current, firstSeen: march, lastSeen: april },
    ]);
  });

  it('begins anew when the verdict changes', () => {
    const [kept] = keepFindings([failedSinceMarch], [aFinding('AGL-1', 'passed')], april);

    expect(kept).toMatchObject({ firstSeen: april, lastSeen: april });
  });

  it('does not mix up projects, and drops what is no longer found', () => {
    const elsewhere = { governedId: governedId('project:10001') };
    const [kept, ...others] = keepFindings(
      [failedSinceMarch],
      [aFinding('AGL-1', 'failed', elsewhere)],
      april,
    );

    expect(kept).toMatchObject({ governedId: 'project:10001', firstSeen: april });
    expect(others).toEqual([]);
  });
});

describe('worstFirst', () => {
  it('puts failed before undecided, then severe before minor, heavy before light', () => {
    const findings = [
      aFinding('AGL-5', 'failed'),
      aFinding('AGL-1', 'passed'),
      aFinding('AGL-4', 'failed'),
      aFinding('AGL-2', 'failed'),
      aFinding('AGL-3', 'undecided'),
      aFinding('OLD-1', 'failed'),
    ];

    expect(worstFirst(findings, agileLight).map(({ rule }) => rule.id)).toEqual([
      'AGL-2',
      'AGL-4',
      'AGL-5',
      'AGL-3',
      'AGL-1',
    ]);
  });
});

describe('createsFor', () => {
  const about = (workItem: string | null): EvidenceItem => ({
    workItem,
    field: 'state',
    value: null,
    at: march,
  });
  const exists = { evidence: { kind: 'artifact-exists', artifact: 'risk' } } as const;
  const approved = {
    evidence: { kind: 'artifact-in-state', artifact: 'business-case', state: 'approved' },
  } as const;
  const fresh = {
    evidence: { kind: 'artifact-fresh', artifact: 'status-report', withinDays: 35 },
  } as const;
  const owned = {
    evidence: {
      kind: 'each-artifact',
      artifact: 'risk',
      must: { test: 'filled-in', field: 'assignee' },
    },
  } as const;

  it('offers what is missing', () => {
    expect(createsFor(exists, { verdict: 'failed', evidence: [about(null)] })).toBe('risk');
    expect(createsFor(approved, { verdict: 'failed', evidence: [about(null)] })).toBe(
      'business-case',
    );
  });

  it('offers another report when the last one is old', () => {
    expect(createsFor(fresh, { verdict: 'failed', evidence: [about('DEMO-1')] })).toBe(
      'status-report',
    );
  });

  it('offers another artifact to end a gap that lasts, not for one that is past', () => {
    const monthly = {
      evidence: { kind: 'artifact-cadence', artifact: 'status-report', everyDays: 35 },
    } as const;
    const failed = (...evidence: readonly EvidenceItem[]) =>
      createsFor(monthly, { verdict: 'failed', evidence });

    expect(failed(about(null))).toBe('status-report');
    expect(failed(about('DEMO-1'), about(null))).toBe('status-report');
    expect(failed(about('DEMO-1'), about('DEMO-2'))).toBeNull();
  });

  it('offers nothing where creating does not help', () => {
    expect(createsFor(exists, { verdict: 'passed', evidence: [] })).toBeNull();
    expect(createsFor(approved, { verdict: 'failed', evidence: [about('DEMO-1')] })).toBeNull();
    expect(createsFor(owned, { verdict: 'failed', evidence: [about('DEMO-1')] })).toBeNull();
    expect(
      createsFor({ evidence: { kind: 'nothing-overdue' } }, { verdict: 'failed', evidence: [] }),
    ).toBeNull();
  });

  it('knows of which kind a rule speaks', () => {
    expect([exists, approved, fresh, owned].map(artifactAskedFor)).toEqual([
      'risk',
      'business-case',
      'status-report',
      'risk',
    ]);
    expect(artifactAskedFor({ evidence: { kind: 'finished-dated' } })).toBeNull();
  });
});

import fc from 'fast-check';

import type { Artifact, ArtifactKind } from '../foundation/artifact';
import { addDays, day, instant } from '../foundation/calendar';
import { governedId, ruleId, standardId } from '../foundation/ids';
import type { WorkItem } from '../foundation/work-item';
import { anArtifact, aWorkItem } from '../test-builders';
import { evaluate } from './evaluate';
import type { EvidenceQuery, Finding, Standard } from './standard';

const asOf = day('2026-03-02');
const now = instant('2026-03-02T02:00:00.000Z');

function standardAsking(...evidence: readonly EvidenceQuery[]): Standard {
  return {
    id: standardId('test'),
    name: 'Test',
    version: '1.0.0',
    effectiveFrom: day('2026-01-01'),
    summary: '',
    source: '',
    rules: evidence.map((query, index) => ({
      id: ruleId(`R-${index + 1}`),
      clause: '1',
      title: 'A rule',
      intent: '',
      severity: 'major',
      weight: 1,
      phase: 'all',
      evidence: query,
      remediation: '',
      guidance: '',
      source: '',
    })),
  };
}

type Site = {
  readonly items?: readonly WorkItem[];
  readonly artifacts?: readonly Artifact[];
  readonly kinds?: readonly ArtifactKind[];
};

function evaluateAll(evidence: readonly EvidenceQuery[], site: Site): readonly Finding[] {
  return evaluate({
    standard: standardAsking(...evidence),
    governedId: governedId('project:10000'),
    asOf,
    now,
    items: site.items ?? [aWorkItem()],
    artifacts: site.artifacts ?? [],
    keptKinds: new Set(site.kinds ?? []),
    keyOf: ({ number }) => `DEMO-${number}`,
  });
}

function ask(evidence: EvidenceQuery, site: Site) {
  const [finding] = evaluateAll([evidence], site);
  if (finding === undefined) throw new Error('One rule gives one finding.');
  return {
    verdict: finding.verdict,
    reason: finding.reason,
    evidence: finding.evidence,
    evidenceTotal: finding.evidenceTotal,
  };
}

describe('evaluate', () => {
  it('names standard, version, rule and project in each finding', () => {
    expect(evaluateAll([{ kind: 'finished-dated' }], {})).toEqual([
      {
        governedId: 'project:10000',
        standardId: 'test',
        standardVersion: '1.0.0',
        ruleId: 'R-1',
        verdict: 'undecided',
        reason: 'Nothing is finished yet.',
        evidence: [],
        evidenceTotal: 0,
      },
    ]);
  });

  it('decides nothing about a project without work items', () => {
    const findings = evaluateAll(
      [
        { kind: 'finished-within', days: 28 },
        { kind: 'artifact-exists', artifact: 'risk' },
      ],
      { items: [], kinds: ['risk'] },
    );

    expect(findings.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['undecided', 'The project has no work items.'],
      ['undecided', 'The project has no work items.'],
    ]);
  });

  it('reads the items once for all rules, whatever the order', () => {
    const queries: readonly EvidenceQuery[] = [
      { kind: 'finished-within', days: 28 },
      { kind: 'in-progress-assigned' },
      { kind: 'in-progress-moves', withinDays: 14 },
      { kind: 'nothing-overdue' },
      { kind: 'finished-dated' },
    ];
    const near = fc.integer({ min: -60, max: 10 }).map((days) => addDays(asOf, days));
    const moment = near.map((on) => instant(`${on}T10:00:00.000Z`));
    const items = fc.array(
      fc.record({
        category: fc.constantFrom('to-do' as const, 'in-progress' as const, 'done' as const),
        categorySince: fc.option(moment),
        created: moment,
        updated: moment,
        resolved: fc.option(moment),
        due: fc.option(near),
        assigned: fc.boolean(),
      }),
      { maxLength: 120 },
    );

    fc.assert(
      fc.property(items, (list) => {
        const all = list.map((facts, index) => aWorkItem({ ...facts, number: index }));
        let passes = 0;
        const once: Iterable<WorkItem> = {
          [Symbol.iterator]() {
            passes += 1;
            return all[Symbol.iterator]();
          },
        };
        const findings = evaluateAll(queries, { items: [...once] });

        expect(passes).toBe(1);
        expect(evaluateAll(queries, { items: [...all].reverse() })).toEqual(findings);
        for (const { evidence, evidenceTotal } of findings) {
          expect(evidence.length).toBe(Math.min(50, evidenceTotal));
        }
      }),
      { numRuns: 60 },
    );
  });
});

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

describe('each-artifact-has', () => {
  const owned: EvidenceQuery = { kind: 'each-artifact-has', artifact: 'risk', field: 'assignee' };

  it('fails on those that have not, oldest first', () => {
    const artifacts = [
      anArtifact({ number: 1 }),
      anArtifact({ number: 2, assigned: false }),
      anArtifact({
        number: 3,
        assigned: false,
        updated: instant('2026-01-01T00:00:00.000Z'),
      }),
    ];

    expect(ask(owned, { artifacts })).toMatchObject({
      verdict: 'failed',
      reason: '2 of 3 risks have no assignee.',
      evidence: [
        { workItem: 'DEMO-3', field: 'assignee', value: null },
        { workItem: 'DEMO-2', field: 'assignee', value: null },
      ],
      evidenceTotal: 2,
    });
  });

  it('passes when all have, and never says who', () => {
    expect(ask(owned, { artifacts: [anArtifact()] })).toMatchObject({
      verdict: 'passed',
      reason: 'All 1 risk have an assignee.',
      evidence: [{ workItem: 'DEMO-7', field: 'assignee', value: 'set' }],
    });
  });

  it('is undecided when there is none to look at', () => {
    expect(ask(owned, { kinds: ['risk'] })).toMatchObject({
      verdict: 'undecided',
      reason: 'The project has no risk to look at.',
    });
  });
});

describe('finished-within', () => {
  const recently: EvidenceQuery = { kind: 'finished-within', days: 28 };
  const finished = (on: string, number = 1) =>
    aWorkItem({ number, category: 'done', resolved: instant(`${on}T12:00:00.000Z`) });

  it('passes on the last day that counts', () => {
    expect(ask(recently, { items: [finished('2026-02-02', 4), aWorkItem()] })).toEqual({
      verdict: 'passed',
      reason: 'The last item was finished 28 days ago.',
      evidence: [
        {
          workItem: 'DEMO-4',
          field: 'resolutiondate',
          value: '2026-02-02T12:00:00.000Z',
          at: '2026-02-27T09:00:00.000Z',
        },
      ],
      evidenceTotal: 1,
    });
  });

  it('fails after it while work is left', () => {
    expect(ask(recently, { items: [finished('2026-02-01'), aWorkItem()] })).toMatchObject({
      verdict: 'failed',
      reason: 'The last item was finished 29 days ago.',
    });
    expect(ask(recently, { items: [aWorkItem()] })).toMatchObject({
      verdict: 'failed',
      reason: 'No item was ever finished.',
      evidence: [{ workItem: null, field: 'resolutiondate', value: null }],
    });
  });

  it('asks nothing of a project that is finished or has just begun', () => {
    expect(ask(recently, { items: [finished('2026-01-01')] })).toMatchObject({
      verdict: 'undecided',
      reason: 'All work is finished.',
    });
    const young = aWorkItem({ created: instant('2026-02-20T00:00:00.000Z') });
    expect(ask(recently, { items: [young] })).toMatchObject({
      verdict: 'undecided',
      reason: 'The project began less than 28 days ago.',
    });
  });

  it('cannot tell where undated items may have been finished in time', () => {
    const undated = aWorkItem({ category: 'done' });

    expect(ask(recently, { items: [undated, aWorkItem()] })).toMatchObject({
      verdict: 'undecided',
      reason: '1 finished item that changed in the last 28 days carries no resolution date.',
    });
    const long = { ...undated, updated: instant('2025-01-01T00:00:00.000Z') };
    expect(ask(recently, { items: [long, aWorkItem()] })).toMatchObject({ verdict: 'failed' });
  });
});

describe('in-progress-assigned', () => {
  it('fails on items nobody holds, oldest first', () => {
    const items = [
      aWorkItem({ number: 1, category: 'in-progress' }),
      aWorkItem({
        number: 2,
        category: 'in-progress',
        assigned: false,
        categorySince: instant('2026-02-10T00:00:00.000Z'),
      }),
      aWorkItem({
        number: 3,
        category: 'in-progress',
        assigned: false,
        categorySince: instant('2026-02-01T00:00:00.000Z'),
      }),
      aWorkItem({ number: 4, assigned: false }),
    ];

    expect(ask({ kind: 'in-progress-assigned' }, { items })).toMatchObject({
      verdict: 'failed',
      reason: '2 of 3 items in progress have no assignee.',
      evidence: [{ workItem: 'DEMO-3' }, { workItem: 'DEMO-2' }],
      evidenceTotal: 2,
    });
  });

  it('passes with a count of what it saw', () => {
    expect(
      ask({ kind: 'in-progress-assigned' }, { items: [aWorkItem({ category: 'in-progress' })] }),
    ).toEqual({
      verdict: 'passed',
      reason: 'The item in progress has an assignee.',
      evidence: [{ workItem: null, field: 'in progress', value: 1, at: now }],
      evidenceTotal: 1,
    });
  });
});

describe('in-progress-moves', () => {
  it('allows the last day, and not the one after', () => {
    const changed = (on: string) =>
      aWorkItem({ category: 'in-progress', updated: instant(`${on}T23:59:00.000Z`) });
    const moves: EvidenceQuery = { kind: 'in-progress-moves', withinDays: 14 };

    expect(ask(moves, { items: [changed('2026-02-16')] })).toMatchObject({ verdict: 'passed' });
    expect(ask(moves, { items: [changed('2026-02-15')] })).toMatchObject({
      verdict: 'failed',
      reason: '1 of 1 item in progress did not change for more than 14 days.',
      evidence: [{ field: 'updated', value: '2026-02-15T23:59:00.000Z' }],
    });
  });
});

describe('nothing-overdue', () => {
  it('names what is late, the longest first, and at most 50 of it', () => {
    const items = Array.from({ length: 60 }, (_, index) =>
      aWorkItem({ number: index, due: addDays(asOf, index - 60) }),
    );
    const { reason, evidence, evidenceTotal } = ask({ kind: 'nothing-overdue' }, { items });

    expect(reason).toBe('60 of 60 open items with a due date are overdue.');
    expect(evidenceTotal).toBe(60);
    expect(evidence).toHaveLength(50);
    expect(evidence[0]).toMatchObject({ workItem: 'DEMO-0', value: '2026-01-01' });
    expect(evidence[49]).toMatchObject({ workItem: 'DEMO-49', value: '2026-02-19' });
  });

  it('asks nothing of finished work', () => {
    const done = aWorkItem({ category: 'done', due: day('2020-01-01') });

    expect(ask({ kind: 'nothing-overdue' }, { items: [done] })).toMatchObject({
      verdict: 'undecided',
      reason: 'No open item has a due date.',
    });
  });
});

describe('finished-dated', () => {
  it('fails on done items without a resolution date', () => {
    const items = [
      aWorkItem({ number: 1, category: 'done', resolved: now }),
      aWorkItem({ number: 2, category: 'done' }),
    ];

    expect(ask({ kind: 'finished-dated' }, { items })).toMatchObject({
      verdict: 'failed',
      reason: '1 of 2 finished items carries no resolution date.',
      evidence: [{ workItem: 'DEMO-2', field: 'resolutiondate', value: null }],
    });
  });
});

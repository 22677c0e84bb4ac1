import type { Artifact, ArtifactKind } from '../../foundation/artifact';
import { day, instant } from '../../foundation/calendar';
import { governedId, workItemId } from '../../foundation/ids';
import type { WorkItem } from '../../foundation/work-item';
import { anArtifact, aWorkItem } from '../../test-builders';
import { artifactAskedFor } from '../artifact-asked-for';
import { evaluate } from '../evaluate';
import { PHASES, type Rule, type Standard, type Verdict } from '../standard';
import { shippedStandards } from './shipped';

type Site = {
  readonly items?: readonly WorkItem[];
  readonly artifacts?: readonly Artifact[];
  readonly kinds?: readonly ArtifactKind[];
};

/** For each kind of evidence a project that passes, one that fails, and one on which it cannot be decided. */
const CASES: Record<
  Rule['evidence']['kind'],
  (rule: Rule) => Record<'passed' | 'failed' | 'undecided', Site>
> = {
  'artifact-exists': (rule) => {
    const kind = kindOf(rule);
    return {
      passed: { artifacts: [anArtifact({ kind })], kinds: [kind] },
      failed: { kinds: [kind] },
      undecided: { kinds: [] },
    };
  },
  'artifact-in-state': (rule) => {
    const kind = kindOf(rule);
    return {
      passed: { artifacts: [anArtifact({ kind, state: 'approved' })] },
      failed: { artifacts: [anArtifact({ kind, state: 'in-review' })] },
      undecided: {},
    };
  },
  'artifact-fresh': (rule) => {
    const kind = kindOf(rule);
    return {
      passed: { artifacts: [anArtifact({ kind })] },
      failed: { artifacts: [anArtifact({ kind, updated: instant('2025-01-01T00:00:00.000Z') })] },
      undecided: {},
    };
  },
  'each-artifact': (rule) => {
    const kind = kindOf(rule);
    const [passed, failed] = BY_RULE[rule.id] ?? [{}, { assigned: false, due: null }];
    return {
      passed: { artifacts: [anArtifact({ kind, ...passed })] },
      failed: { artifacts: [anArtifact({ kind, ...failed })] },
      undecided: { kinds: [kind] },
    };
  },
  'artifact-cadence': (rule) => {
    const kind = kindOf(rule);
    const created = instant('2026-02-27T09:00:00.000Z');
    return {
      passed: { artifacts: [anArtifact({ kind, created })] },
      failed: { artifacts: [anArtifact({ kind, created: instant('2020-01-01T00:00:00.000Z') })] },
      undecided: {},
    };
  },
  'finished-within': () => ({
    passed: { items: [finished('2026-02-20')] },
    failed: { items: [finished('2026-01-20'), aWorkItem()] },
    undecided: { items: [finished('2026-01-20')] },
  }),
  'in-progress-assigned': () => ({
    passed: { items: [aWorkItem({ category: 'in-progress' })] },
    failed: { items: [aWorkItem({ category: 'in-progress', assigned: false })] },
    undecided: { items: [aWorkItem({ assigned: false })] },
  }),
  'in-progress-moves': () => ({
    passed: { items: [aWorkItem({ category: 'in-progress' })] },
    failed: {
      items: [aWorkItem({ category: 'in-progress', updated: instant('2026-01-06T00:00:00.000Z') })],
    },
    undecided: { items: [aWorkItem()] },
  }),
  'nothing-overdue': () => ({
    passed: { items: [aWorkItem({ due: day('2026-03-02') })] },
    failed: { items: [aWorkItem({ due: day('2026-03-01') })] },
    undecided: { items: [aWorkItem()] },
  }),
  'finished-dated': () => ({
    passed: { items: [finished('2026-02-20')] },
    failed: { items: [aWorkItem({ category: 'done' })] },
    undecided: { items: [aWorkItem()] },
  }),
  'each-item': byRule,
  'item-count': byRule,
  'item-share': byRule,
};

function byRule({ id }: Rule) {
  const [passed, failed, undecided = {}] = BY_RULE[id] ?? [];
  if (passed === undefined || failed === undefined) throw new Error(`${id} has no cases.`);
  return {
    passed: { items: [aWorkItem(passed)] },
    failed: { items: [aWorkItem(failed)] },
    undecided: { items: undecided === 'no item' ? [] : [aWorkItem(undecided)] },
  };
}

type Overrides = Partial<WorkItem>;

const OPEN_FOR_30_DAYS: Overrides = { created: instant('2026-01-31T00:00:00.000Z') };
const OPEN_FOR_31_DAYS: Overrides = { created: instant('2026-01-30T23:00:00.000Z') };
const EPIC_IN_PROGRESS: Overrides = { category: 'in-progress', level: 1 };

/** For each rule about work items one that keeps it, one that breaks it, and one that decides nothing. */
const BY_RULE: Readonly<Record<string, readonly [Overrides, Overrides, (Overrides | 'no item')?]>> =
  {
    'DQ-2': [{ flagged: true }, { flagged: true, assigned: false }],
    'DQ-3': [{ category: 'in-progress', estimate: 3 }, { category: 'in-progress' }],
    'DQ-4': [{ estimate: 1000 }, { estimate: -1 }],
    'DQ-5': [{ level: -1, parentId: workItemId('2') }, { level: -1 }],
    'DQ-6': [{ category: 'done' }, { category: 'done', openBlockers: 1 }],
    'DQ-9': [{ due: day('2026-01-05') }, { due: day('2026-01-04') }],
    'DQ-10': [{ due: day('2029-03-01') }, { due: day('2029-03-02') }],
    'DQ-12': [{}, { resolved: instant('2026-02-01T00:00:00.000Z') }, { category: 'done' }],
    'DQ-13': [
      { resolved: instant('2026-01-05T00:00:00.000Z') },
      { resolved: instant('2026-01-04T23:00:00.000Z') },
    ],
    'DQ-14': [
      { category: 'in-progress', categorySince: instant('2025-09-03T00:00:00.000Z') },
      { category: 'in-progress', categorySince: instant('2025-09-02T23:59:59.000Z') },
      { category: 'in-progress' },
    ],
    'DQ-15': [
      { created: instant('2024-03-02T00:00:00.000Z') },
      { created: instant('2024-03-01T23:00:00.000Z') },
      { category: 'in-progress' },
    ],
    'PM2-PLA-13': [{ category: 'done' }, {}],
    'PM2-MON-8': [OPEN_FOR_30_DAYS, OPEN_FOR_31_DAYS],
    'PM2-MON-9': [{ due: day('2026-03-02') }, { due: day('2026-03-01') }],
    'PM2-GAT-3': [{ category: 'done' }, {}],
    'PM2-CLO-4': [{}, { category: 'in-progress' }, 'no item'],
    'P2-BAS-8': [EPIC_IN_PROGRESS, { ...EPIC_IN_PROGRESS, assigned: false }],
    'P2-REP-2': [
      { category: 'done', resolved: instant('2026-02-27T08:00:00.000Z') },
      { category: 'done', resolved: instant('2026-02-26T23:00:00.000Z') },
    ],
    'P2-REP-5': [{ category: 'done' }, {}],
    'P2-REP-6': [OPEN_FOR_30_DAYS, OPEN_FOR_31_DAYS],
    'P2-REP-7': [{ category: 'done' }, {}],
    'ISO-INT-4': [EPIC_IN_PROGRESS, { ...EPIC_IN_PROGRESS, assigned: false }],
    'ISO-INT-6': [{}, { category: 'in-progress' }, 'no item'],
    'ISO-PRA-6': [{ estimate: 3 }, {}, { category: 'done' }],
    'ISO-PRA-8': [
      { created: instant('2026-01-01T00:00:00.000Z') },
      { created: instant('2025-12-31T23:00:00.000Z') },
    ],
    'ISO-PRA-9': [OPEN_FOR_30_DAYS, OPEN_FOR_31_DAYS],
    'ISO-PRA-16': [{ category: 'done' }, {}],
  };

function finished(on: string): WorkItem {
  return aWorkItem({ category: 'done', resolved: instant(`${on}T12:00:00.000Z`) });
}

function kindOf(rule: Rule): ArtifactKind {
  const kind = artifactAskedFor(rule);
  if (kind === null) throw new Error(`${rule.id} speaks of no artifact.`);
  return kind;
}

function verdictOn(rule: Rule, standard: Standard, site: Site): Verdict | undefined {
  const findings = evaluate({
    standard,
    governedId: governedId('project:10000'),
    asOf: day('2026-03-02'),
    now: instant('2026-03-02T02:00:00.000Z'),
    items: site.items ?? [aWorkItem()],
    artifacts: site.artifacts ?? [],
    keptKinds: new Set(site.kinds ?? []),
    absentFields: new Set(),
    keyOf: ({ number }) => `DEMO-${number}`,
  });
  return findings.find(({ ruleId }) => ruleId === rule.id)?.verdict;
}

describe.each(shippedStandards.map((standard) => [standard.name, standard] as const))(
  '%s',
  (_name, standard) => {
    it.each(standard.rules.map((rule) => [rule.id, rule.title, rule] as const))(
      '%s (%s) passes, fails and is undecided',
      (_id, _title, rule) => {
        const sites = CASES[rule.evidence.kind](rule);

        expect(verdictOn(rule, standard, sites.passed)).toBe('passed');
        expect(verdictOn(rule, standard, sites.failed)).toBe('failed');
        expect(verdictOn(rule, standard, sites.undecided)).toBe('undecided');
      },
    );

    it('asks nothing twice', () => {
      const asked = standard.rules.map(({ evidence }) => JSON.stringify(evidence));

      expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
    });

    it('gives each rule an id, a clause and words of its own, a weight, and phases in which it holds', () => {
      for (const key of ['id', 'clause', 'title', 'intent', 'remediation', 'guidance'] as const) {
        expect(new Set(standard.rules.map((rule) => rule[key])).size).toBe(standard.rules.length);
      }
      for (const rule of standard.rules) {
        expect(rule.id).toMatch(/^[A-Za-z0-9.-]{1,60}$/);
        expect(rule.weight).toBeGreaterThan(0);
        for (const text of [rule.intent, rule.remediation, rule.guidance]) {
          expect(text.length).toBeGreaterThan(60);
          expect(text).toMatch(/[.?]$/);
        }
        expect(rule.clause).not.toBe('');
        expect(rule.source).not.toBe('');
        expect(rule.tiers).not.toEqual([]);
        expect(rule.phases).not.toEqual([]);
        expect(rule.phases).toEqual(PHASES.filter((phase) => rule.phases.includes(phase)));
      }
    });
  },
);

describe('the shipped standards', () => {
  it('have the sizes they promise', () => {
    expect(shippedStandards.map(({ id, rules }) => [id, rules.length])).toEqual([
      ['agile-light', 5],
      ['data-quality', 15],
      ['pm2', 45],
      ['prince2', 25],
      ['iso-21502', 30],
    ]);
  });

  it('ask for no artifact in agile-light', () => {
    const [agileLight] = shippedStandards;

    expect(agileLight?.rules.map(artifactAskedFor)).toEqual([null, null, null, null, null]);
  });
});

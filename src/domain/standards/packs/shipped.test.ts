import type { Artifact, ArtifactKind } from '../../foundation/artifact';
import { day, instant } from '../../foundation/calendar';
import { accountId, governedId } from '../../foundation/ids';
import type { WorkItem } from '../../foundation/work-item';
import { anArtifact, aWorkItem } from '../../test-builders';
import { artifactAskedFor } from '../artifact-asked-for';
import type { Duty, DutyHolding } from '../duties/duty';
import { evaluate } from '../evaluate';
import type { JiraAnswer } from '../jira/jira-answer';
import { questionsOf } from '../jira/questions-of';
import { type Gathered, type KnownApproval, NOTHING_GATHERED } from '../queries/gathered';
import { PHASES } from '../../foundation/phase';
import type { Rule, Standard, Verdict } from '../standard';
import { CASES_BY_RULE } from './cases-by-rule';
import { shippedStandards } from './shipped';

type Site = {
  readonly items?: readonly WorkItem[];
  readonly artifacts?: readonly Artifact[];
  readonly kinds?: readonly ArtifactKind[];
  readonly answers?: readonly JiraAnswer[];
  readonly links?: Gathered['links'];
  readonly duties?: Gathered['duties'];
  readonly approvals?: Gathered['approvals'];
  readonly accountable?: Gathered['accountable'];
  readonly phase?: Gathered['phase'];
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
    const [passed, failed] = CASES_BY_RULE[rule.id] ?? [{}, { assigned: false, due: null }];
    return {
      passed: { artifacts: [anArtifact({ kind, ...passed })] },
      failed: { artifacts: [anArtifact({ kind, ...failed })] },
      undecided: { kinds: [kind] },
    };
  },
  'artifact-linked': ({ evidence }) => {
    if (evidence.kind !== 'artifact-linked') throw new Error('This is about another kind.');
    const { artifact: kind, to } = evidence;
    const site = { artifacts: [anArtifact({ kind })], kinds: [kind, ...to] };
    return {
      passed: { ...site, links: new Map([[anArtifact().id, to]]) },
      failed: site,
      undecided: { ...site, kinds: [kind] },
    };
  },
  'artifact-approved': (rule) => {
    if (rule.evidence.kind !== 'artifact-approved') throw new Error('This is about another kind.');
    const { artifact: kind, by } = rule.evidence;
    const artifact = anArtifact({ kind });
    const site = { artifacts: [artifact], duties: held([by, 1]) };
    const approved = (state: KnownApproval['state']) =>
      new Map([[artifact.id, [{ role: by, at: AT, state }]]]);
    return {
      passed: { ...site, approvals: approved('in-force') },
      failed: { ...site, approvals: approved('void') },
      undecided: { ...site, duties: new Map([[by, { kind: 'unbound', at: AT }]]) },
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
  'jql-count': ({ evidence }) => {
    if (evidence.kind !== 'jql-count') throw new Error('This is about another kind.');
    const broken = evidence.is === 'at-least' ? evidence.value - 1 : evidence.value + 1;
    return {
      passed: { answers: [finds(evidence.value, evidence.jql)] },
      failed: { answers: [finds(broken, evidence.jql)] },
      undecided: {},
    };
  },
  'status-path': (rule) => ({
    passed: { answers: questionsOf([rule]).map(({ jql }) => finds(0, jql)) },
    failed: { answers: questionsOf([rule]).map(({ jql }) => finds(1, jql)) },
    undecided: {},
  }),
  'field-filled': (rule) => {
    const [lacking, all] = questionsOf([rule]).map(({ jql }) => jql);
    if (lacking === undefined || all === undefined) throw new Error(`${rule.id} asks nothing.`);
    return {
      passed: { answers: [finds(0, lacking), finds(3, all)] },
      failed: { answers: [finds(1, lacking), finds(3, all)] },
      undecided: { answers: [finds(0, lacking), finds(0, all)] },
    };
  },
  'role-assigned': ({ evidence }) => {
    if (evidence.kind !== 'role-assigned') throw new Error('This is about another kind.');
    const { role, value } = evidence;
    return {
      passed: { duties: held([role, value]) },
      failed: { duties: held([role, value - 1]) },
      undecided: { duties: new Map([[role, { kind: 'unbound', at: AT }]]) },
    };
  },
  'accountable-single': ({ evidence }) => {
    if (evidence.kind !== 'accountable-single') throw new Error('This is about another kind.');
    const accountable = new Map(
      evidence.artifacts.map((kind) => [kind, ['project-owner']] as const),
    );
    return {
      passed: { accountable, duties: held(['project-owner', 1]) },
      failed: { accountable, duties: held(['project-owner', 2]) },
      undecided: { duties: held(['project-owner', 1]) },
    };
  },
  'separated-duties': ({ evidence }) => {
    if (evidence.kind !== 'separated-duties') throw new Error('This is about another kind.');
    const [first, ...others] = evidence.duties.map((duty, at) => [duty, [`person-${at}`]] as const);
    const [one, other] = evidence.duties;
    if (first === undefined || one === undefined || other === undefined)
      throw new Error('Too few.');
    const apart = new Map([first, ...others].map(([duty, people]) => [duty, holding(people)]));
    return {
      passed: { duties: apart },
      failed: { duties: new Map([...apart, [one, holding(['ann'])], [other, holding(['ann'])]]) },
      undecided: { duties: new Map([...apart, [other, holding([])]]) },
    };
  },
  'phase-evident': () => ({
    passed: { phase: { declared: 'initiating', byGates: null } },
    failed: { phase: { declared: 'executing', byGates: null } },
    undecided: {},
  }),
  'item-count': byRule,
  'item-share': byRule,
  'plan-typed': askedByNone,
  'plan-amount': askedByNone,
  'plan-spent': askedByNone,
  'plan-finish': askedByNone,
};

const AT = instant('2026-03-02T02:00:00.000Z');

function holding(people: readonly string[]): DutyHolding {
  return { kind: 'held', at: AT, people: people.map(accountId), groups: [] };
}

function held([duty, count]: readonly [Duty, number]): Gathered['duties'] {
  return new Map([[duty, holding(Array.from({ length: count }, (_, at) => `person-${at}`))]]);
}

function finds(count: number, jql: string): JiraAnswer {
  return { kind: 'counted', jql, at: instant('2026-03-02T02:00:00.000Z'), count, found: [] };
}

function byRule({ id }: Rule) {
  const [passed, failed, undecided = {}] = CASES_BY_RULE[id] ?? [];
  if (passed === undefined || failed === undefined) throw new Error(`${id} has no cases.`);
  return {
    passed: { items: [aWorkItem(passed)] },
    failed: { items: [aWorkItem(failed)] },
    undecided: { items: undecided === 'no item' ? [] : [aWorkItem(undecided)] },
  };
}

function askedByNone({ id }: Rule): never {
  throw new Error(`${id} is the first rule that ships to ask this: say when it is kept.`);
}

function finished(on: string): WorkItem {
  return aWorkItem({ category: 'done', resolved: instant(`${on}T12:00:00.000Z`) });
}

function kindOf(rule: Rule): ArtifactKind {
  const kind = artifactAskedFor(rule);
  if (kind === null) throw new Error(`${rule.id} speaks of no artifact.`);
  return kind;
}

function verdictOn(rule: Rule, standard: Standard, site: Site): Verdict | undefined {
  const { items = [aWorkItem()], artifacts = [], kinds = [], answers = [], ...around } = site;
  const findings = evaluate({
    standard,
    governedId: governedId('project:10000'),
    asOf: day('2026-03-02'),
    now: instant('2026-03-02T02:00:00.000Z'),
    items,
    artifacts,
    keptKinds: new Set(kinds),
    absentFields: new Set(),
    keyOf: ({ number }) => `DEMO-${number}`,
    gathered: {
      ...NOTHING_GATHERED,
      ...around,
      answers: new Map(answers.map((answer) => [answer.jql, answer])),
    },
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
      ['pm2', 57],
      ['prince2', 30],
      ['iso-21502', 34],
    ]);
  });

  it('ask for no artifact in agile-light', () => {
    const [agileLight] = shippedStandards;

    expect(agileLight?.rules.map(artifactAskedFor)).toEqual([null, null, null, null, null]);
  });
});

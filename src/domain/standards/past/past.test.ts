import fc from 'fast-check';

import type { ArtifactKind } from '../../foundation/artifact';
import { addDays, type Day, instant } from '../../foundation/calendar';
import { governedId, ruleId } from '../../foundation/ids';
import type { ItemFact } from '../../foundation/item-fact';
import { STATUS_CATEGORIES, type WorkItem } from '../../foundation/work-item';
import { asOfInTests, aWorkItem, nowInTests } from '../../test-builders';
import { evaluate } from '../evaluate';
import { agileLight } from '../packs/agile-light';
import { NOTHING_GATHERED } from '../queries/gathered';
import type { EvidenceQuery, Finding, Standard } from '../standard';
import { asFarAsTold, type WhyUntold } from './as-far-as-told';
import { countTransitions } from './count-transitions';
import { factsRead } from './facts-read';
import { transitionVerdict } from './transition-verdict';
import { type PastItem, untoldOf } from './untold';

const [aRule] = agileLight.rules;
function asking(...evidence: readonly EvidenceQuery[]): Standard {
  if (aRule === undefined) throw new Error('The pack has rules.');
  const rules = evidence.map((each, index) => ({ ...aRule, id: ruleId(`R-${index + 1}`), evidence: each })); // prettier-ignore
  return { ...agileLight, rules };
}

const EVERY_KIND = asking(
  { kind: 'nothing-overdue' },
  { kind: 'in-progress-assigned' },
  { kind: 'in-progress-moves', withinDays: 14 },
  { kind: 'finished-within', days: 14 },
  { kind: 'finished-dated' },
  { kind: 'artifact-exists', artifact: 'risk' },
  { kind: 'artifact-in-state', artifact: 'risk', state: 'approved' },
  { kind: 'artifact-fresh', artifact: 'risk', withinDays: 14 },
  { kind: 'artifact-cadence', artifact: 'risk', everyDays: 30 },
  { kind: 'each-artifact', artifact: 'risk', must: { test: 'filled-in', field: 'due' } },
  {
    kind: 'each-item',
    which: { test: 'category', is: 'in-progress' },
    must: { none: [{ test: 'older-than', field: 'updated', days: 14 }] },
  },
  { kind: 'item-count', which: { test: 'flagged' }, is: 'at-most', value: 1 },
  {
    kind: 'item-share',
    of: { test: 'level', is: 'standard' },
    which: { test: 'at-most', field: 'estimate', value: 5 },
    is: 'at-least',
    percent: 50,
  },
);

function findingsOf(standard: Standard, past: readonly PastItem[]): readonly Finding[] {
  return evaluate({
    standard,
    governedId: governedId('project:1'),
    asOf: asOfInTests,
    now: nowInTests,
    items: past.map(({ item }) => item),
    artifacts: past.flatMap(({ item, kind, structuredKind }) => {
      const is = structuredKind ?? kind;
      const state = item.category === 'done' ? ('approved' as const) : ('draft' as const);
      return is === null ? [] : [{ ...item, kind: is, state }];
    }),
    keptKinds: new Set<ArtifactKind>(['risk', 'decision']),
    absentFields: new Set(),
    keyOf: ({ number }) => `DOC-${number}`,
    gathered: NOTHING_GATHERED,
  });
}

function aPastItem(overrides: Partial<WorkItem>, ...untold: readonly ItemFact[]): PastItem {
  return {
    item: aWorkItem(overrides),
    untold: new Set(untold),
    kind: null,
    structuredKind: null,
  };
}

const daysFrom = (n: number): Day => addDays(asOfInTests, n);
const noonOf = (n: number) => instant(`${daysFrom(n)}T12:00:00.000Z`);
const someDays = fc.integer({ min: -40, max: 0 });
const values = fc.record({
  category: fc.constantFrom(...STATUS_CATEGORIES),
  assigned: fc.boolean(),
  flagged: fc.boolean(),
  due: fc.option(fc.integer({ min: -9, max: 9 }).map(daysFrom)),
  estimate: fc.option(fc.constantFrom(1, 8)),
  resolved: fc.option(someDays.map(noonOf)),
  level: fc.constantFrom(0, 1),
});
const FACTS = {
  category: 'category',
  assigned: 'assignee',
  flagged: 'flagged',
  due: 'due',
  estimate: 'estimate',
  resolved: 'resolved',
  level: 'type',
} as const satisfies Readonly<Record<string, ItemFact>>;

/** How an item stood in truth, and what is told of it: wrong in all that is untold. */
const histories = fc
  .record({
    truth: values,
    error: values,
    hidden: fc.subarray(Object.keys(FACTS) as (keyof typeof FACTS)[], { maxLength: 1 }),
    isAnyHidden: fc.boolean(),
    logged: someDays,
    commented: fc.option(fc.integer({ min: 0, max: 40 })),
    kind: fc.constantFrom('risk' as const, 'decision' as const, null),
    structuredKind: fc.constantFrom('risk' as const, null, null),
  })
  .map(({ truth, error, isAnyHidden, logged, commented, ...given }) => {
    const hidden = isAnyHidden ? given.hidden : [];
    const { kind, structuredKind } = given;
    const created = noonOf(-40);
    const changed = Math.min(0, logged + (commented ?? 0));
    const wrong = Object.fromEntries(hidden.map((name) => [name, error[name]]));
    const base = { created };
    const untold = new Set<ItemFact>(hidden.map((name) => FACTS[name]));
    if (commented !== null) untold.add('updated');
    return {
      truth: { item: aWorkItem({ ...base, ...truth, updated: noonOf(changed) }), untold: new Set<ItemFact>(), kind, structuredKind: null }, // prettier-ignore
      told: { item: aWorkItem({ ...base, ...truth, ...wrong, updated: noonOf(logged) }), untold, kind, structuredKind }, // prettier-ignore
    };
  });

describe('findings as far as the past is told', () => {
  it('are never decided otherwise than by how things stood', () => {
    let decided = 0;
    fc.assert(
      fc.property(fc.array(histories, { minLength: 1, maxLength: 4 }), (items) => {
        const told = items.map((each) => each.told);
        const truth = findingsOf(EVERY_KIND, items.map((each) => each.truth)); // prettier-ignore
        const { findings, notTold } = asFarAsTold(findingsOf(EVERY_KIND, told), EVERY_KIND, untoldOf(told)); // prettier-ignore

        const doubtful = new Set(notTold.map((one) => one.ruleId));
        const standing = findings.flatMap(({ ruleId: id, verdict }, index) =>
          doubtful.has(id) ? [] : [{ id, verdict, truth: truth[index]?.verdict }],
        );
        decided += standing.length;
        expect(standing.filter((one) => one.verdict !== one.truth)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(decided).toBeGreaterThan(1_000);
  });

  type Case = { because: string; evidence: EvidenceQuery; past?: PastItem; why: WhyUntold };
  it.each<Case>([
    {
      because: 'searches of Jira',
      evidence: { kind: 'jql-count', jql: 'status = Open', is: 'at-most', value: 0 },
      why: 'jira-search',
    },
    {
      because: 'links',
      evidence: { kind: 'artifact-linked', artifact: 'risk', to: ['decision'] },
      why: 'links',
    },
    {
      because: 'open blockers',
      evidence: {
        kind: 'item-count',
        which: { test: 'at-least', field: 'open-blockers', value: 1 },
        is: 'at-most',
        value: 0,
      },
      why: 'blockers',
    },
    {
      because: 'structured parts',
      evidence: { kind: 'artifact-exists', artifact: 'risk' },
      past: { ...aPastItem({}), structuredKind: 'risk' },
      why: 'structured-part',
    },
    {
      because: 'what the log does not say',
      evidence: { kind: 'nothing-overdue' },
      past: aPastItem({}, 'due'),
      why: 'log',
    },
    {
      because: 'comments',
      evidence: { kind: 'in-progress-moves', withinDays: 14 },
      past: aPastItem({ category: 'in-progress', updated: noonOf(-30) }, 'updated'),
      why: 'last-change',
    },
  ])('are undecided, with the reason, because of $because', ({ evidence, past, why }) => {
    const standard = asking(evidence);
    const items = [past ?? aPastItem({})];
    const told = asFarAsTold(findingsOf(standard, items), standard, untoldOf(items));

    expect(told.notTold).toEqual([{ ruleId: 'R-1', why }]);
    expect(told.findings).toMatchObject([{ verdict: 'undecided', evidence: [], evidenceTotal: 0 }]);
    expect(told.atWorst).toMatchObject([{ verdict: 'failed' }]);
  });

  it('pass where a comment could only help', () => {
    const standard = asking({ kind: 'in-progress-moves', withinDays: 14 });
    const past = [aPastItem({ category: 'in-progress', updated: noonOf(-3) }, 'updated')];

    expect(asFarAsTold(findingsOf(standard, past), standard, untoldOf(past))).toMatchObject({
      findings: [{ verdict: 'passed' }],
      notTold: [],
    });
  });
});

describe('factsRead', () => {
  it('names what conditions read at any depth', () => {
    const read = factsRead({
      kind: 'each-item',
      which: { when: { test: 'flagged' }, then: { any: [{ test: 'level', is: 'standard' }] } },
      must: { none: [{ all: [{ test: 'not-before', field: 'due', other: 'created' }] }] },
    });

    expect(read).toEqual(['flagged', 'type', 'due']);
  });
});

describe('transitionVerdict', () => {
  const standard = asking({ kind: 'artifact-exists', artifact: 'risk' });
  const [finding] = findingsOf(standard, [aPastItem({})]);
  if (finding === undefined) throw new Error('One rule gives one finding.');
  const failed = { ...finding, verdict: 'failed' } as const;
  const undecided = { ...finding, verdict: 'undecided' } as const;
  const certain = { findings: [failed], atWorst: [failed], notTold: [] };
  const doubtful = {
    findings: [undecided],
    atWorst: [failed],
    notTold: [{ ruleId: ruleId('R-1'), why: 'structured-part' as const }],
  };

  it('blocks where a directive rule failed', () => {
    expect(transitionVerdict({ past: certain, standard, mode: 'directive' }, null)).toEqual({
      kind: 'blocked',
      rules: ['R-1'],
    });
  });

  it('is not decidable where one may have failed that is not told', () => {
    const past = doubtful;

    expect(transitionVerdict({ past, standard, mode: 'directive' }, null).kind).toBe(
      'not-decidable',
    );
  });

  it.each([
    ['the mandate is not directive', 'controlling', null],
    ['what moves may mend the rule', 'directive', 'risk'],
  ] as const)('passes where %s', (_name, mode, moved) => {
    for (const past of [certain, doubtful]) {
      expect(transitionVerdict({ past, standard, mode }, moved)).toEqual({ kind: 'passed' });
    }
  });
});

describe('countTransitions', () => {
  it('counts by verdict and by rule, and names the latest that were blocked', () => {
    const at = (n: number) => noonOf(-n);
    const blocked = (...rules: string[]) => ({
      kind: 'blocked' as const,
      rules: rules.map(ruleId),
    });
    const counted = countTransitions(
      [
        { workItem: 'DOC-1', at: at(3), verdict: blocked('R-1') },
        { workItem: 'DOC-2', at: at(1), verdict: blocked('R-2', 'R-1') },
        { workItem: 'DOC-3', at: at(2), verdict: { kind: 'passed' } },
        { workItem: 'DOC-4', at: at(2), verdict: { kind: 'not-decidable' } },
      ],
      'moment',
    );

    expect(counted).toEqual({
      total: 4,
      blocked: 2,
      notDecidable: 1,
      byRule: [
        { ruleId: 'R-1', blocked: 2 },
        { ruleId: 'R-2', blocked: 1 },
      ],
      latest: [
        { workItem: 'DOC-2', at: at(1), rules: ['R-2', 'R-1'] },
        { workItem: 'DOC-1', at: at(3), rules: ['R-1'] },
      ],
      precision: 'moment',
    });
  });

  it('names ten of many', () => {
    const many = Array.from({ length: 12 }, (_, n) => ({
      workItem: `DOC-${n}`,
      at: noonOf(-n),
      verdict: { kind: 'blocked' as const, rules: [ruleId('R-1')] },
    }));
    const { blocked, latest } = countTransitions(many, 'day');

    expect([blocked, latest.length, latest[0]?.workItem]).toEqual([12, 10, 'DOC-0']);
  });
});

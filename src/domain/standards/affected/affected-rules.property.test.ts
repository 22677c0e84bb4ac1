import fc from 'fast-check';

import { evidenceQueries } from '../../../../test/support/evidence-arbitraries';
import {
  aroundChanges,
  arounds,
  changed,
  changes,
  findingsOf,
  GOVERNED,
  keyOf,
  KINDS,
  NOTHING_AROUND,
  numbered,
  touchesOf,
  worlds,
} from '../../../../test/support/touched-worlds';
import { aWorkItem, standardAsking } from '../../test-builders';
import type { EvidenceQuery, Finding } from '../standard';
import { affectedRules } from './affected-rules';
import { PROJECT_FACTS, readTouch, type Touch } from './touch';

/** Of each simple kind one, so that every run tries them all. */
const SIMPLE: readonly EvidenceQuery[] = [
  { kind: 'artifact-exists', artifact: 'risk' },
  { kind: 'artifact-in-state', artifact: 'risk', state: 'in-review' },
  { kind: 'artifact-fresh', artifact: 'risk', withinDays: 30 },
  { kind: 'artifact-cadence', artifact: 'risk', everyDays: 20 },
  { kind: 'artifact-linked', artifact: 'risk', to: ['decision'] },
  { kind: 'finished-within', days: 30 },
  { kind: 'in-progress-assigned' },
  { kind: 'in-progress-moves', withinDays: 30 },
  { kind: 'nothing-overdue' },
  { kind: 'finished-dated' },
  { kind: 'artifact-approved', artifact: 'risk', by: 'project-owner' },
  { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 },
  { kind: 'phase-evident' },
  { kind: 'plan-typed', figure: 'spent' },
  { kind: 'plan-spent', is: 'at-most', percent: 100 },
  { kind: 'plan-finish', is: 'at-least', days: 0 },
];

const cases = fc.record({
  queries: fc
    .array(evidenceQueries(KINDS), { minLength: 1, maxLength: 5 })
    .map((some) => [...SIMPLE, ...some]),
  world: worlds,
  change: changes,
  around: arounds,
  aroundChange: aroundChanges,
  keptKinds: fc.subarray([...KINDS]),
});

describe('Running the affected rules', () => {
  it('gives byte for byte what running all of them gives', () => {
    let left = 0;
    fc.assert(
      fc.property(cases, ({ queries, world, change, keptKinds, around, aroundChange }) => {
        const standard = standardAsking(...queries);
        const after = changed(world, change);
        fc.pre(after.length > 0); // without work items nothing is kept that could be left
        const kept = findingsOf(standard, world, { keptKinds, around });
        const now = { keptKinds, around: { ...around, ...aroundChange } };
        const rules = affectedRules(standard, {
          governedId: GOVERNED,
          kept,
          touches: [
            ...touchesOf(world, after),
            ...PROJECT_FACTS.filter((fact) => fact in aroundChange),
          ],
          keyOf: (number) => keyOf({ number }),
        });

        const ran = findingsOf({ ...standard, rules }, after, now);
        left += kept.length - ran.length;
        expect(JSON.stringify(merged(kept, ran))).toBe(
          JSON.stringify(findingsOf(standard, after, now)),
        );
      }),
      { numRuns: 800 },
    );
    expect(left).toBeGreaterThan(3_000);
  });
});

function merged(kept: readonly Finding[], ran: readonly Finding[]): readonly Finding[] {
  const found = new Map(ran.map((finding) => [finding.ruleId, finding]));
  return kept.map((finding) => found.get(finding.ruleId) ?? finding);
}

describe('The affected rules', () => {
  const about = (queries: readonly EvidenceQuery[], ...touches: readonly Touch[]) => {
    const standard = standardAsking(...queries);
    const world = numbered([
      { item: aWorkItem({ category: 'in-progress' }), kind: null, links: [] },
    ]);
    const kept = findingsOf(standard, world, { keptKinds: KINDS, around: NOTHING_AROUND });
    const rules = affectedRules(standard, {
      governedId: GOVERNED,
      kept,
      touches,
      keyOf: (number) => keyOf({ number }),
    });
    return rules.map(({ evidence }) => evidence.kind);
  };
  const QUERIES: readonly EvidenceQuery[] = [
    { kind: 'artifact-exists', artifact: 'risk' },
    { kind: 'artifact-exists', artifact: 'decision' },
    { kind: 'nothing-overdue' },
    { kind: 'in-progress-moves', withinDays: 1 },
    { kind: 'jql-count', jql: 'labels = late', is: 'at-most', value: 0 },
    {
      kind: 'each-item',
      which: { none: [{ test: 'category', is: 'done' }] },
      must: { test: 'filled-in', field: 'due' },
    },
  ];

  it('are none where nothing was touched', () => {
    expect(about(QUERIES)).toEqual([]);
  });

  it('are those that read the fact of such work items, and those that ask Jira', () => {
    expect(about(QUERIES, 'no-artifact.to-do.due')).toEqual([
      'nothing-overdue',
      'jql-count',
      'each-item',
    ]);
    expect(about(QUERIES, 'no-artifact.done.due')).toEqual(['jql-count']);
    expect(about(QUERIES, 'risk.to-do.updated')).toEqual(['artifact-exists', 'jql-count']);
  });

  it('are those too whose evidence names the work item', () => {
    expect(about(QUERIES, '#1', 'no-artifact.done.estimate')).toEqual([
      'in-progress-moves',
      'jql-count',
      'each-item',
    ]);
    expect(about(QUERIES, '#2', 'no-artifact.done.estimate')).toEqual(['jql-count']);
  });

  it('are those about the plan alone where that was typed anew', () => {
    const typed: EvidenceQuery = { kind: 'plan-typed', figure: 'budget' };
    expect(about([...QUERIES, typed], 'plan')).toEqual(['plan-typed']);
    expect(about([...QUERIES, typed], 'any.any.any')).not.toContain('plan-typed');
  });

  it('are those about roles and approvals where somebody approved, or holds another role', () => {
    const PEOPLE: readonly EvidenceQuery[] = [
      { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 },
      { kind: 'separated-duties', duties: ['project-owner', 'pmo'] },
      { kind: 'accountable-single', artifacts: ['risk'] },
    ];
    const approved: EvidenceQuery = {
      kind: 'artifact-approved',
      artifact: 'risk',
      by: 'project-owner',
    };
    expect(about([...QUERIES, ...PEOPLE, approved], 'approvals')).toEqual(['artifact-approved']);
    expect(about([...QUERIES, ...PEOPLE, approved], 'roles')).toEqual([
      'role-assigned',
      'separated-duties',
      'accountable-single',
      'artifact-approved',
    ]);
  });

  it('are all where it is not told what was touched, or nothing is kept', () => {
    expect(about(QUERIES, 'everything')).toHaveLength(QUERIES.length);
    const standard = standardAsking(...QUERIES);
    const rules = affectedRules(standard, {
      governedId: GOVERNED,
      kept: [],
      touches: [],
      keyOf: String,
    });
    expect(rules).toEqual(standard.rules);
  });
});

describe('A touch', () => {
  it.each(['#93', 'risk.to-do.due', 'no-artifact.done.any', 'any.any.links', 'roles'])(
    'is read as it was written: %s',
    (text) => {
      expect(readTouch(text)).toBe(text);
    },
  );

  it.each(['', '#', '#9x', 'risk.to-do', 'risk.to-do.mood', 'risk.to-do.due.', 'art.to-do.due'])(
    'that is not known touches everything: %j',
    (text) => {
      expect(readTouch(text)).toBe('everything');
    },
  );
});

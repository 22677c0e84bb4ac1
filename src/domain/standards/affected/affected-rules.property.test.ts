import fc from 'fast-check';

import { evidenceQueries } from '../../../../test/support/evidence-arbitraries';
import { artifactOf } from '../../artifacts/artifact-of';
import type { ArtifactKind } from '../../foundation/artifact';
import { addDays, instant } from '../../foundation/calendar';
import { governedId, workItemId } from '../../foundation/ids';
import { NO_PLAN, type Plan } from '../../foundation/plan';
import { STATUS_CATEGORIES, type WorkItem } from '../../foundation/work-item';
import { asOfInTests as asOf, aWorkItem, nowInTests, standardAsking } from '../../test-builders';
import { evaluate } from '../evaluate';
import { type LinkEnd, NOTHING_GATHERED } from '../queries/gathered';
import type { EvidenceQuery, Finding, Standard } from '../standard';
import { affectedRules } from './affected-rules';
import type { ItemFact } from './item-fact';
import { readTouch, type Touch, touchesBetween } from './touch';

const KINDS = ['risk', 'decision', 'status-report'] as const satisfies readonly ArtifactKind[];
const GOVERNED = governedId('project:10000');

/** A work item, the artifact that it is, and what it is linked with. */
type Thing = {
  readonly item: WorkItem;
  readonly kind: ArtifactKind | null;
  readonly links: readonly LinkEnd[];
};
type World = readonly Thing[];

const near = fc.integer({ min: -60, max: 10 }).map((days) => addDays(asOf, days));
const moment = near.map((on) => instant(`${on}T10:00:00.000Z`));
const facts = {
  category: fc.constantFrom(...STATUS_CATEGORIES),
  categorySince: fc.option(moment),
  level: fc.constantFrom(-1, 0, 1),
  flagged: fc.boolean(),
  assigned: fc.boolean(),
  created: moment,
  updated: moment,
  resolved: fc.option(moment),
  due: fc.option(near),
  parentId: fc.option(fc.constant(workItemId('9'))),
  estimate: fc.option(fc.integer({ min: -2, max: 4 })),
  openBlockers: fc.integer({ min: 0, max: 2 }),
};
const kind = fc.option(fc.constantFrom(...KINDS));
const links = fc.subarray<LinkEnd>([...KINDS, 'no-artifact', 'not-known'], { maxLength: 2 });

const things: fc.Arbitrary<Thing> = fc.record({
  item: fc.record(facts).map((some) => aWorkItem(some)),
  kind,
  links,
});
const worlds = fc.array(things, { maxLength: 6 }).map(numbered);

/** What becomes of a work item: it goes, or some of its facts change. */
const fates = fc.oneof(
  { weight: 1, arbitrary: fc.constant('goes' as const) },
  {
    weight: 6,
    arbitrary: fc.record(
      { item: fc.record(facts, { requiredKeys: [] }), kind, links },
      { requiredKeys: [] },
    ),
  },
);
const changes = fc.record({
  fates: fc.array(fc.tuple(fc.nat({ max: 5 }), fates), { maxLength: 2 }),
  comes: fc.option(things, { freq: 4 }),
});

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
  { kind: 'plan-typed', figure: 'spent' },
  { kind: 'plan-spent', is: 'at-most', percent: 100 },
  { kind: 'plan-finish', is: 'at-least', days: 0 },
];

const plans: fc.Arbitrary<Plan> = fc.record({
  plannedFinish: fc.option(near),
  budget: fc.option(fc.nat({ max: 3 })),
  actualCost: fc.option(fc.nat({ max: 3 })),
  currency: fc.constant('EUR'),
});

const cases = fc.record({
  queries: fc
    .array(evidenceQueries(KINDS), { minLength: 1, maxLength: 5 })
    .map((some) => [...SIMPLE, ...some]),
  world: worlds.filter((world) => world.length > 0),
  change: changes,
  plan: plans,
  planAfter: fc.option(plans, { freq: 3 }),
  keptKinds: fc.subarray([...KINDS]),
});

function numbered(list: readonly Thing[]): World {
  return list.map((thing, index) => ({
    ...thing,
    item: { ...thing.item, id: workItemId(`${index + 1}`), number: index + 1 },
  }));
}

function changed(
  world: World,
  { fates: all, comes }: typeof changes extends fc.Arbitrary<infer C> ? C : never,
): World {
  const next = new Map(world.map((thing) => [thing.item.number, thing]));
  for (const [index, fate] of all) {
    const thing = next.get(index + 1);
    if (thing === undefined) continue;
    if (fate === 'goes') next.delete(index + 1);
    else next.set(index + 1, { ...thing, ...fate, item: { ...thing.item, ...fate.item } });
  }
  const newcomer =
    comes === null ? [] : [{ ...comes, item: { ...comes.item, id: workItemId('90'), number: 90 } }];
  return [...next.values(), ...newcomer];
}

/** What a change touches, as those who keep work items tell it. */
function touchesOf(before: World, after: World): readonly Touch[] {
  const was = new Map(before.map((thing) => [thing.item.number, thing]));
  const is = new Map(after.map((thing) => [thing.item.number, thing]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((number) => {
    const [one, other] = [was.get(number) ?? null, is.get(number) ?? null];
    const also: ItemFact[] = [];
    if (one?.item.openBlockers !== other?.item.openBlockers) also.push('openBlockers');
    if (String(one?.links) !== String(other?.links)) also.push('links');
    return touchesBetween(one, other, also);
  });
}

function findingsOf(
  standard: Standard,
  world: World,
  { keptKinds, plan = NO_PLAN }: { keptKinds: readonly ArtifactKind[]; plan?: Plan },
) {
  return evaluate({
    standard,
    governedId: GOVERNED,
    asOf,
    now: nowInTests,
    items: world.map(({ item }) => item),
    artifacts: world.flatMap((thing) =>
      thing.kind === null ? [] : artifactOf(thing.item, thing.kind),
    ),
    keptKinds: new Set(keptKinds),
    absentFields: new Set(),
    keyOf,
    gathered: {
      ...NOTHING_GATHERED,
      links: new Map(world.map((one) => [one.item.id, one.links])),
      plan,
    },
  });
}

const keyOf = ({ number }: Pick<WorkItem, 'number'>) => `DEMO-${number}`;

describe('Running the affected rules', () => {
  it('gives byte for byte what running all of them gives', () => {
    let left = 0;
    fc.assert(
      fc.property(cases, ({ queries, world, change, keptKinds, plan, planAfter }) => {
        const standard = standardAsking(...queries);
        const after = changed(world, change);
        fc.pre(after.length > 0); // without work items nothing is kept that could be left
        const kept = findingsOf(standard, world, { keptKinds, plan });
        const now = { keptKinds, plan: planAfter ?? plan };
        const rules = affectedRules(standard, {
          governedId: GOVERNED,
          kept,
          touches: [...touchesOf(world, after), ...(planAfter === null ? [] : ['plan' as const])],
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
    const kept = findingsOf(standard, world, { keptKinds: KINDS });
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
  it.each(['#93', 'risk.to-do.due', 'no-artifact.done.any', 'any.any.links', 'plan'])(
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

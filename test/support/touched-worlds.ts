import fc from 'fast-check';

import { artifactOf } from '../../src/domain/artifacts/artifact-of';
import type { ArtifactKind } from '../../src/domain/foundation/artifact';
import { addDays, instant } from '../../src/domain/foundation/calendar';
import { accountId, governedId, workItemId } from '../../src/domain/foundation/ids';
import { PHASES } from '../../src/domain/foundation/phase';
import { NO_PLAN, type Plan } from '../../src/domain/foundation/plan';
import { STATUS_CATEGORIES, type WorkItem } from '../../src/domain/foundation/work-item';
import { asOfInTests as asOf, aWorkItem, nowInTests } from '../../src/domain/test-builders';
import type { ItemFact } from '../../src/domain/standards/affected/item-fact';
import { type Touch, touchesBetween } from '../../src/domain/standards/affected/touch';
import { evaluate } from '../../src/domain/standards/evaluate';
import {
  type Gathered,
  type LinkEnd,
  NO_PHASE,
  NOTHING_GATHERED,
  type ProjectPhase,
} from '../../src/domain/standards/queries/gathered';
import type { Finding, Standard } from '../../src/domain/standards/standard';

export const KINDS = [
  'risk',
  'decision',
  'status-report',
] as const satisfies readonly ArtifactKind[];
export const GOVERNED = governedId('project:10000');

/** A work item, the artifact that it is, and what it is linked with. */
type Thing = {
  readonly item: WorkItem;
  readonly kind: ArtifactKind | null;
  readonly links: readonly LinkEnd[];
};
export type World = readonly Thing[];

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
export const worlds = fc.array(things, { minLength: 1, maxLength: 6 }).map(numbered);

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
export const changes = fc.record({
  fates: fc.array(fc.tuple(fc.nat({ max: 5 }), fates), { maxLength: 2 }),
  comes: fc.option(things, { freq: 4 }),
});

/** What rules read beside the work items: the plan, how many own the project, and what became of an approval of everything in it. */
export type Around = {
  readonly plan: Plan;
  readonly roles: number;
  readonly approvals: 'in-force' | 'void' | 'none';
  readonly phase: ProjectPhase;
};
export const NOTHING_AROUND: Around = {
  plan: NO_PLAN,
  roles: 0,
  approvals: 'none',
  phase: NO_PHASE,
};

const aroundFacts = {
  plan: fc.record({
    plannedFinish: fc.option(near),
    budget: fc.option(fc.nat({ max: 3 })),
    actualCost: fc.option(fc.nat({ max: 3 })),
    currency: fc.constant('EUR'),
  }),
  roles: fc.nat({ max: 2 }),
  approvals: fc.constantFrom<Around['approvals']>('in-force', 'void', 'none'),
  phase: fc.record({
    declared: fc.option(fc.constantFrom(...PHASES)),
    byGates: fc.option(
      fc.record({ phase: fc.constantFrom(...PHASES), because: fc.constant('A gate says so.') }),
    ),
  }),
};
export const arounds: fc.Arbitrary<Around> = fc.record(aroundFacts);
/** What of it becomes another. */
export const aroundChanges: fc.Arbitrary<Partial<Around>> = fc.record(aroundFacts, {
  requiredKeys: [],
});

function gatheredOf(world: World, { plan, roles, approvals, phase }: Around): Gathered {
  const people = Array.from({ length: roles }, (_, index) => accountId(`owner-${index}`));
  const role = 'project-owner';
  return {
    ...NOTHING_GATHERED,
    links: new Map(world.map((one) => [one.item.id, one.links])),
    duties: new Map([[role, { kind: 'held', people, groups: [], at: nowInTests }]]),
    approvals:
      approvals === 'none'
        ? new Map()
        : new Map(world.map(({ item }) => [item.id, [{ role, at: nowInTests, state: approvals }]])),
    plan,
    phase,
  };
}

export function numbered(list: readonly Thing[]): World {
  return list.map((thing, index) => ({
    ...thing,
    item: { ...thing.item, id: workItemId(`${index + 1}`), number: index + 1 },
  }));
}

export function changed(
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
export function touchesOf(before: World, after: World): readonly Touch[] {
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

export function findingsOf(
  standard: Standard,
  world: World,
  { keptKinds, around }: { readonly keptKinds: readonly ArtifactKind[]; readonly around: Around },
): readonly Finding[] {
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
    gathered: gatheredOf(world, around),
  });
}

export const keyOf = ({ number }: Pick<WorkItem, 'number'>) => `DEMO-${number}`;

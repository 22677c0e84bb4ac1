import type { ArtifactKind } from '../foundation/artifact';
import { addDays, type Day } from '../foundation/calendar';
import type { BlueprintId } from '../foundation/ids';
import { type LifeCycleId, lifeCycleName } from '../foundation/life-cycle-id';
import type { Tier } from '../foundation/tier';

/** One artifact of a set. */
export type BlueprintItem = {
  /** Unlike that of any other of the blueprint; the same in every version that asks for the same. */
  readonly id: string;
  readonly kind: ArtifactKind;
  /** {@link PROJECT_NAME} in it stands for the project's name; `null` takes the template's title. */
  readonly title: string | null;
  /** Days from the start of the project's provisioning; `null` for no due date. */
  readonly dueAfterDays: number | null;
};

/** What projects of a kind start with. A version never changes. */
export type Blueprint = {
  readonly id: BlueprintId;
  /** From 1. */
  readonly version: number;
  readonly name: string;
  readonly summary: string;
  /** Where it comes from; `null` for one of the organisation's own. */
  readonly source: string | null;
  /** `null` fits any. */
  readonly lifeCycle: LifeCycleId | null;
  readonly tiers: readonly Tier[];
  readonly items: readonly BlueprintItem[];
};

/** An artifact as a project would get it. */
export type PlannedItem = {
  readonly id: BlueprintItem['id'];
  readonly kind: ArtifactKind;
  readonly summary: string;
  readonly due: Day | null;
};

export const PROJECT_NAME = '{project}';
/** Jira refuses longer summaries. */
const LONGEST_SUMMARY = 255;

type Surroundings = {
  readonly projectName: string;
  /** The title of a kind's template for this project. */
  readonly titleOf: (kind: ArtifactKind) => string;
  readonly start: Day;
};

/**
 * What a project would get of a blueprint, in its order.
 *
 * @example
 * plannedItems({ items: [{ id: 'team', kind: 'project-handbook', title: 'How we work: {project}', dueAfterDays: 14 }] },
 *   { projectName: 'Online enrolment', titleOf, start: '2026-03-02' })
 * // [{ id: 'team', kind: 'project-handbook', summary: 'How we work: Online enrolment', due: '2026-03-16' }]
 */
export function plannedItems(
  { items }: Pick<Blueprint, 'items'>,
  { projectName, titleOf, start }: Surroundings,
): readonly PlannedItem[] {
  return items.map(({ id, kind, title, dueAfterDays }) => ({
    id,
    kind,
    summary: (title?.replaceAll(PROJECT_NAME, () => projectName) ?? titleOf(kind)).slice(
      0,
      LONGEST_SUMMARY,
    ),
    due: dueAfterDays === null ? null : addDays(start, dueAfterDays),
  }));
}

type Circumstances = { readonly lifeCycle: LifeCycleId | null; readonly tier: Tier | null };

/**
 * The first blueprint that fits a project; the life cycle decides before the tier. A project that says neither fits any.
 *
 * @example
 * suggestedBlueprint(SHIPPED, { lifeCycle: 'prince2', tier: null })?.id // 'prince2'
 */
export function suggestedBlueprint(
  blueprints: readonly Blueprint[],
  { lifeCycle, tier }: Circumstances,
): Blueprint | null {
  const fits = ({ lifeCycle: of, tiers }: Blueprint) =>
    2 * Number(lifeCycle === null || of === null || isVersionOf(of, lifeCycle)) +
    Number(tier === null || tiers.includes(tier));

  const [best] = [...blueprints].sort((one, other) => fits(other) - fits(one));
  return best ?? null;
}

function isVersionOf(one: LifeCycleId, other: LifeCycleId): boolean {
  return lifeCycleName(one) === lifeCycleName(other);
}

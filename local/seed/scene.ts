import type { DayNumber } from './calendar';
import type { Draft, Sprint } from './draft';
import type { Planted } from './planted';
import type { ProjectPlan } from './project-plan';
import type { Random } from './random';

/** A project while it is being made up. */
export type Scene = {
  readonly plan: ProjectPlan;
  readonly planted: Planted;
  readonly random: Random;
  /** Nothing happens on this day or later. */
  readonly today: DayNumber;
  readonly begun: DayNumber;
  readonly sprints: readonly Sprint[];
  readonly versions: readonly Version[];
  readonly drafts: Draft[];
};

export type Version = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly archived: false;
  readonly released: boolean;
  readonly releaseDate: string;
  readonly projectKey: string;
  readonly releaseDay: DayNumber;
};

export function isGoverned(scene: Scene): boolean {
  return scene.plan.governance !== null;
}

export function hasDueDates(scene: Scene): boolean {
  return scene.plan.latestDueInDays !== null;
}

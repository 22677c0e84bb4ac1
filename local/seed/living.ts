import type { TypeName } from './catalogue';
import type { Change, Draft, ItemState } from './draft';
import { rank, set, sideChanges, statusChanges, type Ending, type Fate } from './life';
import { chance, integer, pick } from './random';
import type { Scene } from './scene';
import { sprintsBetween } from './schedule';

export type Life = {
  readonly type: TypeName;
  readonly summary: string;
  readonly parent: Draft | null;
  readonly fate: Fate;
  readonly target: ItemState;
  readonly ending?: Ending;
  readonly description?: readonly string[];
  readonly component?: string | null;
  readonly labels?: readonly string[];
  readonly fixVersion?: string | null;
};

/** A work item that went through the ordinary workflow, with everything that happened to it. */
export function living(scene: Scene, life: Life): Draft {
  const { random, plan } = scene;
  const { fate, target } = life;
  const { initial, changes } = sideChanges(random, { fate, target, lead: plan.lead });
  const doer = { assignee: target.assignee, lead: plan.lead };

  return {
    projectKey: plan.key,
    type: life.type,
    summary: life.summary,
    description: life.description ?? [],
    reporter: chance(random, 0.4) ? plan.lead : pick(random, plan.team),
    created: fate.created,
    parent: life.parent,
    initial,
    changes: [
      ...changes,
      ...statusChanges(random, fate, { doer, ending: life.ending ?? 'resolved' }),
      ...(life.type === 'subtask' ? [] : sprintChanges(scene, fate)),
      ...touch(scene, fate),
    ],
    components: life.component === undefined || life.component === null ? [] : [life.component],
    labels: life.labels ?? [],
    fixVersion: life.fixVersion ?? null,
    comments: integer(random, 0, 5),
    properties: {},
    number: 0,
  };
}

function sprintChanges(scene: Scene, fate: Fate): Change[] {
  if (fate.kind === 'waiting') return [];

  const until = fate.kind === 'done' ? fate.finished : fate.started;
  const passed = sprintsBetween(scene, fate.started, until);
  return passed.map((sprint, index) => {
    const planned = Math.min(fate.started, Math.max(fate.created, sprint.start));
    return set(index === 0 ? planned : sprint.start, scene.plan.lead, {
      sprints: passed.slice(0, index + 1),
    });
  });
}

/** Work in progress was moved in the backlog when it was last looked at. */
function touch(scene: Scene, fate: Fate): Change[] {
  return fate.kind === 'in-progress' ? [rank(fate.touched, scene.plan.lead)] : [];
}

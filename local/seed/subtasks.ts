import { timeBetween } from './calendar';
import { FRESH, type Draft } from './draft';
import type { Fate } from './life';
import { living } from './living';
import { chance, integer, pick } from './random';
import type { Scene } from './scene';
import type { titleWriter } from './titles';
import type { Job } from './work';

const SHARE_SPLIT = 0.17;

/** Some stories and tasks are split into two to four sub-tasks, which live within their parent's life. */
export function subtasksOf(
  scene: Scene,
  {
    parent,
    job,
    titles,
  }: { readonly parent: Draft; readonly job: Job; readonly titles: ReturnType<typeof titleWriter> },
): readonly Draft[] {
  if (job.kind === 'bug' || !chance(scene.random, SHARE_SPLIT)) return [];

  const taken = new Set<string>();
  return Array.from({ length: integer(scene.random, 2, 4) }, () => {
    const summary = titles.subtask(taken);
    taken.add(summary);
    const fate = fateWithin(scene, job.fate);
    const assignee = fate.kind === 'waiting' ? null : pick(scene.random, scene.plan.team);
    return living(scene, {
      type: 'subtask',
      summary,
      parent,
      fate,
      target: { ...FRESH, assignee },
    });
  });
}

function fateWithin(scene: Scene, parent: Fate): Fate {
  const { random, planted } = scene;
  if (parent.kind === 'waiting') return { kind: 'waiting', created: parent.created + 120_000 };

  const created = timeBetween(random, parent.created + 60_000, parent.started);
  const end = parent.kind === 'done' ? parent.finished : parent.touched;
  const [started = end, finished = end] = [
    timeBetween(random, parent.started, end),
    timeBetween(random, parent.started, end),
  ].sort((a, b) => a - b);
  if (parent.kind === 'done') return { kind: 'done', created, started, finished };
  if (planted.finishedInLast28Days && chance(random, 0.4))
    return { kind: 'done', created, started, finished };

  return chance(random, 0.4)
    ? { kind: 'in-progress', created, started, touched: end }
    : { kind: 'waiting', created };
}

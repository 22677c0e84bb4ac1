import type { ProjectOverview } from '@contract/project';

/** A work item made from this page, and when. */
export type MadeItem = { readonly key: string; readonly at: number };

/** After this the page stops asking: the next daily run finds the item in any case. */
const AWAITED_MILLISECONDS = 120_000;

/** Whether something made here has not shown up yet, and it is not too late to expect it. */
export function isAwaited(
  made: readonly MadeItem[],
  overview: ProjectOverview,
  now: number,
): boolean {
  return made.some(({ key, at }) => now - at < AWAITED_MILLISECONDS && !hasAppeared(key, overview));
}

function hasAppeared(key: string, { findings, moved }: ProjectOverview): boolean {
  return (
    moved.some((movement) => movement.key === key) ||
    findings.some(({ evidence }) => evidence.some(({ workItem }) => workItem === key))
  );
}

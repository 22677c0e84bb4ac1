import type { Clock } from '../../clock';

type Window = { readonly most: number; readonly perMs: number };

const WINDOWS: readonly Window[] = [
  { most: 20, perMs: 2_000 },
  { most: 100, perMs: 30_000 },
];
const LONGEST_MS = 30_000;

/** How often one work item may be written. */
export function createIssueWrites(clock: Clock) {
  const written = new Map<string, readonly number[]>();

  return {
    /** Counts a write. @returns how long to wait when it is one too many, in milliseconds; it is not counted then */
    take(issueId: string): number {
      const now = clock.now().getTime();
      const recent = (written.get(issueId) ?? []).filter((at) => at > now - LONGEST_MS);
      const wait = Math.max(...WINDOWS.map((window) => waitFor(window, recent, now)));
      written.set(issueId, wait > 0 ? recent : [...recent, now]);
      return wait;
    },
  };
}

/** Until the oldest write of a full window has left it. */
function waitFor({ most, perMs }: Window, recent: readonly number[], now: number): number {
  const oldest = recent.at(-most);
  return oldest === undefined ? 0 : Math.max(0, oldest + perMs - now);
}

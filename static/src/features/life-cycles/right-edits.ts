import type { ChangeRight } from '@domain/gates/change-right';

/** What stands for who answers for changes otherwise, as a start. */
export const NO_BOUNDS: ChangeRight = {
  upTo: null,
  upToDays: null,
  upToScope: null,
  roles: ['project-owner'],
};

export function withOne<Each>(all: readonly Each[], at: number, one: Each): readonly Each[] {
  return all.map((each, index) => (index === at ? one : each));
}

/** A copy of one before it, to be bounded. */
export function withBefore<Each>(all: readonly Each[], at: number): readonly Each[] {
  return all.flatMap((each, index) => (index === at ? [each, each] : [each]));
}

import type { Adoption } from '@contract/adoption';

export type MapProject = Adoption['projects'][number];

export const PAGE_SIZE = 25;

/** Most broken rules first; among equals the most undecided, then by key. */
export function mostBrokenFirst(projects: readonly MapProject[]): readonly MapProject[] {
  return projects
    .map((project) => ({
      project,
      failed: countOf('f', project),
      undecided: countOf('u', project),
    }))
    .sort(
      (a, b) =>
        b.failed - a.failed ||
        b.undecided - a.undecided ||
        a.project.key.localeCompare(b.project.key),
    )
    .map(({ project }) => project);
}

export function countOf(letter: string, { verdicts }: MapProject): number {
  return verdicts.split(letter).length - 1;
}

/** Those in whose key and name every word occurs. */
export function named(projects: readonly MapProject[], text: string): readonly MapProject[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return projects.filter(({ key, name }) =>
    words.every((word) => `${key} ${name}`.toLowerCase().includes(word)),
  );
}

/** The page that is asked for, or the last there is; counted from 0. */
export function pageOf(projects: readonly MapProject[], asked: number) {
  const last = Math.max(0, Math.ceil(projects.length / PAGE_SIZE) - 1);
  const page = Math.min(asked, last);
  const first = page * PAGE_SIZE;
  return { page, last, first, projects: projects.slice(first, first + PAGE_SIZE) };
}

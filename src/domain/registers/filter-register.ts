import type { ProjectId } from '../foundation/ids';
import type { Level, Rating } from '../foundation/rating';
import {
  ratedBy,
  type RegisterEntry,
  type RegisterKind,
  type RegisterView,
} from './register-entry';

export const STANDINGS = ['open', 'closed', 'all'] as const;

/** What is looked at. An empty list stands for everything. */
export type RegisterFilter = {
  readonly kinds: readonly RegisterKind[];
  readonly projects: readonly ProjectId[];
  readonly standing: (typeof STANDINGS)[number];
  readonly levels: readonly Level[];
  /** What it must be in words: one of these, by the name of the trait. */
  readonly traits: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** One cell of the matrix. */
  readonly cell: Rating | null;
  /** Which rating levels and cells are of. */
  readonly view: RegisterView;
};

/** The entries that a filter lets through, in the order they came. */
export function filterRegister(
  entries: readonly RegisterEntry[],
  filter: RegisterFilter,
): readonly RegisterEntry[] {
  return entries.filter((entry) => isLetThrough(entry, filter));
}

function isLetThrough(entry: RegisterEntry, filter: RegisterFilter): boolean {
  const { kinds, projects, standing, traits } = filter;
  return (
    isIn(kinds, entry.kind) &&
    isIn(projects, entry.projectId) &&
    (standing === 'all' || (standing === 'closed') === (entry.category === 'done')) &&
    traits.every(({ name, values }) => isIn(values, entry.traits[name] ?? null)) &&
    isRatedSo(entry, filter)
  );
}

function isRatedSo(entry: RegisterEntry, { levels, cell, view }: RegisterFilter): boolean {
  const rated = ratedBy(entry, view);
  return (
    isIn(levels, rated?.level ?? null) &&
    (cell === null || isSameRating(rated?.rating ?? null, cell))
  );
}

function isIn<T>(chosen: readonly T[], value: T | null): boolean {
  return chosen.length === 0 || (value !== null && chosen.includes(value));
}

function isSameRating(one: Rating | null, other: Rating): boolean {
  return one?.probability === other.probability && one.impact === other.impact;
}

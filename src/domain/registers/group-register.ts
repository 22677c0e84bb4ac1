import { LEVELS } from '../foundation/rating';
import { ratedBy, type RegisterEntry, type RegisterView } from './register-entry';

/** By what the lines of a register stand together, as far as it is kept of them. */
export const GROUPINGS = ['project', 'level', 'state'] as const;
type Grouping = (typeof GROUPINGS)[number];

/** Which group an entry is in, and where among the groups that stands: by number or in order of text. `null` comes last. */
export type GroupPlace = { readonly value: string | null; readonly place: number | string };

export type RegisterGroup = { readonly value: string | null; readonly count: number };

const STATES = ['to-do', 'in-progress', 'done'] as const;

/** The worst level first, projects in order of their keys. */
export function groupOf(
  grouping: Grouping,
  view: RegisterView,
): (entry: RegisterEntry) => GroupPlace {
  if (grouping === 'project') {
    return ({ projectId, projectKey }) => ({ value: projectId, place: projectKey });
  }
  if (grouping === 'state') {
    return ({ category }) => ({ value: category, place: STATES.indexOf(category) });
  }
  return (entry) => {
    const value = ratedBy(entry, view)?.level ?? null;
    return { value, place: value === null ? 0 : -LEVELS.indexOf(value) };
  };
}

/** The entries group by group, within each in the order they came, and how many each group holds. */
export function groupRegister(
  entries: readonly RegisterEntry[],
  placeOf: (entry: RegisterEntry) => GroupPlace,
): { readonly entries: readonly RegisterEntry[]; readonly groups: readonly RegisterGroup[] } {
  const groups = new Map<string | null, { place: GroupPlace; members: RegisterEntry[] }>();
  for (const entry of entries) {
    const place = placeOf(entry);
    const group = groups.get(place.value);
    if (group === undefined) groups.set(place.value, { place, members: [entry] });
    else group.members.push(entry);
  }
  const inOrder = [...groups.values()].sort((one, other) => compare(one.place, other.place));
  return {
    entries: inOrder.flatMap(({ members }) => members),
    groups: inOrder.map(({ place, members }) => ({ value: place.value, count: members.length })),
  };
}

function compare(one: GroupPlace, other: GroupPlace): number {
  if (one.value === null || other.value === null) {
    return Number(one.value === null) - Number(other.value === null);
  }
  if (one.place === other.place) return one.value < other.value ? -1 : 1;
  return one.place < other.place ? -1 : 1;
}

import {
  groupOf,
  type GroupPlace,
  groupRegister,
  type GROUPINGS,
  type RegisterGroup,
} from '../../domain/registers/group-register';
import type { RegisterEntry, RegisterView } from '../../domain/registers/register-entry';
import type { WorkItemId } from '../../domain/foundation/ids';
import type { Deps, ItemText } from '../ports';

/** What is not kept of more work items than these is not asked of Jira to group them by: each costs a point. */
const MOST_BY_OWNER = 200;

export type Grouping = (typeof GROUPINGS)[number] | 'owner';

type Asked = { readonly grouping: Grouping | null; readonly view: RegisterView };

type Grouped = {
  readonly entries: readonly RegisterEntry[];
  /** `null` where they stand in no groups. */
  readonly groups: readonly RegisterGroup[] | null;
  /** What Jira told of them on the way. */
  readonly texts: ReadonlyMap<WorkItemId, ItemText>;
  readonly valueOf: (entry: RegisterEntry) => string | null;
  /** Those that Jira does not show the asking user, where it was asked about all. */
  readonly unseen: number;
};

/** Sorted entries in the groups that were asked for. Who owns them is Jira's to tell, so that many stand in no groups by owner. */
export async function grouped(
  sorted: readonly RegisterEntry[],
  { grouping, view }: Asked,
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<Grouped> {
  const asTheyAre = {
    entries: sorted,
    groups: null,
    texts: new Map<WorkItemId, ItemText>(),
    valueOf: () => null,
    unseen: 0,
  };
  if (grouping === null) return asTheyAre;
  if (grouping !== 'owner') {
    const placeOf = groupOf(grouping, view);
    return { ...asTheyAre, ...groupRegister(sorted, placeOf), valueOf: valueBy(placeOf) };
  }
  if (sorted.length > MOST_BY_OWNER) return asTheyAre;

  const texts = await asUser.texts(sorted.map(({ id }) => id));
  const seen = sorted.filter(({ id }) => texts.has(id));
  const placeOf = ({ id }: RegisterEntry): GroupPlace => {
    const owner = texts.get(id)?.owner ?? null;
    return { value: owner, place: owner ?? '' };
  };
  return {
    ...groupRegister(seen, placeOf),
    texts,
    valueOf: valueBy(placeOf),
    unseen: sorted.length - seen.length,
  };
}

const valueBy = (placeOf: (entry: RegisterEntry) => GroupPlace) => (entry: RegisterEntry) =>
  placeOf(entry).value;

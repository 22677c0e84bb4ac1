import { groupId, type GroupId } from '@domain/foundation/ids';

import { getFromJira } from './get-from-jira';
import { useNamesById } from './names-by-id';
import { z } from './zod';

export type Group = { readonly id: GroupId; readonly name: string };

const MOST_IDS_A_CALL = 50;
const MOST_FOUND = '20';

const jiraGroup = z.object({ groupId: z.string().nullish(), name: z.string() });
const picked = z.object({ groups: z.array(jiraGroup) });
const pageOfGroups = z.object({ values: z.array(jiraGroup) });

/** Groups whose names contain a text, among those the looking user may see. */
export async function searchGroups(text: string): Promise<readonly Group[]> {
  const query = new URLSearchParams({
    query: text,
    caseInsensitive: 'true',
    maxResults: MOST_FOUND,
  });
  const answer = await getFromJira(`/rest/api/3/groups/picker?${query.toString()}`, 'groups');
  return picked.parse(answer).groups.flatMap(toGroup);
}

/** What some groups are called today. Mandate keeps their ids alone. */
export function useGroupNames(ids: readonly GroupId[]) {
  return useNamesById(ids, {
    queryKey: 'jira-groups',
    mostIdsACall: MOST_IDS_A_CALL,
    read: groupsById,
  });
}

async function groupsById(ids: readonly GroupId[]): Promise<readonly Group[]> {
  const query = new URLSearchParams([
    ...ids.map((id) => ['groupId', id] as [string, string]),
    ['maxResults', String(MOST_IDS_A_CALL)],
  ]);
  const answer = await getFromJira(`/rest/api/3/group/bulk?${query.toString()}`, 'groups');
  return pageOfGroups.parse(answer).values.flatMap(toGroup);
}

/** A group without an id cannot be granted anything. */
function toGroup({ groupId: id, name }: z.infer<typeof jiraGroup>): readonly Group[] {
  return id === null || id === undefined ? [] : [{ id: groupId(id), name }];
}

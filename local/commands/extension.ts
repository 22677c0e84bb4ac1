import { z } from 'zod';

import type { LocalSite } from '../site';

const Project = z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string() });
const Item = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    issuetype: z.object({ id: z.string(), name: z.string() }),
    project: z.object({ id: z.string() }),
  }),
});

/** Whose browser is open at the place. */
export type Visitor = { readonly site: Pick<LocalSite, 'jira'>; readonly accountId: string };

/** What Jira tells a project page of its place, by the project's key or id; `null` where it shows the visitor none. */
export async function projectExtension(keyOrId: string, visitor: Visitor) {
  const path = `/rest/api/3/project/${encodeURIComponent(keyOrId)}`;
  const project = await read(visitor, path, Project);
  if (project === null) return null;

  const { id, key, projectTypeKey: type } = project;
  return { project: { id, key, type } };
}

/** What Jira tells a panel of its place, by the work item's key; `null` where it shows the visitor none. */
export async function itemExtension(key: string, visitor: Visitor) {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}?fields=issuetype,project`;
  const item = await read(visitor, path, Item);
  if (item === null) return null;

  const { issuetype, project } = item.fields;
  const issue = { id: item.id, key: item.key, type: issuetype.name, typeId: issuetype.id };
  const place = await projectExtension(project.id, visitor);
  return place === null ? null : { issue, ...place };
}

/** Reads as the visitor, so that a place that is hidden from them and one that does not exist are the same. */
async function read<T>({ site, accountId }: Visitor, path: string, answer: z.ZodType<T>) {
  const request = { method: 'GET', path, body: null };
  const { status, body } = await site.jira.handle(request, { kind: 'user', accountId });
  return status === 200 ? answer.parse(JSON.parse(body)) : null;
}

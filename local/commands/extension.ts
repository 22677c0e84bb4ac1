import { z } from 'zod';

import { CommandError } from '../command-error';
import type { LocalSite } from '../site';

const Project = z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string() });
const Item = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    issuetype: z.object({ id: z.string(), name: z.string() }),
    project: Project,
  }),
});

/** What Jira tells a project page of its place: the project with that key or id. */
export async function projectExtension(site: LocalSite, keyOrId: string) {
  const project = Project.parse(
    await read(site, `/rest/api/3/project/${encodeURIComponent(keyOrId)}`),
  );
  return { project: placeOf(project) };
}

/** What Jira tells a panel of its place: the work item with that key. */
export async function itemExtension(site: LocalSite, key: string) {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}?fields=issuetype,project`;
  const { id, fields } = Item.parse(await read(site, path));
  const { id: typeId, name: type } = fields.issuetype;
  return { issue: { id, key, type, typeId }, project: placeOf(fields.project) };
}

/** Reads as the app, for Jira knows these places whoever looks; what the app answers there is its own affair. */
async function read(site: LocalSite, path: string): Promise<unknown> {
  const answer = await site.jira.handle(
    { method: 'GET', path, body: null },
    { kind: 'app', isSite: true },
  );
  if (answer.status === 200) return JSON.parse(answer.body) as unknown;

  throw new CommandError('not-found', `Jira answers ${answer.status} for ${path}.`, {
    where: path,
  });
}

function placeOf({ id, key, projectTypeKey }: z.output<typeof Project>) {
  return { id, key, type: projectTypeKey };
}

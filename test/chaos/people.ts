import { z } from 'zod';

import type { JiraSite } from '../../local/jira/jira-site';
import { integer, pick, pickWeighted, type Random } from '../../local/seed/random';
import { SMALL_SITE_FIELDS } from '../support/small-site';

/** What people of the site may change. Only leaves are deleted with what is below them. */
type Item = { readonly key: string; readonly kind: 'story' | 'subtask'; readonly parent: string };

/** Changes the site as people do, by its own REST API. */
export type People = {
  /** From now on they work in these many projects, chosen anew. */
  gather(projects: number): void;
  /** Changes this work item, if it is there still. */
  touch(id: string): Promise<void>;
  /** Makes the next change. The same random numbers make the same changes. */
  change(): Promise<void>;
};

const { estimateField, flaggedField } = SMALL_SITE_FIELDS;
const STORY = '11';
const Created = z.object({ key: z.string() });
const Transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});
const Links = z.object({
  fields: z.object({ issuelinks: z.array(z.object({ id: z.string() })) }),
});

type Deed = (item: Item, scene: Scene) => Promise<void>;
type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;
type Items = Map<string, Item>;
type Scene = {
  readonly random: Random;
  /** Of each project. */
  readonly items: ReadonlyMap<string, Items>;
  readonly ask: Ask;
};

const edit =
  (fields: (random: Random) => Record<string, unknown>): Deed =>
  async ({ key }, { ask, random }) => {
    await ask('PUT', `/issue/${key}`, { fields: fields(random) });
  };

const DEEDS: readonly (readonly [Deed, number])[] = [
  [edit((random) => ({ summary: `Renamed ${integer(random, 1, 9_999)}` })), 8],
  [edit((random) => ({ duedate: dayIn(random) })), 12],
  [edit((random) => ({ [estimateField]: integer(random, 0, 21) })), 12],
  [edit(() => ({ [estimateField]: null })), 3],
  [edit(() => ({ [flaggedField]: [{ value: 'Impediment' }] })), 4],
  [edit(() => ({ [flaggedField]: null })), 4],
  [edit(() => ({ assignee: null })), 4],
  [move, 30],
  [block, 6],
  [unblock, 3],
  [create, 7],
  [remove, 4],
];

export async function peopleOf(
  jira: JiraSite,
  { random, keys }: { readonly random: Random; readonly keys: readonly string[] },
): Promise<People> {
  const accountId = await jira.adminAccount();
  const ask: Ask = async (method, path, body) => {
    const request = {
      method,
      path: `/rest/api/3${path}`,
      body: body === undefined ? null : JSON.stringify(body),
    };
    const answer = await jira.handle(request, { kind: 'user', accountId });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    return answer.body === '' ? null : (JSON.parse(answer.body) as unknown);
  };
  const items = new Map<string, Items>();
  for (const key of keys) {
    const ofProject = items.get(projectOf(key)) ?? new Map<string, Item>();
    items.set(projectOf(key), ofProject.set(key, itemAt(key)));
  }
  const scene: Scene = { random, items, ask };
  let gathered = [...items.values()];

  return {
    gather(projects) {
      gathered = Array.from({ length: projects }, () => pick(random, [...items.values()]));
    },
    async touch(id) {
      const body = { fields: { summary: `Renamed ${integer(random, 1, 9_999)}` } };
      await ask('PUT', `/issue/${id}`, body).catch((error: unknown) => {
        if (!String(error).includes(' 404 ')) throw error;
      });
    },
    async change() {
      const deed = pickWeighted(random, DEEDS);
      const ofProject = pick(random, gathered);
      await deed(pick(random, [...ofProject.values()]), scene);
    },
  };
}

const projectOf = (key: string) => key.split('-')[0] ?? '';

/** As the small site is built: every tenth item is a sub-task of the one before it. */
function itemAt(key: string): Item {
  const [project = '', number = ''] = key.split('-');
  return Number(number) % 10 === 0
    ? { key, kind: 'subtask', parent: `${project}-${Number(number) - 1}` }
    : { key, kind: 'story', parent: `${project}-1` };
}

function dayIn(random: Random): string {
  return `2026-${String(integer(random, 10, 12))}-${String(integer(random, 10, 28))}`;
}

async function move({ key }: Item, { ask, random }: Scene): Promise<void> {
  const path = `/issue/${key}/transitions`;
  const { transitions } = Transitions.parse(await ask('GET', path));
  const { id } = pick(random, transitions);
  await ask('POST', path, { transition: { id } });
}

async function block({ key }: Item, { ask, items, random }: Scene): Promise<void> {
  const other = pick(random, [...pick(random, [...items.values()]).values()]).key;
  if (other === key) return;
  await ask('POST', '/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key },
    outwardIssue: { key: other },
  });
}

async function unblock({ key }: Item, { ask, random }: Scene): Promise<void> {
  const { fields } = Links.parse(await ask('GET', `/issue/${key}?fields=issuelinks`));
  if (fields.issuelinks.length === 0) return;
  await ask('DELETE', `/issueLink/${pick(random, fields.issuelinks).id}`);
}

async function create({ key, parent }: Item, { ask, items, random }: Scene): Promise<void> {
  const project = projectOf(key);
  const fields = {
    project: { key: project },
    issuetype: { id: STORY },
    summary: `Come later ${integer(random, 1, 9_999)}`,
    [estimateField]: integer(random, 1, 8),
  };
  const made = Created.parse(await ask('POST', '/issue', { fields }));
  items.get(project)?.set(made.key, { key: made.key, kind: 'story', parent });
}

/** Sub-tasks go with their parent, and no event speaks of them. */
async function remove({ key }: Item, { ask, items }: Scene): Promise<void> {
  await ask('DELETE', `/issue/${key}?deleteSubtasks=true`);
  const ofProject = items.get(projectOf(key));
  ofProject?.delete(key);
  for (const item of ofProject?.values() ?? []) {
    if (item.kind === 'subtask' && item.parent === key) ofProject?.delete(item.key);
  }
}

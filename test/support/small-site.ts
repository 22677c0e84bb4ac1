import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const STATUSES = [
  {
    id: '1',
    name: 'To Do',
    statusCategory: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  },
  {
    id: '2',
    name: 'In Progress',
    statusCategory: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  },
  {
    id: '3',
    name: 'Done',
    statusCategory: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
  },
] as const;
const TYPES = [
  { id: '10', name: 'Epic', subtask: false, hierarchyLevel: 1 },
  { id: '11', name: 'Story', subtask: false, hierarchyLevel: 0 },
  { id: '12', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
] as const;
const [EPIC, STORY, SUBTASK] = TYPES;
export const PRIORITY = { id: '3', name: 'Medium' };
export const RESOLUTION = { id: '1', name: 'Done' };
const BLOCKS = { id: '20', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
export const PERSON = {
  accountId: 'a'.repeat(24),
  accountType: 'atlassian',
  displayName: 'Ada Birch',
  active: true,
};
const A_DAY = 86_400_000;

/** Where story points and flags are kept on the small site. */
export const SMALL_SITE_FIELDS = {
  estimateField: 'customfield_10016',
  flaggedField: 'customfield_10021',
};

type Size = { readonly keys: readonly string[]; readonly itemsEach: number };

/** A site of a few projects whose every figure is above zero; the same size gives the same files. */
export function writeSmallSite(directory: string, { keys, itemsEach }: Size): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    join(directory, 'site.json'),
    JSON.stringify(siteOf(keys, keys.length * itemsEach)),
  );
  keys.forEach((key, index) => {
    const lines = Array.from({ length: itemsEach }, (_, position) =>
      JSON.stringify(issueOf(key, index, position)),
    );
    writeFileSync(join(directory, `${key}.jsonl.gz`), gzipSync(`${lines.join('\n')}\n`));
  });
}

/** What stands beside the work items; members given replace its own. */
export function siteOf(
  keys: readonly string[],
  issueCount: number,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    site: 'small',
    timeZone: 'Europe/Berlin',
    issueCount,
    projects: keys.map((key, index) => ({
      ...projectOf(key, index),
      style: 'classic',
      isPrivate: false,
    })),
    issueTypes: TYPES,
    statuses: STATUSES,
    priorities: [PRIORITY],
    resolutions: [RESOLUTION],
    issueLinkTypes: [BLOCKS],
    versions: [],
    components: [],
    fields: [
      custom('customfield_10016', 'Story Points', { type: 'number', custom: NUMBER_FIELD }),
      custom('customfield_10021', 'Flagged', {
        type: 'array',
        items: 'option',
        custom: CHECKBOX_FIELD,
      }),
    ],
    ...more,
  };
}

const NUMBER_FIELD = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const CHECKBOX_FIELD = 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes';

export const custom = (id: string, name: string, schema: Record<string, string>) => ({
  id,
  key: id,
  name,
  custom: true,
  orderable: true,
  navigable: true,
  searchable: true,
  clauseNames: [name],
  schema: { ...schema, customId: Number(id.slice('customfield_'.length)) },
});

export const projectOf = (key: string, index: number) => ({
  id: String(10_000 + index),
  key,
  name: `${key} programme of work`,
  projectTypeKey: 'software',
});

/** Item 1 is an epic; every third is done, every seventh in progress; the others wait. */
function issueOf(key: string, project: number, position: number) {
  const number = position + 1;
  const idOf = (of: number) => String(20_000 + project * 10_000 + of);
  const parent = number % 10 === 0 ? number - 1 : 1;

  return {
    id: idOf(number),
    key: `${key}-${number}`,
    fields: {
      project: projectOf(key, project),
      summary: `Piece ${number} of ${key}`,
      priority: PRIORITY,
      assignee: number % 4 === 0 ? null : PERSON,
      reporter: PERSON,
      creator: PERSON,
      components: [],
      fixVersions: [],
      versions: [],
      labels: [],
      subtasks: [],
      description: null,
      parent: number === 1 ? null : { id: idOf(parent), key: `${key}-${parent}` },
      issuelinks:
        number % 8 === 0
          ? [blockedBy(`${project}${number}`, idOf(number - 1), `${key}-${number - 1}`)]
          : [],
      ...courseOf(number, Date.UTC(2026, 0, 5, 9) + position * A_DAY),
      ...estimatesOf(number),
    },
  };
}

function courseOf(number: number, created: number) {
  const status = STATUSES[number % 3 === 0 ? 2 : number % 7 === 0 ? 1 : 0];
  const isDone = status.id === '3';

  return {
    status,
    resolution: isDone ? RESOLUTION : null,
    created: jiraTime(created),
    updated: jiraTime(created + 3 * A_DAY),
    resolutiondate: isDone && number % 9 !== 0 ? jiraTime(created + 3 * A_DAY) : null,
    duedate: number % 5 === 0 ? new Date(created + 40 * A_DAY).toISOString().slice(0, 10) : null,
  };
}

function estimatesOf(number: number) {
  const issuetype = number === 1 ? EPIC : number % 10 === 0 ? SUBTASK : STORY;
  return {
    issuetype,
    ...(issuetype === STORY && number % 2 === 0 ? { customfield_10016: number % 13 } : {}),
    ...(number % 11 === 0 ? { customfield_10021: [{ id: '1', value: 'Impediment' }] } : {}),
  };
}

const blockedBy = (id: string, otherId: string, otherKey: string) => ({
  id: `7${id}`,
  type: BLOCKS,
  inwardIssue: {
    id: otherId,
    key: otherKey,
    fields: { summary: 'Before it', status: STATUSES[0], issuetype: STORY, priority: PRIORITY },
  },
});

export const jiraTime = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace('Z', '+0000');

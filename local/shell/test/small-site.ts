import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DONE = {
  id: '3',
  name: 'Done',
  statusCategory: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
};
const TO_DO = {
  id: '1',
  name: 'To Do',
  statusCategory: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
};
const TASK = { id: '100', name: 'Task', subtask: false, hierarchyLevel: 0 };

/** Names and titles as somebody with bad intentions would choose them. */
const HOSTILE = {
  summary: '<img src=x onerror=alert(1)> "quoted" & \'single\'',
  project: 'Quay </script><script>alert(2)</script>',
  person: '<b onclick="alert(3)">Ben</b>',
  link: 'javascript:alert(4)',
} as const;

const project = (id: string, key: string, name: string): Readonly<Record<string, unknown>> => ({
  id,
  key,
  name,
  projectTypeKey: 'software',
});

/** Writes a site of two projects, of which one is private to Dora, to a directory of its own. */
export async function writeSmallSite(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'small-site-'));
  const site = {
    site: 'small',
    timeZone: 'Europe/Berlin',
    projects: [
      project('1', 'QUAY', HOSTILE.project),
      { ...project('2', 'SAFE', 'Secret harbour'), isPrivate: true, browse: ['dora'] },
    ],
    issueTypes: [TASK],
    statuses: [TO_DO, DONE],
    priorities: [{ id: '1', name: 'High' }],
    resolutions: [{ id: '1', name: 'Done' }],
    issueLinkTypes: [{ id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
    versions: [],
    components: [],
    sprints: [],
    fields: [],
    workflows: [
      {
        id: '7',
        name: 'Quay work',
        projects: ['QUAY'],
        transitions: [
          { id: '1', name: 'Create', type: 'initial', to: '1' },
          {
            id: '11',
            name: '<b>Finish</b>',
            type: 'directed',
            from: ['1'],
            to: '3',
            validators: [{ id: 'v1', module: 'of-another-app' }],
          },
        ],
      },
    ],
    users: [
      { accountId: 'ada', displayName: 'Ada Admin', active: true, isAdmin: true, locale: 'en_GB' },
      { accountId: 'ben', displayName: HOSTILE.person, active: true, timeZone: 'Asia/Tokyo' },
      { accountId: 'dora', displayName: 'Dora Dock', active: true },
    ],
  };
  await writeFile(join(directory, 'site.json'), JSON.stringify(site));
  await writeItems(directory, 'QUAY', workItem('1', HOSTILE.summary, '11'));
  await writeItems(directory, 'SAFE', workItem('2', 'Secret plan', '12'));
  return directory;
}

function workItem(
  projectId: string,
  summary: string,
  id: string,
): Readonly<Record<string, unknown>> {
  const key = projectId === '1' ? 'QUAY-1' : 'SAFE-1';
  const text = {
    type: 'text',
    text: 'a link',
    marks: [{ type: 'link', attrs: { href: HOSTILE.link } }],
  };
  return {
    id,
    key,
    fields: {
      project: project(
        projectId,
        key.slice(0, 4),
        projectId === '1' ? HOSTILE.project : 'Secret harbour',
      ),
      issuetype: TASK,
      summary,
      status: TO_DO,
      priority: { id: '1', name: 'High' },
      created: '2026-03-01T10:00:00.000+0000',
      updated: '2026-03-02T10:00:00.000+0000',
      assignee: {
        accountId: 'ben',
        accountType: 'atlassian',
        displayName: HOSTILE.person,
        active: true,
      },
      labels: ['<i>label</i>'],
      description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [text] }] },
    },
  };
}

async function writeItems(
  directory: string,
  key: string,
  item: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeFile(join(directory, `${key}.jsonl.gz`), gzipSync(`${JSON.stringify(item)}\n`));
}

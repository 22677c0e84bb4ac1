import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { ARTIFACT_KINDS, type ArtifactKind } from '../../../src/domain/foundation/artifact';
import {
  custom,
  jiraTime,
  PERSON,
  PRIORITY,
  projectOf,
  RESOLUTION,
  siteOf,
  STATUSES,
} from '../../support/small-site';
import type { Item } from './planted-items';

const A_DAY = 86_400_000;
const TEXT_FIELD = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
const NUMBER_FIELD = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const CHECKBOX_FIELD = 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes';
const ESTIMATE = 'customfield_10016';
const FLAGGED = 'customfield_10021';
const NOTE = 'customfield_10030';
const LINK = { id: '20', name: 'Relates', inward: 'relates to', outward: 'relates to' };
const TASK = { id: '9', name: 'Task', subtask: false, hierarchyLevel: 0 };

/** One issue type for each kind of artifact. */
const typeOf = (kind: ArtifactKind) => ({
  id: String(100 + ARTIFACT_KINDS.indexOf(kind)),
  name: kind,
  subtask: false,
  hierarchyLevel: 0,
});

/** Reported every work item, and so is known on the site. */
export const REVIEWER = 'b'.repeat(24);
const REPORTER = { ...PERSON, accountId: REVIEWER, displayName: 'Bela Crane' };

/** The owner of the sound project. */
export const OWNER = 'c'.repeat(24);
const MANAGER = 'd'.repeat(24);
const BUSINESS = 'e'.repeat(24);
const PROVIDER = 'f'.repeat(24);
const ROLES = ['Project Owner', 'Project Manager', 'Business Manager', 'Solution Provider'].map(
  (name, at) => ({ id: String(10 + at), name }),
);

/** Who has the roles above: one each, or as they should not be. */
const HOLDERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  SOUND: [[OWNER], [MANAGER], [BUSINESS], [PROVIDER]],
  FLAWED: [[OWNER, MANAGER], [], [BUSINESS], [BUSINESS]],
};

/** How the site keeps its artifacts: the kinds that are nowhere on it are not mapped. */
export const mappingOf = (kinds: readonly ArtifactKind[]) =>
  kinds.map((kind) => ({ kind, adopts: [typeOf(kind).id], createsAs: typeOf(kind).id }));

export const PLANTED_FIELDS = {
  estimateFieldId: ESTIMATE,
  flaggedFieldId: FLAGGED,
  blockingLinkTypes: [],
};

type Projects = Readonly<Record<string, readonly Item[]>>;

/** A site of these projects, as it is at `now`. Work items are numbered in their order. */
export function writePlantedSite(directory: string, projects: Projects, now: Date): void {
  mkdirSync(directory, { recursive: true });
  const keys = Object.keys(projects);
  const items = Object.values(projects).flat();
  writeFileSync(
    join(directory, 'site.json'),
    JSON.stringify(
      siteOf(keys, items.length, {
        timeZone: 'Etc/UTC',
        projects: keys.map((key, at) => ({
          ...projectOf(key, at),
          style: 'classic',
          isPrivate: false,
          roles: Object.fromEntries(ROLES.map(({ id }, role) => [id, HOLDERS[key]?.[role] ?? []])),
        })),
        roles: ROLES,
        users: [OWNER, MANAGER, BUSINESS, PROVIDER].map((accountId) => ({
          accountId,
          displayName: accountId,
        })),
        issueTypes: [TASK, ...ARTIFACT_KINDS.map(typeOf)],
        issueLinkTypes: [LINK],
        fields: [
          custom(ESTIMATE, 'Story Points', { type: 'number', custom: NUMBER_FIELD }),
          custom(FLAGGED, 'Flagged', { type: 'array', items: 'option', custom: CHECKBOX_FIELD }),
          custom(NOTE, 'Reviewer note', { type: 'string', custom: TEXT_FIELD }),
        ],
      }),
    ),
  );
  keys.forEach((key, project) => {
    const lines = (projects[key] ?? []).map((item, at) =>
      JSON.stringify(issueOf(item, { key, project, number: at + 1, now })),
    );
    writeFileSync(join(directory, `${key}.jsonl.gz`), gzipSync(`${lines.join('\n')}\n`));
  });
}

type Place = {
  readonly key: string;
  readonly project: number;
  readonly number: number;
  readonly now: Date;
};

function issueOf(item: Item, place: Place) {
  const { key, project, number, now } = place;
  const ago = (days: number) => jiraTime(now.getTime() - days * A_DAY);
  const idOf = (of: number) => String(20_000 + project * 10_000 + of);
  const other = item.linkedWith;

  return {
    id: idOf(number),
    key: `${key}-${number}`,
    fields: {
      project: projectOf(key, project),
      summary: `${item.is ?? 'Task'} ${number}`,
      issuetype: item.is === undefined ? TASK : typeOf(item.is),
      priority: PRIORITY,
      reporter: REPORTER,
      creator: PERSON,
      components: [],
      fixVersions: [],
      versions: [],
      subtasks: [],
      description: null,
      parent: null,
      issuelinks: other === undefined ? [] : [linkTo(idOf(other), `${key}-${other}`)],
      ...valuesOf(item),
      ...courseOf(item, ago),
    },
    ...(item.skipped === true
      ? { changelog: skippedAt(idOf(number), ago(item.updated ?? 5)) }
      : {}),
  };
}

function valuesOf({ assigned, estimated, flagged, label, note }: Item) {
  return {
    assignee: assigned === false ? null : PERSON,
    labels: label === undefined ? [] : [label],
    [ESTIMATE]: estimated === false ? null : 3,
    [FLAGGED]: flagged === true ? [{ id: '1', value: 'Impediment' }] : null,
    [NOTE]: note ?? null,
  };
}

function courseOf(item: Item, ago: (days: number) => string) {
  const { created = 20, updated = 5, status = 'To Do', due = null, resolved = null } = item;

  return {
    status: statusOf(status),
    resolution: status === 'Done' ? RESOLUTION : null,
    created: ago(created),
    updated: ago(Math.min(updated, created)),
    resolutiondate: resolved === null ? null : ago(resolved),
    duedate: due === null ? null : ago(-due).slice(0, 10),
  };
}

const linkTo = (id: string, key: string) => ({
  id: `7${id}`,
  type: LINK,
  outwardIssue: {
    id,
    key,
    fields: { summary: 'Linked', status: STATUSES[0], issuetype: TASK, priority: PRIORITY },
  },
});

function skippedAt(id: string, created: string) {
  const [from, to] = [statusOf('To Do'), statusOf('Done')];
  const change = {
    field: 'status',
    fieldtype: 'jira',
    fieldId: 'status',
    from: from.id,
    fromString: from.name,
    to: to.id,
    toString: to.name,
  };
  return {
    startAt: 0,
    maxResults: 1,
    total: 1,
    histories: [{ id: `9${id}`, author: PERSON, created, items: [change] }],
  };
}

function statusOf(name: string) {
  const found = STATUSES.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`The site has no status ${name}.`);
  return found;
}

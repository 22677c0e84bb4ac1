import { z } from 'zod';

import { groupBy } from '../collections';
import { parseJson } from '../json';
import {
  type Component,
  ComponentEntry,
  type Field,
  FieldEntry,
  type IssueType,
  IssueTypeEntry,
  type LinkType,
  LinkTypeEntry,
  type Option,
  OptionEntry,
  type Priority,
  PriorityEntry,
  type Project,
  ProjectEntry,
  type Resolution,
  ResolutionEntry,
  type Sprint,
  SprintEntry,
  type Status,
  StatusEntry,
  type Version,
  VersionEntry,
  type Workflow,
  WorkflowEntry,
} from './catalogue-entries';
import type { Database } from './database';
import {
  type PermissionScheme,
  PermissionSchemeEntry,
  type Role,
  RoleEntry,
  type SecurityScheme,
  SecuritySchemeEntry,
} from './scheme-entries';

/** Things with ids, in the site's own order. */
export type Listing<Entry> = {
  readonly all: readonly Entry[];
  get(id: string): Entry | undefined;
  /** Case does not matter, and several may share a name. */
  named(name: string): readonly Entry[];
};

/** Everything a site defines once, kept in memory. */
export type Catalogue = {
  readonly revision: string;
  readonly siteName: string;
  readonly timeZone: string;
  readonly projects: Listing<Project>;
  readonly statuses: Listing<Status>;
  readonly issueTypes: Listing<IssueType>;
  readonly priorities: Listing<Priority>;
  readonly resolutions: Listing<Resolution>;
  readonly linkTypes: Listing<LinkType>;
  readonly versions: Listing<Version>;
  readonly components: Listing<Component>;
  readonly fields: Listing<Field>;
  readonly sprints: Listing<Sprint>;
  readonly workflows: Listing<Workflow>;
  readonly roles: Listing<Role>;
  readonly permissionSchemes: Listing<PermissionScheme>;
  readonly securitySchemes: Listing<SecurityScheme>;
  /** The known options of a custom field. */
  optionsOf(fieldId: string): readonly Option[];
};

const EntryRow = z.object({
  kind: z.string(),
  owner: z.string(),
  body: z.string().transform(parseJson),
});
const ProjectRow = z.object({ body: z.string().transform(parseJson) });
const SettingRow = z.object({ name: z.string(), value: z.string() });

export type Settings = ReadonlyMap<string, string>;

export async function readSettings(database: Database): Promise<Settings> {
  const rows = await database.select(SettingRow, 'SELECT name, value FROM site_setting');
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** Tells every process that what it keeps in memory is old. */
export async function raiseRevision(database: Database): Promise<void> {
  await database.run(
    `INSERT INTO site_setting (name, value) VALUES ('revision', '1')
     ON DUPLICATE KEY UPDATE value = value + 1`,
  );
}

export async function readRevision(database: Database): Promise<string> {
  const [row] = await database.select(
    SettingRow,
    `SELECT name, value FROM site_setting WHERE name = 'revision'`,
  );
  return row?.value ?? '0';
}

export async function readCatalogue(database: Database): Promise<Catalogue> {
  const settings = await readSettings(database);
  const entries = await database.select(
    EntryRow,
    'SELECT kind, owner, body FROM catalogue_entry ORDER BY kind, position',
  );
  const projects = await database.select(ProjectRow, 'SELECT body FROM project ORDER BY position');

  const byKind = groupBy(entries, ({ kind }) => kind);
  const read = <Entry extends z.ZodType>(kind: string, entry: Entry) =>
    (byKind.get(kind) ?? []).map(({ body }) => entry.parse(body));
  const options = optionsByField(byKind.get('option') ?? []);

  return {
    revision: settings.get('revision') ?? '0',
    siteName: settings.get('siteName') ?? 'Jira',
    timeZone: settings.get('timeZone') ?? 'Etc/UTC',
    projects: listing(projects.map(({ body }) => ProjectEntry.parse(body))),
    statuses: listing(read('status', StatusEntry)),
    issueTypes: listing(read('issuetype', IssueTypeEntry)),
    priorities: listing(read('priority', PriorityEntry)),
    resolutions: listing(read('resolution', ResolutionEntry)),
    linkTypes: listing(read('linktype', LinkTypeEntry)),
    versions: listing(read('version', VersionEntry)),
    components: listing(read('component', ComponentEntry)),
    fields: listing(read('field', FieldEntry)),
    sprints: listing(read('sprint', SprintEntry)),
    workflows: listing(
      asEdited(read('workflow', WorkflowEntry), read('edited workflow', WorkflowEntry)),
    ),
    roles: listing(read('role', RoleEntry)),
    permissionSchemes: listing(read('permissions', PermissionSchemeEntry)),
    securitySchemes: listing(read('security', SecuritySchemeEntry)),
    optionsOf: (fieldId) => options.get(fieldId) ?? [],
  };
}

function asEdited(declared: readonly Workflow[], edited: readonly Workflow[]): readonly Workflow[] {
  return declared.map((workflow) => edited.find(({ id }) => id === workflow.id) ?? workflow);
}

/** By key (any case), id or name, in this order. */
export function findProject(catalogue: Catalogue, text: string): Project | undefined {
  const key = text.toUpperCase();
  return (
    catalogue.projects.all.find((project) => project.key === key) ??
    catalogue.projects.get(text) ??
    catalogue.projects.named(text)[0]
  );
}

/** Types a project offers; a site that does not say so offers all of its types everywhere. */
export function issueTypesOf(catalogue: Catalogue, project: Project): readonly IssueType[] {
  const offered = project.issueTypes;
  if (offered === undefined) return catalogue.issueTypes.all;
  return catalogue.issueTypes.all.filter(({ id }) => offered.includes(id));
}

function listing<Entry extends { readonly id: string | number; readonly name: string }>(
  all: readonly Entry[],
): Listing<Entry> {
  const byId = new Map(all.map((entry) => [String(entry.id), entry]));
  const byName = groupBy(all, ({ name }) => name.toLowerCase());
  return {
    all,
    get: (id) => byId.get(id),
    named: (name) => byName.get(name.toLowerCase()) ?? [],
  };
}

function optionsByField(
  rows: readonly z.output<typeof EntryRow>[],
): ReadonlyMap<string, readonly Option[]> {
  const grouped = groupBy(rows, ({ owner }) => owner);
  return new Map(
    [...grouped].map(([field, group]) => [field, group.map(({ body }) => OptionEntry.parse(body))]),
  );
}

import { raiseRevision } from '../store/catalogue';
import { putAccounts } from '../store/accounts';
import type { Database } from '../store/database';
import { forgetEditedWorkflows } from '../store/edited-workflows';
import { completeFields } from '../system-fields';
import type { SiteFile } from './site-file';

type Entry = { readonly id: string | number };

/** Puts what site.json defines into the store; what is there under the same id is replaced, nothing is removed. */
export async function writeSite(database: Database, site: SiteFile): Promise<void> {
  await database.transaction(async (within) => {
    await writeSettings(within, site);
    await writeProjects(within, site);
    await forgetEditedWorkflows(within, site.workflows);
    await writeEntries(within, site);
    await putAccounts(within, site.users);
    await raiseRevision(within);
  });
}

async function writeSettings(database: Database, site: SiteFile): Promise<void> {
  await database.insert({
    verb: 'REPLACE',
    into: 'site_setting (name, value)',
    values: [
      ['siteName', site.site],
      ['timeZone', site.timeZone ?? 'Etc/UTC'],
    ],
  });
}

async function writeProjects(database: Database, site: SiteFile): Promise<void> {
  for (const [position, project] of site.projects.entries()) {
    await database.run(
      `INSERT INTO project (id, project_key, position, body, last_number) VALUES (?, ?, ?, ?, 0)
       ON DUPLICATE KEY UPDATE project_key = VALUES(project_key), position = VALUES(position), body = VALUES(body)`,
      [project.id, project.key, position, JSON.stringify(project)],
    );
  }
}

async function writeEntries(database: Database, site: SiteFile): Promise<void> {
  const rows = (kind: string, entries: readonly Entry[], owner = '') =>
    entries.map((entry, position) => [
      kind,
      owner,
      String(entry.id),
      position,
      JSON.stringify(entry),
    ]);

  await database.insert({
    verb: 'REPLACE',
    into: 'catalogue_entry (kind, owner, id, position, body)',
    values: [
      ...rows('status', site.statuses),
      ...rows('issuetype', site.issueTypes),
      ...rows('priority', site.priorities),
      ...rows('resolution', site.resolutions),
      ...rows('linktype', site.issueLinkTypes),
      ...rows('version', site.versions),
      ...rows('component', site.components),
      ...rows('field', completeFields(site.fields)),
      ...rows('sprint', site.sprints),
      ...rows('workflow', site.workflows),
      ...rows('role', site.roles),
      ...rows('permissions', site.permissionSchemes),
      ...rows('security', site.securitySchemes),
      ...site.fields.flatMap(({ id, options = [] }) => rows('option', options, id)),
    ],
  });
}

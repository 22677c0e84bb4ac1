import { join } from 'node:path';

import { z } from 'zod';

import { readUtf8 } from '../../read-utf8';
import { DataError } from '../data-error';
import { parseJson } from '../json';
import {
  ComponentEntry,
  FieldEntry,
  IssueTypeEntry,
  LinkTypeEntry,
  OptionEntry,
  PriorityEntry,
  ProjectEntry,
  ResolutionEntry,
  SprintEntry,
  StatusEntry,
  UserEntry,
  VersionEntry,
  WorkflowEntry,
} from '../store/catalogue-entries';
import { isTimeZone } from '../time';
import { PermissionSchemeEntry, RoleEntry, SecuritySchemeEntry } from '../store/scheme-entries';
import { checkSchemes } from './check-schemes';
import { checkWorkflows } from './check-workflows';

const Projects = z
  .array(ProjectEntry)
  .min(1)
  .superRefine((projects, context) => {
    for (const name of ['id', 'key'] as const) {
      const taken = new Set<string>();
      for (const [index, { [name]: value }] of projects.entries()) {
        const message = `${value} is the ${name} of another project, too`;
        if (taken.has(value)) context.addIssue({ code: 'custom', path: [index, name], message });
        taken.add(value);
      }
    }
  });

const SiteFile = z.looseObject({
  site: z.string().min(1),
  issueCount: z.int().nonnegative().optional(),
  timeZone: z.string().refine(isTimeZone, 'a time zone such as Europe/Berlin is needed').optional(),
  projects: Projects,
  issueTypes: z.array(IssueTypeEntry).min(1),
  statuses: z.array(StatusEntry).min(1),
  priorities: z.array(PriorityEntry).default([]),
  resolutions: z.array(ResolutionEntry).default([]),
  issueLinkTypes: z.array(LinkTypeEntry).default([]),
  versions: z.array(VersionEntry).default([]),
  components: z.array(ComponentEntry).default([]),
  /** A custom field may list its `options`: `[{id, value}]`. */
  fields: z.array(FieldEntry.extend({ options: z.array(OptionEntry).optional() })).default([]),
  sprints: z.array(SprintEntry).default([]),
  users: z.array(UserEntry).default([]),
  roles: z.array(RoleEntry).default([]),
  permissionSchemes: z.array(PermissionSchemeEntry).default([]),
  securitySchemes: z.array(SecuritySchemeEntry).default([]),
  /** docs/local-workflows.md says how they are written. */
  workflows: z.array(WorkflowEntry).default([]),
});

export type SiteFile = z.output<typeof SiteFile>;

/** @throws DataError naming the entry that is missing or misshapen */
export async function readSiteFile(directory: string): Promise<SiteFile> {
  const text = await readText(join(directory, 'site.json'));
  const parsed = SiteFile.safeParse(parse(text));
  if (parsed.success) {
    checkSchemes(parsed.data);
    checkWorkflows(parsed.data);
    return parsed.data;
  }

  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new DataError(
    `${place === '' ? 'the file' : place}: ${issue?.message ?? 'unreadable'}. Correct this entry and repeat the load.`,
    'site.json',
    { cause: parsed.error },
  );
}

async function readText(path: string): Promise<string> {
  try {
    return await readUtf8(path);
  } catch (error) {
    throw new DataError(
      `there is no readable ${path}. A site is a directory with site.json and one or more *.jsonl.gz files.`,
      'site.json',
      { cause: error },
    );
  }
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new DataError('the file is not JSON. Export it again.', 'site.json', { cause: error });
  }
}

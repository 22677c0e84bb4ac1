import { z } from 'zod';

/** The parts of Jira's answers that the shell's pages show. */

export const User = z.object({
  accountId: z.string(),
  displayName: z.string(),
  active: z.boolean().default(true),
});
export type User = z.output<typeof User>;

export const Myself = User.extend({
  timeZone: z.string().default('Etc/UTC'),
  // Jira writes en_US, browsers en-US.
  locale: z
    .string()
    .default('en_US')
    .transform((locale) => locale.replace('_', '-')),
});
export type Myself = z.output<typeof Myself>;

export const Permissions = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

export const Project = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string().default('software'),
  style: z.string().default('classic'),
  isPrivate: z.boolean().default(false),
  lead: User.nullish(),
  projectCategory: z.object({ name: z.string() }).nullish(),
});
export type Project = z.output<typeof Project>;

export const ProjectPage = z.object({ total: z.number(), values: z.array(Project) });

export const StatusCategory = z.object({ key: z.string(), name: z.string() });
export const Status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: StatusCategory,
});
export type Status = z.output<typeof Status>;

export const IssueType = z.object({
  id: z.string(),
  name: z.string(),
  subtask: z.boolean().default(false),
  hierarchyLevel: z.number().default(0),
});
export type IssueType = z.output<typeof IssueType>;

const Named = z.object({ name: z.string() });

export const ShortIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string().nullish(),
    status: Status.nullish(),
    issuetype: IssueType.nullish(),
    priority: Named.nullish(),
    assignee: User.nullish(),
    duedate: z.string().nullish(),
    updated: z.string().nullish(),
  }),
});
export type ShortIssue = z.output<typeof ShortIssue>;

export const SearchPage = z.object({
  issues: z.array(ShortIssue),
  nextPageToken: z.string().nullish(),
});
export const Count = z.object({ count: z.number() });

export const Link = z.object({
  id: z.string(),
  type: z.object({ inward: z.string(), outward: z.string() }),
  inwardIssue: ShortIssue.optional(),
  outwardIssue: ShortIssue.optional(),
});
export type Link = z.output<typeof Link>;

export const History = z.object({
  id: z.string(),
  author: User.nullish(),
  created: z.string(),
  items: z.array(
    z.object({
      field: z.string(),
      // `toString` is also the name of a method, so absence shows as a function.
      fromString: z.string().nullish(),
      toString: z.unknown().transform((value) => (typeof value === 'string' ? value : null)),
    }),
  ),
});
export type History = z.output<typeof History>;

export const Transition = z.object({ id: z.string(), name: z.string(), to: Status });
export type Transition = z.output<typeof Transition>;

export const Issue = z.object({
  id: z.string(),
  key: z.string(),
  names: z.record(z.string(), z.string()).default({}),
  transitions: z.array(Transition).default([]),
  changelog: z.object({ histories: z.array(History), total: z.number().optional() }).optional(),
  fields: z.looseObject({
    project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
    issuetype: IssueType,
    status: Status,
    summary: z.string().nullish(),
    description: z.unknown(),
    priority: Named.nullish(),
    resolution: Named.nullish(),
    assignee: User.nullish(),
    reporter: User.nullish(),
    duedate: z.string().nullish(),
    created: z.string().nullish(),
    updated: z.string().nullish(),
    resolutiondate: z.string().nullish(),
    labels: z.array(z.string()).nullish(),
    components: z.array(Named).nullish(),
    fixVersions: z.array(Named).nullish(),
    parent: ShortIssue.nullish(),
    subtasks: z.array(ShortIssue).nullish(),
    issuelinks: z.array(Link).nullish(),
  }),
});
export type Issue = z.output<typeof Issue>;

import { z } from 'zod';

/** What a site defines once and work items refer to. The same shapes are read from site.json and from the store. */
const idAndName = { id: z.string().min(1), name: z.string().min(1) };

export const CATEGORY_KEYS = ['undefined', 'new', 'indeterminate', 'done'] as const;

export const StatusEntry = z.looseObject({
  ...idAndName,
  statusCategory: z.looseObject({
    id: z.int(),
    key: z.enum(CATEGORY_KEYS),
    name: z.string(),
    colorName: z.string().optional(),
  }),
});

export const IssueTypeEntry = z.looseObject({
  ...idAndName,
  subtask: z.boolean(),
  hierarchyLevel: z.int(),
});

export const PriorityEntry = z.looseObject({ ...idAndName, isDefault: z.boolean().optional() });
export const ResolutionEntry = z.looseObject(idAndName);

export const LinkTypeEntry = z.looseObject({
  ...idAndName,
  inward: z.string(),
  outward: z.string(),
});

export const VersionEntry = z.looseObject({
  ...idAndName,
  projectKey: z.string(),
  archived: z.boolean().optional(),
  released: z.boolean().optional(),
  description: z.string().optional(),
  startDate: z.string().optional(),
  releaseDate: z.string().optional(),
});

export const ComponentEntry = z.looseObject({
  ...idAndName,
  projectKey: z.string(),
  description: z.string().optional(),
});

export const FieldEntry = z.looseObject({
  id: z.string().regex(/^[A-Za-z]\w*$/, 'a field id such as customfield_10016 is needed'),
  name: z.string().min(1),
  key: z.string().optional(),
  custom: z.boolean(),
  navigable: z.boolean().optional(),
  orderable: z.boolean().optional(),
  searchable: z.boolean().optional(),
  clauseNames: z.array(z.string()).optional(),
  schema: z
    .looseObject({
      type: z.string(),
      items: z.string().optional(),
      custom: z.string().optional(),
      customId: z.int().optional(),
      system: z.string().optional(),
    })
    .optional(),
});

export const SprintEntry = z.looseObject({
  id: z.int(),
  name: z.string(),
  state: z.string().optional(),
});

export const OptionEntry = z.looseObject({ id: z.string(), value: z.string() });

export const ProjectEntry = z.looseObject({
  id: z.string().regex(/^\d+$/, 'a number in quotes is needed'),
  key: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a project key such as EUCA is needed'),
  name: z.string().min(1),
  projectTypeKey: z.enum(['software', 'service_desk', 'business']).default('software'),
  description: z.string().optional(),
  projectCategory: z.looseObject({ id: z.string(), name: z.string() }).optional(),
  style: z.enum(['classic', 'next-gen']).default('classic'),
  isPrivate: z.boolean().default(false),
  lead: z.string().optional(),
  /** Ids of the issue types it offers. */
  issueTypes: z.array(z.string()).optional(),
  /** Account ids and group names, like the two below. */
  browse: z.array(z.string()).default([]),
  administrators: z.array(z.string()).default([]),
  members: z.array(z.string()).optional(),
  /** By the id of the role, who has it here. */
  roles: z.record(z.string(), z.array(z.string())).default({}),
  /** Ids of schemes; without a permission scheme the four entries above say who may do what. */
  permissionScheme: z.string().optional(),
  securityScheme: z.string().optional(),
});

/** A rule that the app brings: its module's key, and what was configured when it was added to the transition. */
const RuleEntry = z.strictObject({
  id: z.string().min(1),
  module: z.string().min(1),
  configuration: z.record(z.string(), z.json()).default({}),
});

const TransitionEntry = z.strictObject({
  ...idAndName,
  /** `initial` makes a work item, `global` starts from any status, `directed` from those in `from`. */
  type: z.enum(['initial', 'global', 'directed']),
  from: z.array(z.string()).default([]),
  /** Left out where the status stays as it is. */
  to: z.string().optional(),
  /** Ids of the fields that can be set with it. */
  screen: z.array(z.string()).default([]),
  conditions: z
    .strictObject({
      operation: z.enum(['ALL', 'ANY']).default('ALL'),
      rules: z.array(RuleEntry).min(1),
    })
    .optional(),
  validators: z.array(RuleEntry).default([]),
  postFunctions: z.array(RuleEntry).default([]),
});

/** A workflow, and for which types of which projects it holds. Where none does, any status can be reached from any. */
export const WorkflowEntry = z.strictObject({
  ...idAndName,
  /** Keys. */
  projects: z.array(z.string()).min(1),
  /** Ids; all types where it is left out. */
  issueTypes: z.array(z.string()).optional(),
  transitions: z.array(TransitionEntry).min(1),
});

export const UserEntry = z.looseObject({
  accountId: z.string().min(1).max(128),
  accountType: z.enum(['atlassian', 'app', 'customer', 'unknown']).default('atlassian'),
  displayName: z.string().min(1),
  active: z.boolean().default(true),
  emailAddress: z.string().optional(),
  groups: z.array(z.string()).default([]),
  isAdmin: z.boolean().default(false),
  timeZone: z.string().optional(),
  locale: z.string().optional(),
});

export type Status = z.output<typeof StatusEntry>;
export type CategoryKey = Status['statusCategory']['key'];
export type IssueType = z.output<typeof IssueTypeEntry>;
export type Priority = z.output<typeof PriorityEntry>;
export type Resolution = z.output<typeof ResolutionEntry>;
export type LinkType = z.output<typeof LinkTypeEntry>;
export type Version = z.output<typeof VersionEntry>;
export type Component = z.output<typeof ComponentEntry>;
export type Field = z.output<typeof FieldEntry>;
export type Sprint = z.output<typeof SprintEntry>;
export type Option = z.output<typeof OptionEntry>;
export type Project = z.output<typeof ProjectEntry>;
export type WorkflowRule = z.output<typeof RuleEntry>;
export type WorkflowTransition = z.output<typeof TransitionEntry>;
export type Workflow = z.output<typeof WorkflowEntry>;
export type User = z.output<typeof UserEntry>;

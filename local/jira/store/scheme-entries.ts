import { z } from 'zod';

import { PROJECT_PERMISSIONS, type ProjectPermission } from '../permissions';

/** Who people are to a project, and what follows from it. The same shapes are read from site.json and from the store. */
const numbered = {
  id: z.string().regex(/^\d+$/, 'a number in quotes is needed'),
  name: z.string().min(1),
  description: z.string().default(''),
};

/** `anyone` is also who is not logged in, `applicationRole` everybody who is; a group goes by its name. */
export const HolderEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('anyone') }),
  z.strictObject({ type: z.literal('applicationRole') }),
  z.strictObject({ type: z.literal('projectLead') }),
  z.strictObject({ type: z.literal('group'), value: z.string() }),
  z.strictObject({ type: z.literal('user'), value: z.string() }),
  z.strictObject({ type: z.literal('projectRole'), value: z.string() }),
]);

const PERMISSIONS = Object.keys(PROJECT_PERMISSIONS) as readonly ProjectPermission[];

export const RoleEntry = z.strictObject(numbered);

export const PermissionSchemeEntry = z.strictObject({
  ...numbered,
  grants: z.array(z.strictObject({ permission: z.enum(PERMISSIONS), holder: HolderEntry })),
});

export const SecuritySchemeEntry = z.strictObject({
  ...numbered,
  /** The level of work items that are made without one. */
  defaultLevel: z.string().optional(),
  levels: z.array(z.strictObject({ ...numbered, holders: z.array(HolderEntry) })).min(1),
});

export type Holder = z.output<typeof HolderEntry>;
export type Role = z.output<typeof RoleEntry>;
export type PermissionScheme = z.output<typeof PermissionSchemeEntry>;
export type SecurityScheme = z.output<typeof SecuritySchemeEntry>;
export type SecurityLevel = SecurityScheme['levels'][number];

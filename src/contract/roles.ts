import { z } from 'zod';

import type { Instant } from '../domain/foundation/calendar';
import type { AccountId } from '../domain/foundation/ids';
import { PMO_ROLES, type Holder, type PmoRole } from '../domain/foundation/rights';
import { accountIdInput, groupIdInput } from './inputs';
import { answer, nothing, type Contract } from './operation';

export type RoleGrant = {
  readonly holder: Holder;
  readonly role: PmoRole;
  /** Whether a portfolio viewer counts in totals what Jira hides from them. */
  readonly countsHidden: boolean;
  readonly grantedBy: AccountId;
  readonly grantedAt: Instant;
};

export type RoleBook = {
  readonly grants: readonly RoleGrant[];
  /** Whether the asking user may let somebody count hidden projects. */
  readonly mayGrantTotals: boolean;
};

const role = z.enum(PMO_ROLES);
const toPerson = z.strictObject({ accountId: accountIdInput, role });
const toGroup = z.strictObject({ groupId: groupIdInput, role });
const held = z.strictObject({
  holder: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), accountId: accountIdInput }),
    z.strictObject({ kind: z.literal('group'), groupId: groupIdInput }),
  ]),
});

export const roleOperations = {
  'roles.list': { right: 'administer', input: nothing, output: answer<RoleBook>() },
  'roles.grant': { right: 'administer', input: toPerson, output: answer<RoleBook>() },
  'roles.revoke': { right: 'administer', input: toPerson, output: answer<RoleBook>() },
  /** To everyone in a group of Jira's, as long as they are in it. */
  'roles.grant-group': { right: 'administer', input: toGroup, output: answer<RoleBook>() },
  'roles.revoke-group': { right: 'administer', input: toGroup, output: answer<RoleBook>() },
  /** Lets a portfolio viewer count hidden projects in totals; their names, items and findings stay hidden. */
  'roles.grant-totals': { right: 'administer-jira', input: held, output: answer<RoleBook>() },
  'roles.withdraw-totals': { right: 'administer', input: held, output: answer<RoleBook>() },
} satisfies Contract;

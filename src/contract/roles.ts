import { z } from 'zod';

import type { Instant } from '../domain/foundation/calendar';
import type { AccountId } from '../domain/foundation/ids';
import { PMO_ROLES, type PmoRole } from '../domain/foundation/rights';
import { accountIdInput } from './inputs';
import { answer, nothing, type Contract } from './operation';

export type RoleGrant = {
  readonly accountId: AccountId;
  readonly role: PmoRole;
  readonly grantedBy: AccountId;
  readonly grantedAt: Instant;
};

const grant = z.strictObject({ accountId: accountIdInput, role: z.enum(PMO_ROLES) });

export const roleOperations = {
  'roles.list': { right: 'administer', input: nothing, output: answer<readonly RoleGrant[]>() },
  'roles.grant': { right: 'administer', input: grant, output: answer<readonly RoleGrant[]>() },
  'roles.revoke': { right: 'administer', input: grant, output: answer<readonly RoleGrant[]>() },
} satisfies Contract;

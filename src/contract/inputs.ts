import { z } from 'zod';

import { day } from '../domain/foundation/calendar';
import {
  accountId,
  fieldId,
  gateId,
  governedId,
  groupId,
  nodeId,
  projectId,
  standardId,
  workItemId,
  workItemKey,
} from '../domain/foundation/ids';
import { MOST_OF_POOL } from '../domain/foundation/pool';

const LONGEST_NAME = 120;

export const projectIdInput = z
  .string()
  .regex(/^\d{1,18}$/, 'a project id is digits only')
  .transform(projectId);
export const governedIdInput = z
  .string()
  .regex(/^(project|item):\d{1,18}$/, 'written project:ID or item:ID')
  .transform(governedId);
export const nodeIdInput = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .transform(nodeId);
export const standardIdInput = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .transform(standardId);
export const gateIdInput = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/)
  .transform(gateId);
export const fieldIdInput = z
  .string()
  .regex(/^[A-Za-z0-9_]{1,60}$/)
  .transform(fieldId);
export const accountIdInput = z.string().min(1).max(128).transform(accountId);
export const groupIdInput = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/)
  .transform(groupId);
export const workItemKeyInput = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,254}-\d{1,18}$/, 'a work item key looks like DOC-93')
  .transform(workItemKey);
export const workItemIdInput = z
  .string()
  .regex(/^\d{1,10}$/, 'a work item id is digits only')
  .transform(workItemId);
/** What is taken of a pool, or there is of it. */
export const poolAmountInput = z.number().nonnegative().max(MOST_OF_POOL);
export const nameInput = z.string().trim().min(1).max(LONGEST_NAME);
export const versionInput = z.int().nonnegative();

export const dayInput = z
  .string()
  .refine((text) => {
    try {
      return day(text) === text;
    } catch {
      return false;
    }
  }, 'a day is written YYYY-MM-DD')
  .transform(day);

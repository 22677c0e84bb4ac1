import { z } from 'zod';

import { badRequest } from '../../reply';
import { readTimestamp } from '../../time';
import { isOfType, linkEndsCalled } from '../fields/link-type-field';
import { findVisibleIssue } from '../find-issue';
import { readJqlDate } from '../jql-dates';
import type { JqlScope } from '../scope';
import { allOf, anyOf, sql } from '../sql-part';
import type { FunctionCall, JqlFunction } from './jql-function';
import { requirePeople } from './named-people';

export const ISSUE_FUNCTIONS: readonly JqlFunction[] = [
  {
    name: 'linkedIssues',
    gives: 'issue',
    isList: true,
    takes: [0, Infinity],
    valuesOf: linkedIssues,
  },
  { name: 'updatedBy', gives: 'issue', isList: true, takes: [1, 3], valuesOf: updatedBy },
];

const IdRow = z.object({ id: z.string() });

/** What is linked with a work item, by these links as they are called from its end or by any. */
async function linkedIssues(
  { name, args }: FunctionCall,
  scope: JqlScope,
): Promise<readonly string[]> {
  const [key, ...phrases] = args;
  if (key === undefined) {
    throw badRequest(
      `Incorrect number of arguments for function '${name}'. Usage: '${name} ( issuekey [, linkDescription ]* )'.`,
    );
  }
  const issue = await findVisibleIssue(key, scope);
  if (issue === null) {
    throw badRequest(`Issue '${key}' could not be found in function '${name}'.`);
  }
  const ends = phrases.flatMap((phrase) => {
    const found = linkEndsCalled(phrase, scope.catalogue.linkTypes.all);
    if (found.length > 0) return found;
    throw badRequest(`Issue link type '${phrase}' could not be found in function '${name}'.`);
  });
  const linked = allOf([
    sql`l.issue_id = ${issue.id}`,
    ...(ends.length === 0 ? [] : [anyOf(ends.map(isOfType))]),
  ]);
  const { text, params } = sql`SELECT l.other_id AS id FROM issue_link l WHERE ${linked}`;
  const rows = await scope.database.select(IdRow, text, params);
  return rows.map(({ id }) => id);
}

const CommentedRow = z.object({ id: z.string(), created: z.string() });

/** What somebody has created, changed or commented on, from one date to another. */
async function updatedBy(call: FunctionCall, scope: JqlScope): Promise<readonly string[]> {
  const [user = '', from, until] = call.args;
  const people = await requirePeople(user, scope);
  const first = from === undefined ? 0 : dateIn(from, call, scope);
  const last = until === undefined ? scope.now : dateIn(until, call, scope);

  const { text, params } = sql`
    SELECT i.id FROM issue i WHERE i.creator IN (${people}) AND i.created_ms BETWEEN ${first} AND ${last}
    UNION SELECT h.issue_id FROM changelog h WHERE h.author IN (${people}) AND h.created_ms BETWEEN ${first} AND ${last}`;
  const changed = await scope.database.select(IdRow, text, params);
  const commented = await scope.database.select(
    CommentedRow,
    `SELECT issue_id AS id, JSON_VALUE(body, '$.created') AS created FROM comment
      WHERE JSON_VALUE(body, '$.author.accountId') IN (?)`,
    [people],
  );
  const within = commented.filter(({ created }) => {
    const instant = readTimestamp(created) ?? 0;
    return instant >= first && instant <= last;
  });
  return [...new Set([...changed, ...within].map(({ id }) => id))];
}

function dateIn(text: string, { name }: FunctionCall, { now, catalogue }: JqlScope): number {
  const at = { now, timeZone: catalogue.timeZone };
  return readJqlDate({ text, isNumber: false }, { subject: `function '${name}'`, at });
}

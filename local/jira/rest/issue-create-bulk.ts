import { z } from 'zod';

import type { JsonObject } from '../json';
import { type Answer, badRequest, JiraProblem } from '../reply';
import { readIssueBody } from './issue-body';
import { createOne, reference } from './issue-create';
import type { ModelledRequest, SiteView } from './operation';
import { readBody } from './parameters';

const MOST_AT_ONCE = 50;

const BulkBody = z.strictObject({ issueUpdates: z.array(z.json()).default([]) });

/** One after the other: what can be made is made, and of the others it is said why not. */
export async function createIssues(request: ModelledRequest, view: SiteView): Promise<Answer> {
  const { issueUpdates } = readBody(BulkBody, request.body);
  if (issueUpdates.length === 0 || issueUpdates.length > MOST_AT_ONCE) {
    throw badRequest(`Between 1 and ${MOST_AT_ONCE} work items can be created at once.`);
  }

  const issues: JsonObject[] = [];
  const errors: JsonObject[] = [];
  for (const [number, body] of issueUpdates.entries()) {
    try {
      const issue = await createOne(readIssueBody({ ...request, body }), view);
      issues.push(reference(issue, view));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      errors.push(failure(error, number));
    }
  }
  return { status: issues.length === 0 ? 400 : 201, body: { issues, errors } };
}

/** What this site does not model is refused as a whole, aloud. */
function isRefusal(error: unknown): error is JiraProblem {
  return error instanceof JiraProblem && error.status < 500;
}

function failure({ status, errorMessages, errors }: JiraProblem, number: number): JsonObject {
  return {
    status,
    elementErrors: { errorMessages, errors, status },
    failedElementNumber: number,
  };
}

import { z } from 'zod';

import type { JsonObject } from '../json';
import type { ModelledRequest } from './operation';
import { readBody, refuseGiven } from './parameters';

const JsonValue = z.json();
const JsonMap = z.record(z.string(), JsonValue);

const IssueBody = z.strictObject({
  fields: JsonMap.default({}),
  update: z.record(z.string(), z.array(JsonMap)).default({}),
  properties: z.array(z.strictObject({ key: z.string(), value: JsonValue })).default([]),
  transition: z.looseObject({ id: z.string() }).optional(),
  historyMetadata: z.unknown().optional(),
});

export type IssueBody = {
  readonly fields: JsonObject;
  readonly update: Readonly<Record<string, readonly JsonObject[]>>;
  readonly properties: readonly {
    readonly key: string;
    readonly value: z.output<typeof JsonValue>;
  }[];
  readonly transitionId: string | null;
};

/** The one shape in which Jira takes a creation, an edit and a transition. */
export function readIssueBody({ body }: ModelledRequest): IssueBody {
  const { transition, historyMetadata, ...rest } = readBody(IssueBody, body ?? {});
  refuseGiven({ historyMetadata }, 'the body of a work item');
  return { ...rest, transitionId: transition?.id ?? null };
}

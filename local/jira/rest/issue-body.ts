import { z } from 'zod';

import { readDocument } from '../atlassian-document';
import { isObject, type Json, type JsonObject } from '../json';
import { invalidFields, notModelled } from '../reply';
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
  /** Documents that `update` adds as comments. */
  readonly comments: readonly JsonObject[];
  readonly properties: readonly {
    readonly key: string;
    readonly value: z.output<typeof JsonValue>;
  }[];
  readonly transitionId: string | null;
};

/** The one shape in which Jira takes a creation, an edit and a transition. */
export function readIssueBody({ body }: ModelledRequest): IssueBody {
  const { transition, historyMetadata, update, ...rest } = readBody(IssueBody, body ?? {});
  refuseGiven({ historyMetadata }, 'the body of a work item');
  const { comment = [], ...others } = update;
  return {
    ...rest,
    update: others,
    comments: comment.map(readComment),
    transitionId: transition?.id ?? null,
  };
}

function readComment(operation: JsonObject): JsonObject {
  const [verb = ''] = Object.keys(operation);
  if (verb !== 'add') throw notModelled(`the operation '${verb}' on comments`);
  const added: Json = operation['add'] ?? null;
  const { body = null, ...others } = isObject(added) ? added : {};
  refuseGiven(others, 'a comment');
  const document = readDocument(body);
  if (document !== null) return document;
  throw invalidFields({ comment: 'Comment body is not valid!' });
}

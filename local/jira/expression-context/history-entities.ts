import { z } from 'zod';

import { type Entity, property, unmodelledMembers } from '../expressions/values';
import { type Json, type JsonObject, listAt, objectAt, parseJsonObject, textAt } from '../json';
import { notModelled } from '../reply';
import type { SiteView } from '../rest/operation';
import { changelogPages } from '../rest/render-changelog';
import { asDate, asId, asIs, entityFrom } from './entity';
import type { IssueSource } from './issue-source';
import { richText } from './rich-text';
import { userFrom } from './user-entity';

/** Newest first. */
export async function changelogsOf(
  { id }: IssueSource,
  view: SiteView,
): Promise<readonly Entity[]> {
  if (id === null) return [];
  const page = (await changelogPages([id], view)).get(id) ?? {};
  const histories = listAt(page, 'histories');
  if (Number(textAt(page, 'total') ?? 0) > histories.length) {
    throw notModelled('an expression on the changelogs of a work item that has more than a page');
  }
  return histories.map((history) => changelogEntity(history, view));
}

function changelogEntity(history: Json, view: SiteView): Entity {
  const items = listAt(history, 'items').map((item) =>
    entityFrom('ChangelogItem', item, {
      reads: {
        field: asIs,
        fieldId: asIs,
        from: asIs,
        fromString: asIs,
        to: asIs,
        toString: asIs,
      },
    }),
  );
  return {
    kind: 'entity',
    type: 'Changelog',
    id: textAt(history, 'id') ?? '',
    members: new Map([
      ['id', property(() => textAt(history, 'id'))],
      ['created', property(() => asDate(textAt(history, 'created')))],
      ['author', property(() => userFrom(objectAt(history, 'author'), view))],
      ['items', property(() => items)],
    ]),
  };
}

const CommentRow = z.object({ body: z.string().transform(parseJsonObject) });

/** Oldest first. @throws JiraProblem 501 where the site was loaded with the number of comments alone */
export async function commentsOf(
  { id, key, fields }: IssueSource,
  view: SiteView,
): Promise<readonly Entity[]> {
  if (id === null) return [];
  const rows = await view.database.select(
    CommentRow,
    'SELECT body FROM comment WHERE issue_id = ? ORDER BY id',
    [id],
  );
  if (Number(textAt(objectAt(fields, 'comment'), 'total') ?? 0) > rows.length) {
    throw notModelled(`an expression on the comments of ${key ?? id}, which were not loaded`);
  }
  return rows.map(({ body }) => commentEntity(body, view));
}

function commentEntity(comment: JsonObject, view: SiteView): Entity {
  return {
    kind: 'entity',
    type: 'Comment',
    id: textAt(comment, 'id') ?? '',
    members: new Map([
      ['id', property(() => asId(comment['id']))],
      ['body', property(() => richText(comment['body']))],
      ['author', property(() => userFrom(comment['author'], view))],
      ['created', property(() => asDate(comment['created']))],
      ['updated', property(() => asDate(comment['updated']))],
      ...unmodelledMembers('properties'),
    ]),
  };
}

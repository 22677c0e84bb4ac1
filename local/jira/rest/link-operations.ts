import { z } from 'zod';

import { issueEvent, linkEvent } from '../events';
import type { IssueRecord } from '../issue-record';
import { type Answer, notFound, notModelled } from '../reply';
import type { LinkType } from '../store/catalogue-entries';
import type { Database } from '../store/database';
import { nextId } from '../store/sequences';
import type { ChangeItem } from '../write/change-items';
import { lockIssue, saveIssue } from '../write/save-issue';
import { type FoundIssue, requireIssue, requirePermission } from './issue-lookup';
import type { ModelledRequest, SiteView } from './operation';
import { readBody } from './parameters';

const Reference = z.looseObject({ id: z.string().optional(), key: z.string().optional() });

const LinkBody = z.strictObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  /** The one that "blocks". */
  inwardIssue: Reference,
  /** The one that "is blocked by" the other. */
  outwardIssue: Reference,
  comment: z.unknown().optional(),
});

/** The source shows the destination as its outward issue, the destination shows the source as its inward one. */
export async function createLink({ body }: ModelledRequest, view: SiteView): Promise<Answer> {
  const asked = readBody(LinkBody, body);
  if (asked.comment !== undefined) throw notModelled('a comment within a link');
  const type = requireLinkType(asked.type, view);
  const source = await requireIssue(asked.inwardIssue.id ?? asked.inwardIssue.key ?? '', view);
  const destination = await requireIssue(
    asked.outwardIssue.id ?? asked.outwardIssue.key ?? '',
    view,
  );
  requirePermission('LINK_ISSUES', source.project, { view, status: 404 });

  const ends: Ends = { source, destination, type };
  const done = await view.database.transaction(async (database) => {
    const id = await nextId(database, 'link');
    await insertEnd(database, { id, type, from: source, to: destination, direction: 'outward' });
    await insertEnd(database, { id, type, from: destination, to: source, direction: 'inward' });
    return { id, ...(await touchBoth(database, { ends, view, cameOrWent: 'came' })) };
  });

  view.tell(
    linkEvent(
      'avi:jira:created:issuelink',
      { id: done.id, sourceId: source.id, destinationId: destination.id, type },
      view,
    ),
  );
  tellBoth(done.touched, view);
  return { status: 201, body: null };
}

function requireLinkType(
  { id, name }: { readonly id?: string | undefined; readonly name?: string | undefined },
  { catalogue: { linkTypes } }: SiteView,
): LinkType {
  const found = id === undefined ? linkTypes.named(name ?? '')[0] : linkTypes.get(id);
  if (found !== undefined) return found;
  throw notFound(
    `No issue link type with ${id === undefined ? 'name' : 'id'} '${id ?? name ?? ''}' found.`,
  );
}

type Ends = {
  readonly source: Pick<FoundIssue, 'id' | 'key'>;
  readonly destination: Pick<FoundIssue, 'id' | 'key'>;
  readonly type: LinkType;
};

type End = {
  readonly id: string;
  readonly type: LinkType;
  readonly from: FoundIssue;
  readonly to: FoundIssue;
  readonly direction: 'inward' | 'outward';
};

async function insertEnd(
  database: Database,
  { id, type, from, to, direction }: End,
): Promise<void> {
  const { inward, outward, name } = type;
  await database.run(
    `INSERT INTO issue_link (issue_id, position, link_id, type_id, type_body, direction, other_id, embedded)
     SELECT ?, COALESCE(MAX(position) + 1, 0), ?, ?, ?, ?, ?, NULL FROM issue_link WHERE issue_id = ?`,
    [
      from.id,
      id,
      type.id,
      JSON.stringify({ id: type.id, name, inward, outward }),
      direction,
      to.id,
      from.id,
    ],
  );
}

type Touched = { readonly issue: IssueRecord; readonly items: readonly ChangeItem[] };

/** A link that comes or goes is a change of both work items. In the order of ids, so that two links never wait for each other. */
async function touchBoth(
  database: Database,
  { ends, view, cameOrWent }: { ends: Ends; view: SiteView; cameOrWent: 'came' | 'went' },
): Promise<{ readonly touched: readonly Touched[] }> {
  const { source, destination, type } = ends;
  const sides = [
    { one: source, other: destination, phrase: type.outward },
    { one: destination, other: source, phrase: type.inward },
  ].sort((left, right) => Number(left.one.id) - Number(right.one.id));

  const touched: Touched[] = [];
  for (const { one, other, phrase } of sides) {
    const text = `This issue ${phrase} ${other.key}`;
    const value = { id: other.key, text };
    const items = [linkItem(cameOrWent === 'came' ? { to: value } : { from: value })];
    const before = await lockIssue(database, one.id);
    const { issue } = await saveIssue(database, before, {
      edit: { fields: before.fields, items },
      view,
    });
    touched.push({ issue, items });
  }
  return { touched };
}

type Side = { readonly id: string; readonly text: string };

function linkItem({ from, to }: { readonly from?: Side; readonly to?: Side }): ChangeItem {
  return {
    field: 'Link',
    fieldtype: 'jira',
    from: from?.id ?? null,
    fromString: from?.text ?? null,
    to: to?.id ?? null,
    toString: to?.text ?? null,
  };
}

function tellBoth(touched: readonly Touched[], view: SiteView): void {
  for (const { issue, items } of touched) {
    view.tell(issueEvent('avi:jira:updated:issue', issue, { view, items }));
  }
}

const EndRow = z.object({
  issue_id: z.string(),
  other_id: z.string(),
  type_id: z.string(),
  direction: z.enum(['inward', 'outward']),
});

/** A link to a work item that is not on the site cannot be taken away here: the other end is out of reach. */
export async function deleteLink({ path }: ModelledRequest, view: SiteView): Promise<Answer> {
  const id = path['linkId'] ?? '';
  const rows = await view.database.select(
    EndRow,
    `SELECT issue_id, other_id, type_id, direction FROM issue_link WHERE link_id = ?
      ORDER BY direction DESC, issue_id LIMIT 1`,
    [/^\d{1,15}$/.test(id) ? id : '-1'],
  );
  const [end] = rows;
  const type = view.catalogue.linkTypes.get(end?.type_id ?? '');
  if (end === undefined || type === undefined)
    throw notFound(`No issue link with id '${id}' exists.`);

  const isOutward = end.direction === 'outward';
  const source = await requireIssue(isOutward ? end.issue_id : end.other_id, view);
  const destination = await requireIssue(isOutward ? end.other_id : end.issue_id, view);
  requirePermission('LINK_ISSUES', source.project, { view, status: 404 });

  const { touched } = await view.database.transaction(async (database) => {
    await database.run('DELETE FROM issue_link WHERE link_id = ?', [id]);
    return touchBoth(database, { ends: { source, destination, type }, view, cameOrWent: 'went' });
  });

  view.tell(
    linkEvent(
      'avi:jira:deleted:issuelink',
      { id, sourceId: source.id, destinationId: destination.id, type },
      view,
    ),
  );
  tellBoth(touched, view);
  return { status: 204, body: null };
}

import { type Json, type JsonObject, objectAt, textAt, toJson } from '../json';
import type { SiteView } from '../rest/operation';
import type { Status } from '../store/catalogue-entries';
import { writeTimestamp } from '../time';
import { type ChangeItem, changeItems } from './change-items';
import { describeNamed } from './system-editors';

export type Moved = { readonly fields: JsonObject; readonly items: readonly ChangeItem[] };

/**
 * Brings a work item into another status. Coming into the category done it is resolved, as "Done" or with the site's
 * first resolution unless the transition gave one; leaving it, it is unresolved again.
 */
export function moveTo(status: Status, fields: JsonObject, view: SiteView): Moved {
  const before = fields['status'] ?? null;
  const after = toJson(status);
  const categoryBefore = textAt(objectAt(before, 'statusCategory'), 'key');
  const category = status.statusCategory.key;
  const now = writeTimestamp(view.now, view.catalogue.timeZone);

  const resolved = category === 'done' ? resolve(fields, { view, now }) : unresolve(fields);
  const items = changeItems({ editor: named('status'), before, after });
  return {
    fields: {
      ...fields,
      ...resolved.fields,
      status: after,
      ...(categoryBefore === category ? {} : { statuscategorychangedate: now }),
    },
    items: [...items, ...resolved.items],
  };
}

function resolve(
  fields: JsonObject,
  { view, now }: { readonly view: SiteView; readonly now: string },
): Moved {
  const before = fields['resolution'] ?? null;
  const { resolutions } = view.catalogue;
  const chosen = resolutions.named('Done')[0] ?? resolutions.all[0];
  const after: Json = before ?? (chosen === undefined ? null : toJson(chosen));
  return {
    fields: { resolution: after, resolutiondate: fields['resolutiondate'] ?? now },
    items: changeItems({ editor: named('resolution'), before, after }),
  };
}

function unresolve(fields: JsonObject): Moved {
  const before = fields['resolution'] ?? null;
  return {
    fields: { resolution: null, resolutiondate: null },
    items: changeItems({ editor: named('resolution'), before, after: null }),
  };
}

function named(field: 'status' | 'resolution') {
  return {
    field,
    fieldId: field,
    fieldtype: 'jira',
    told: 'whole',
    describe: describeNamed,
  } as const;
}

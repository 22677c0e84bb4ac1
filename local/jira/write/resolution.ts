import { type Json, type JsonObject, objectAt, textAt, toJson } from '../json';
import { badRequest } from '../reply';
import type { SiteView } from '../rest/operation';
import type { Catalogue } from '../store/catalogue';
import type { Status } from '../store/catalogue-entries';
import { writeTimestamp } from '../time';
import { changeItems } from './change-items';
import type { Edit } from './save-issue';
import { describeNamed } from './system-editors';

/**
 * Brings a work item into another status. Coming into the category done it is resolved, as "Done" or with the site's
 * first resolution unless the transition gave one; leaving it, it is unresolved again.
 */
export function moveTo(status: Status, fields: JsonObject, view: SiteView): Edit {
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

/** @throws JiraProblem 400 for one that the site does not have */
export function readResolution(given: Json, { resolutions }: Catalogue): Json {
  const id = textAt(given, 'id');
  const name = textAt(given, 'name') ?? '';
  const found = id === null ? resolutions.named(name)[0] : resolutions.get(id);
  if (found === undefined) throw badRequest('Specify a valid value for the resolution.');
  return toJson(found);
}

export function resolveAs(resolution: Json, edit: Edit): Edit {
  const before = edit.fields['resolution'] ?? null;
  const items = changeItems({ editor: named('resolution'), before, after: resolution });
  return {
    fields: { ...edit.fields, resolution },
    items: [...edit.items, ...items],
  };
}

function resolve(
  fields: JsonObject,
  { view, now }: { readonly view: SiteView; readonly now: string },
): Edit {
  const before = fields['resolution'] ?? null;
  const { resolutions } = view.catalogue;
  const chosen = resolutions.named('Done')[0] ?? resolutions.all[0];
  const after: Json = before ?? (chosen === undefined ? null : toJson(chosen));
  return {
    fields: { resolution: after, resolutiondate: fields['resolutiondate'] ?? now },
    items: changeItems({ editor: named('resolution'), before, after }),
  };
}

function unresolve(fields: JsonObject): Edit {
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

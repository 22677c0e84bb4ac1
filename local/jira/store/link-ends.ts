import { type Json, type JsonObject, objectAt, textAt } from '../json';

/** A link as one of its two work items lists it. */
export type LinkEnd = {
  readonly linkId: string;
  readonly typeId: string;
  readonly type: JsonObject;
  /** `outward`: this work item "blocks" the other one; `inward`: it "is blocked by" it. */
  readonly direction: 'inward' | 'outward';
  readonly otherId: string;
  /** What this work item knows of the other one, for when the other one is not on the site. */
  readonly embedded: JsonObject;
};

/** `null` when the entry is not a link. */
export function readLinkEnd(link: Json): LinkEnd | null {
  const type = objectAt(link, 'type');
  const inward = objectAt(link, 'inwardIssue');
  const other = inward ?? objectAt(link, 'outwardIssue');
  const linkId = textAt(link, 'id');
  const typeId = textAt(type, 'id');
  const otherId = textAt(other, 'id');
  if (type === null || other === null) return null;
  if (linkId === null || typeId === null || otherId === null) return null;

  return {
    linkId,
    typeId,
    type,
    direction: inward === null ? 'outward' : 'inward',
    otherId,
    embedded: other,
  };
}

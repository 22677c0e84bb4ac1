import { type Entity, type Member, property } from '../expressions/values';
import { type Json, objectAt, textAt } from '../json';
import { asId, asIs, entityFrom } from './entity';

/** A link as its issue lists it. `otherEnd` answers the issue with that id. */
export function linkEntity(link: Json, otherEnd: (id: string | null) => Member): Entity {
  const direction = objectAt(link, 'inwardIssue') === null ? 'outward' : 'inward';
  const other = otherEnd(textAt(objectAt(link, `${direction}Issue`), 'id'));
  const none = property(() => null);
  const type = entityFrom('IssueLinkType', objectAt(link, 'type'), {
    reads: { id: asId, name: asIs, inward: asIs, outward: asIs },
  });
  return {
    kind: 'entity',
    type: 'IssueLink',
    id: textAt(link, 'id') ?? '',
    members: new Map([
      ['id', property(() => asId(textAt(link, 'id')))],
      ['direction', property(() => direction)],
      ['type', property(() => type)],
      ['linkedIssue', other],
      ['inwardIssue', direction === 'inward' ? other : none],
      ['outwardIssue', direction === 'outward' ? other : none],
    ]),
  };
}

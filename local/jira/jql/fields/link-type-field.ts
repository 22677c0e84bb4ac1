import { EQUALITY, type FieldHandler, lookUp } from '../field-handler';
import type { JqlScope } from '../scope';
import { allOf, anyOf, not, sql, type SqlPart } from '../sql-part';
import type { FieldName } from './column-field';

/** Types of links by what they say from this end: `issueLinkType = "is blocked by"`. */
export function linkTypeField(name: FieldName, { catalogue }: JqlScope): FieldHandler {
  const linked = sql`i.id IN (SELECT l.issue_id FROM issue_link l)`;
  const matches: FieldHandler['matches'] = (values) =>
    sql`i.id IN (SELECT l.issue_id FROM issue_link l WHERE ${anyOf(values.map(String).map(isOfType))})`;
  return {
    ...name,
    kind: 'other',
    operators: EQUALITY,
    presence: null,
    sort: 'no field',
    matches,
    differs: (values) => allOf([linked, not(matches(values))]),
    valuesOf: lookUp(name.name, ({ text }) => linkEndsCalled(text, catalogue.linkTypes.all)),
  };
}

type LinkType = { readonly id: string; readonly inward: string; readonly outward: string };

const SIDES = ['inward', 'outward'] as const;

/** `inward 10000`: an end of a type of link, as one text. */
export function linkEndsCalled(phrase: string, types: readonly LinkType[]): readonly string[] {
  const lower = phrase.toLowerCase();
  return types.flatMap((type) =>
    SIDES.filter((side) => type[side].toLowerCase() === lower).map((side) => `${side} ${type.id}`),
  );
}

export function isOfType(end: string): SqlPart {
  const [direction = '', id = ''] = end.split(' ');
  return sql`(l.type_id = ${id} AND l.direction = ${direction})`;
}

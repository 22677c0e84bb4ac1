import { CONTAINMENT, EMPTINESS, type FieldHandler } from '../field-handler';
import { hasOne } from '../scalar';
import { textKey } from '../sort-key';
import { allOf, ALWAYS, anyOf, NEVER, not, sql, type SqlPart } from '../sql-part';
import { readTextQuery, type TextQuery } from '../text-query';
import type { FieldName } from './column-field';

/** One of the texts that a field is made of: all patterns must match within it. */
type Source = { readonly holds: (patterns: readonly string[]) => SqlPart };

/**
 * Words are taken as they are written: Jira's stemming, by which "plans" finds "plan", is not modelled
 * (docs/adr/0011-jql.md).
 */
function containment(
  sources: readonly Source[],
  field: string,
): Pick<FieldHandler, 'valuesOf' | 'matches'> {
  const holds = (patterns: readonly string[]) =>
    anyOf(sources.map((source) => source.holds(patterns)));
  return {
    valuesOf: (values) => {
      for (const { text } of values) readTextQuery({ text, field });
      return values.map(({ text }) => text);
    },
    matches: (values) =>
      anyOf(values.map((value) => matching(readTextQuery({ text: String(value), field }), holds))),
  };
}

function matching(query: TextQuery, holds: (patterns: readonly string[]) => SqlPart): SqlPart {
  return anyOf(
    query.map((terms) => {
      const wanted = terms.filter(({ isExcluded }) => !isExcluded);
      const excluded = terms.filter(({ isExcluded }) => isExcluded);
      return allOf([
        ...(wanted.length === 0 ? [] : [holds(wanted.flatMap(({ patterns }) => patterns))]),
        ...excluded.map(({ patterns }) => not(holds(patterns))),
      ]);
    }),
  );
}

const SUMMARY: Source = {
  holds: (patterns) => allOf(patterns.map((pattern) => sql`i.summary REGEXP ${pattern}`)),
};

const COMMENTS: Source = {
  holds: (patterns) =>
    sql`i.id IN (SELECT c.issue_id FROM comment c WHERE ${allOf(
      patterns.map((pattern) => sql`c.body_text REGEXP ${pattern}`),
    )})`,
};

/** Texts in the table of texts: those of one field, or all of them. */
function kept(of: SqlPart): Source {
  return {
    holds: (patterns) =>
      sql`i.id IN (SELECT t.issue_id FROM issue_text t WHERE ${allOf([
        of,
        ...patterns.map((pattern) => sql`t.body REGEXP ${pattern}`),
      ])})`,
  };
}

export function summaryField(name: FieldName): FieldHandler {
  const contained = containment([SUMMARY], name.name);
  return {
    ...name,
    ...contained,
    kind: 'text',
    operators: [...CONTAINMENT, ...EMPTINESS],
    presence: { isEmpty: NEVER, isPresent: ALWAYS },
    differs: (values) => not(contained.matches(values)),
    sort: textKey(sql`i.summary`),
  };
}

/** A text other than the summary. One without it is in neither `~` nor `!~`, as in Jira. */
export function textField(name: FieldName, field: string): FieldHandler {
  const contained = containment([kept(sql`t.field = ${field}`)], name.name);
  const isPresent = hasOne(sql`SELECT t.issue_id FROM issue_text t WHERE t.field = ${field}`);
  return {
    ...name,
    ...contained,
    kind: 'text',
    operators: [...CONTAINMENT, ...EMPTINESS],
    presence: { isEmpty: not(isPresent), isPresent },
    differs: (values) => allOf([isPresent, not(contained.matches(values))]),
    sort: textKey({
      rows: sql`SELECT t.issue_id, LEFT(t.body, 255) AS value FROM issue_text t WHERE t.field = ${field}`,
    }),
  };
}

export function commentField(name: FieldName): FieldHandler {
  const contained = containment([COMMENTS], name.name);
  return {
    ...name,
    ...contained,
    kind: 'text',
    // Jira takes IS and refuses EMPTY.
    operators: [...CONTAINMENT, ...EMPTINESS],
    presence: null,
    differs: (values) =>
      allOf([hasOne(sql`SELECT c.issue_id FROM comment c`), not(contained.matches(values))]),
    sort: 'no order',
  };
}

/** The summary, the description, the environment, the comments and every custom text. */
export function anyTextField(name: FieldName): FieldHandler {
  const contained = containment([SUMMARY, kept(ALWAYS), COMMENTS], name.name);
  return {
    ...name,
    ...contained,
    kind: 'text',
    operators: ['~'],
    presence: null,
    differs: (values) => not(contained.matches(values)),
    sort: 'no field',
  };
}

import { badRequest } from '../reply';
import type { JqlScope } from './scope';
import type { SortKey } from './sort-key';
import { sql, type SqlPart } from './sql-part';

export type Comparison = '<' | '<=' | '>' | '>=';
export type Operator = '=' | '!=' | 'in' | 'not in' | 'is' | 'is not' | '~' | '!~' | Comparison;

/** What an operand stands for after names have been looked up: ids, instants, numbers, words. */
export type JqlValue = string | number;

/** What the values of a field are; a function gives values of one kind, and so fits the fields of that kind alone. */
export type ValueKind =
  | 'date'
  | 'issue'
  | 'issue type'
  | 'label'
  | 'number'
  | 'option'
  | 'project'
  | 'sprint'
  | 'text'
  | 'user'
  | 'version'
  | 'other';

/** A value as it stands in a query. */
export type WrittenValue = {
  readonly text: string;
  /** Written as a number, without quotation marks: then it may be an id. */
  readonly isNumber: boolean;
};

export type Values = readonly JqlValue[] | Promise<readonly JqlValue[]>;

/** How one field of JQL is asked for in SQL. */
export type FieldHandler = {
  /** Which field it is, whatever name it was written by. */
  readonly id: string;
  /** As the person wrote it, for messages. */
  readonly name: string;
  readonly kind: ValueKind;
  readonly operators: readonly Operator[];
  /** A word that means EMPTY, in lower case. */
  readonly emptyWord?: string;
  /** @throws JiraProblem when a value does not exist or cannot be read */
  valuesOf(values: readonly WrittenValue[], scope: JqlScope): Values;
  /** Any of the values. For text fields: the words of the one value. */
  matches(values: readonly JqlValue[]): SqlPart;
  /** None of the values, and not empty either, as in Jira. */
  differs(values: readonly JqlValue[]): SqlPart;
  compares?(operator: Comparison, value: JqlValue): SqlPart;
  /** `null` for a field that Jira does not search for emptiness. */
  readonly presence: Presence | null;
  readonly sort: Sorting;
};

/**
 * How to sort by a field, or why not: it is a way of searching and no field of its own; it is one without an order; or
 * Jira has an order which this site lacks.
 */
export type Sorting = SortKey | 'no field' | 'no order' | 'not modelled';

export type Presence = { readonly isEmpty: SqlPart; readonly isPresent: SqlPart };

export const EQUALITY: readonly Operator[] = ['=', '!=', 'in', 'not in'];
export const EMPTINESS: readonly Operator[] = ['is', 'is not'];
export const ORDERING: readonly Operator[] = ['<', '<=', '>', '>='];
export const CONTAINMENT: readonly Operator[] = ['~', '!~'];

/** Comparisons as SQL. */
export const COMPARISONS: Readonly<Record<Comparison, SqlPart>> = {
  '<': sql`<`,
  '<=': sql`<=`,
  '>': sql`>`,
  '>=': sql`>=`,
};

export function noSuchValue({ text, isNumber }: WrittenValue, field: string) {
  return badRequest(
    isNumber
      ? `A value with ID '${text}' does not exist for the field '${field}'.`
      : `The value '${text}' does not exist for the field '${field}'.`,
  );
}

/** Looks up one value after the other; it throws when nothing is found for one. */
export function lookUp(
  field: string,
  find: (value: WrittenValue, scope: JqlScope) => Values,
): FieldHandler['valuesOf'] {
  return async (values, scope) => {
    const found: JqlValue[] = [];
    for (const value of values) {
      const those = await find(value, scope);
      if (those.length === 0) throw noSuchValue(value, field);
      found.push(...those);
    }
    return found;
  };
}

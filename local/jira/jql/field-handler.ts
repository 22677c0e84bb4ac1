import type { FunctionOperand, ValueOperand } from '@atlaskit/jql-ast';

import { badRequest } from '../reply';
import type { JqlScope } from './scope';
import type { SqlPart } from './sql-part';

export type Comparison = '<' | '<=' | '>' | '>=';
export type Operator = '=' | '!=' | 'in' | 'not in' | 'is' | 'is not' | '~' | '!~' | Comparison;

/** What an operand stands for after names have been looked up: ids, instants, numbers, words. */
export type JqlValue = string | number;

/** How one field of JQL is asked for in SQL. */
export type FieldHandler = {
  /** As the person wrote it, for messages. */
  readonly name: string;
  readonly operators: readonly Operator[];
  /** @throws JiraProblem when the value does not exist or cannot be read */
  valuesOf(operand: ValueOperand, scope: JqlScope): Promise<readonly JqlValue[]>;
  /** What a function stands for; `null` when this field does not know it. */
  readonly callOf?: (operand: FunctionOperand, scope: JqlScope) => readonly JqlValue[] | null;
  /** Any of the values. For text fields: contains all words of the one value. */
  matches(values: readonly JqlValue[]): SqlPart;
  /** None of the values, and not empty either, as in Jira. */
  differs(values: readonly JqlValue[]): SqlPart;
  compares?(operator: Comparison, value: JqlValue): SqlPart;
  readonly isEmpty: SqlPart;
  readonly isPresent: SqlPart;
  /** `null` for a field that cannot be sorted by. */
  readonly sort: SortKey | null;
};

/** Never SQL's NULL: an empty field sorts after every value. */
export type SortKey = { readonly sql: string; readonly type: 'number' | 'text' };

export const EQUALITY: readonly Operator[] = ['=', '!=', 'in', 'not in'];
export const EMPTINESS: readonly Operator[] = ['is', 'is not'];
export const ORDERING: readonly Operator[] = ['<', '<=', '>', '>='];
export const CONTAINMENT: readonly Operator[] = ['~', '!~'];

export function noSuchValue(value: string, field: string) {
  return badRequest(`The value '${value}' does not exist for the field '${field}'.`);
}

export function numberKey(sql: string): SortKey {
  return { sql: `COALESCE(${sql}, 9007199254740991)`, type: 'number' };
}

export function textKey(sql: string): SortKey {
  return { sql: `COALESCE(LOWER(${sql}), '\u{10FFFF}')`, type: 'text' };
}

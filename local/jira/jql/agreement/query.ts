import type { Day } from './fleet';

/** A value as it is written in a query; `null` is EMPTY. */
export type Value = string | null;

export type FieldName =
  | 'project'
  | 'issuetype'
  | 'status'
  | 'statusCategory'
  | 'priority'
  | 'assignee'
  | 'labels'
  | 'component'
  | 'fixVersion'
  | 'Story Points'
  | 'Level'
  | 'due'
  | 'created'
  | 'key'
  | 'summary';

export type Moment =
  | { readonly kind: 'before' | 'after' | 'on'; readonly day: Day }
  | { readonly kind: 'during'; readonly first: Day; readonly last: Day }
  | { readonly kind: 'by'; readonly person: string };

export type List = {
  readonly kind: 'list';
  readonly operator: '=' | '!=' | 'in' | 'not in';
  readonly field: FieldName;
  readonly values: readonly Value[];
};
export type Empty = {
  readonly kind: 'empty';
  readonly operator: 'is' | 'is not';
  readonly field: FieldName;
};
export type Size = {
  readonly kind: 'size';
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly field: FieldName;
  readonly value: string;
};
export type Words = {
  readonly kind: 'words';
  readonly operator: '~' | '!~';
  readonly words: readonly string[];
};
export type Was = {
  readonly kind: 'was';
  readonly operator: 'was' | 'was not' | 'was in' | 'was not in';
  readonly values: readonly string[];
  readonly moments: readonly Moment[];
};
export type Changed = {
  readonly kind: 'changed';
  readonly from: string | null;
  readonly to: string | null;
  readonly moments: readonly Moment[];
};

export type Terminal = List | Empty | Size | Words | Was | Changed;

export type Clause =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Clause[] }
  | { readonly kind: 'not'; readonly part: Clause }
  | { readonly kind: 'terminal'; readonly terminal: Terminal };

export const SORT_FIELDS = [
  'priority',
  'due',
  'Story Points',
  'fixVersion',
  'summary',
  'created',
  'assignee',
] as const;

export type Sort = {
  readonly field: (typeof SORT_FIELDS)[number];
  readonly direction: 'asc' | 'desc';
};
export type RandomQuery = { readonly where: Clause; readonly order: readonly Sort[] };

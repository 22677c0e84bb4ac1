import type { FunctionOperand } from '@atlaskit/jql-ast';

import type { Component, Sprint, Version } from '../store/catalogue-entries';
import {
  EMPTINESS,
  EQUALITY,
  type FieldHandler,
  type JqlValue,
  noSuchValue,
} from './field-handler';
import type { JqlScope } from './scope';
import { allOf, part } from './sql-part';

type List = {
  readonly name: string;
  /** Its name in the table of values. */
  readonly field: string;
  readonly resolve: (text: string, scope: JqlScope) => readonly string[];
  readonly callOf?: FieldHandler['callOf'];
  readonly ignoresCase?: boolean;
};

/** A field that holds several values. */
function listField({ name, field, resolve, callOf, ignoresCase = false }: List): FieldHandler {
  const value = ignoresCase ? 'LOWER(v.value)' : 'v.value';
  const some = `EXISTS (SELECT 1 FROM issue_value v WHERE v.issue_id = i.id AND v.field = '${field}'`;
  const isPresent = part(`${some})`);
  const matches = (values: readonly JqlValue[]) =>
    values.length === 0 ? part('FALSE') : part(`${some} AND ${value} IN (?))`, values);
  return {
    name,
    operators: [...EQUALITY, ...EMPTINESS],
    sort: null,
    isPresent,
    isEmpty: part(`NOT ${some})`),
    matches,
    differs: (values) => {
      const { sql, params } = matches(values);
      return allOf([isPresent, { sql: `NOT ${sql}`, params }]);
    },
    valuesOf: (operand, scope) => Promise.resolve(resolve(operand.value, scope)),
    ...(callOf === undefined ? {} : { callOf }),
  };
}

/** Nobody defines labels, so one that no work item has is not an error. */
export function labelsField(name: string): FieldHandler {
  return listField({
    name,
    field: 'labels',
    ignoresCase: true,
    resolve: (text) => [text.toLowerCase()],
  });
}

export function componentField(name: string): FieldHandler {
  return listField({
    name,
    field: 'components',
    resolve: (text, scope) => owned(text, { name, scope, entries: scope.catalogue.components.all }),
  });
}

export function versionField(name: string, field: 'fixVersions' | 'versions'): FieldHandler {
  return listField({
    name,
    field,
    resolve: (text, scope) => owned(text, { name, scope, entries: scope.catalogue.versions.all }),
    callOf: versionCall,
  });
}

type Owned = Component | Version;

/** By id or by name, in any project that the asking person may see. */
function owned(
  text: string,
  { name, scope, entries }: { name: string; scope: JqlScope; entries: readonly Owned[] },
): readonly string[] {
  const lower = text.toLowerCase();
  const seen = new Set(scope.visible.map(({ key }) => key));
  const own = entries.filter(({ projectKey }) => seen.has(projectKey));
  const found = own.filter((entry) => entry.name.toLowerCase() === lower);
  const ids = (found.length > 0 ? found : own.filter(({ id }) => id === text)).map(({ id }) => id);
  if (ids.length === 0) throw noSuchValue(text, name);
  return ids;
}

function versionCall(
  { function: { value }, arguments: given }: FunctionOperand,
  { catalogue, visible }: JqlScope,
): readonly JqlValue[] | null {
  const isReleased = { releasedversions: true, unreleasedversions: false }[value.toLowerCase()];
  if (isReleased === undefined) return null;

  const projects = new Set(given.map((argument) => argument.value.toUpperCase()));
  return catalogue.versions.all
    .filter(({ projectKey }) => visible.some(({ key }) => key === projectKey))
    .filter(({ projectKey }) => projects.size === 0 || projects.has(projectKey))
    .filter((version) => (version.released ?? false) === isReleased)
    .map(({ id }) => id);
}

export function sprintField(name: string): FieldHandler {
  return listField({
    name,
    field: 'sprint',
    resolve(text, { catalogue: { sprints } }) {
      const named = sprints.named(text).map(({ id }) => String(id));
      if (named.length > 0) return named;
      if (sprints.get(text) !== undefined) return [text];
      throw noSuchValue(text, name);
    },
    callOf({ function: { value } }, { catalogue }) {
      const state = SPRINT_STATES[value.toLowerCase()];
      if (state === undefined) return null;
      return catalogue.sprints.all
        .filter((sprint: Sprint) => sprint.state === state)
        .map(({ id }) => String(id));
    },
  });
}

const SPRINT_STATES: Readonly<Record<string, string>> = {
  opensprints: 'active',
  closedsprints: 'closed',
  futuresprints: 'future',
};

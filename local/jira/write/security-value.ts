import { type Json, type JsonObject, textAt } from '../json';
import type { Catalogue } from '../store/catalogue';
import type { Project } from '../store/catalogue-entries';
import type { SecurityLevel } from '../store/scheme-entries';
import { type EditScope, FieldProblem } from './field-editor';

/** A level of the project's scheme, for who may set it and may see it. */
export function parseSecurityLevel(value: Json, scope: EditScope): Json {
  const { project, rights, catalogue } = scope;
  if (!rights.may('SET_ISSUE_SECURITY', project)) {
    throw new FieldProblem(
      "Field 'security' cannot be set. It is not on the appropriate screen, or unknown.",
    );
  }
  if (value === null) return null;

  const id = textAt(value, 'id');
  const name = textAt(value, 'name');
  const seen = rights.levelsSeen(project);
  const found = levelsOf(project, catalogue).find((level) =>
    id === null ? level.name === name : level.id === id,
  );
  if (found === undefined || (seen !== 'all' && !seen.includes(found.id))) {
    throw new FieldProblem(`The security level '${name ?? id ?? ''}' is not valid.`);
  }
  return levelJson(found);
}

/** What a work item gets that is made without a level. */
export function defaultLevelOf(project: Project, catalogue: Catalogue): JsonObject {
  const scheme = catalogue.securitySchemes.get(project.securityScheme ?? '');
  const level = scheme?.levels.find(({ id }) => id === scheme.defaultLevel);
  return level === undefined ? {} : { security: levelJson(level) };
}

function levelsOf(project: Project, catalogue: Catalogue): readonly SecurityLevel[] {
  return catalogue.securitySchemes.get(project.securityScheme ?? '')?.levels ?? [];
}

function levelJson({ id, name, description }: SecurityLevel): JsonObject {
  return { id, name, description };
}

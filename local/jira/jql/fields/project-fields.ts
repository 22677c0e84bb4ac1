import { findProject } from '../../store/catalogue';
import type { Project } from '../../store/catalogue-entries';
import { EMPTINESS, EQUALITY, type FieldHandler, lookUp } from '../field-handler';
import type { JqlScope } from '../scope';
import { textKey } from '../sort-key';
import { allOf, NEVER, not, sql, type SqlPart } from '../sql-part';
import { columnField, type FieldName } from './column-field';

/** By key, name or id. A project that the asking person may not browse does not exist for them. */
export function projectField(name: FieldName): FieldHandler {
  return columnField({
    ...name,
    kind: 'project',
    column: sql`i.project_id`,
    sort: textKey(
      sql`(SELECT JSON_VALUE(p.body, '$.name') FROM project p WHERE p.id = i.project_id)`,
    ),
    valuesOf: lookUp(name.name, ({ text }, { catalogue, visible }) => {
      const project = findProject(catalogue, text);
      return project !== undefined && visible.includes(project) ? [project.id] : [];
    }),
  });
}

export function projectCategoryField(name: FieldName, scope: JqlScope): FieldHandler {
  return traitField(name, {
    scope,
    traitOf: ({ projectCategory }) => projectCategory ?? null,
  });
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['business', 'Business'],
  ['service_desk', 'Service management'],
  ['software', 'Software'],
]);

export function projectTypeField(name: FieldName, scope: JqlScope): FieldHandler {
  return traitField(name, {
    scope,
    traitOf: ({ projectTypeKey: id }) => ({ id, name: TYPE_NAMES.get(id) ?? id }),
  });
}

type Trait = { readonly id: string; readonly name: string };

type Traits = {
  readonly scope: JqlScope;
  readonly traitOf: (project: Project) => Trait | null;
};

/** What is said of a project is said of its work items. */
function traitField(name: FieldName, { scope: { visible }, traitOf }: Traits): FieldHandler {
  const traits = visible.flatMap((project) => {
    const trait = traitOf(project);
    return trait === null ? [] : [{ ...trait, projectId: project.id }];
  });
  const isPresent = within(traits.map(({ projectId }) => projectId));
  const matches: FieldHandler['matches'] = (values) =>
    within(traits.filter(({ id }) => values.includes(id)).map(({ projectId }) => projectId));
  return {
    ...name,
    kind: 'other',
    operators: [...EQUALITY, ...EMPTINESS],
    presence: { isEmpty: not(isPresent), isPresent },
    sort: 'no field',
    matches,
    differs: (values) => allOf([isPresent, not(matches(values))]),
    valuesOf: lookUp(name.name, (value) => {
      const text = value.text.toLowerCase();
      const found = traits.filter(
        (trait) => trait.name.toLowerCase() === text || trait.id === text,
      );
      return found.map(({ id }) => id);
    }),
  };
}

function within(projectIds: readonly string[]): SqlPart {
  return projectIds.length === 0 ? NEVER : sql`i.project_id IN (${projectIds})`;
}

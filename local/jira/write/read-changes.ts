import { isList, isObject, isSameJson, type Json, type JsonObject } from '../json';
import { invalidFields } from '../reply';
import { customEditor } from './custom-editors';
import { type EditScope, type FieldEditor, FieldProblem } from './field-editor';
import { SYSTEM_EDITORS } from './system-editors';

/** What somebody asks to set: `fields`, and operations in `update`. */
export type AskedChanges = {
  readonly fields: JsonObject;
  readonly update: Readonly<Record<string, readonly JsonObject[]>>;
};

/** New values by field id. */
export type Changes = ReadonlyMap<string, Json>;

/**
 * Checks and completes what is asked. All fields are looked at, so that the answer names every one that is wrong.
 *
 * @throws JiraProblem 400 with an entry for each field that cannot be set
 */
export async function readChanges(
  asked: AskedChanges,
  { scope, before }: { readonly scope: EditScope; readonly before: JsonObject },
): Promise<Changes> {
  const changes = new Map<string, Json>();
  const errors: Record<string, string> = {};
  const attempt = async (name: string, read: (editor: FieldEditor) => Promise<Json>) => {
    try {
      const editor = findEditor(name, scope);
      if (changes.has(name)) {
        throw new FieldProblem(`Field '${name}' cannot appear in both 'fields' and 'update'`);
      }
      changes.set(name, await read(editor));
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[error.field ?? name] = error.message;
    }
  };

  for (const [name, value] of Object.entries(asked.fields)) {
    await attempt(name, async (editor) => editor.parse(value ?? null, scope));
  }
  for (const [name, operations] of Object.entries(asked.update)) {
    await attempt(name, (editor) =>
      applyOperations(operations, { editor, scope, value: before[name] ?? null }),
    );
  }

  if (Object.keys(errors).length > 0) throw invalidFields(errors);
  return changes;
}

export function findEditor(name: string, { catalogue }: Pick<EditScope, 'catalogue'>): FieldEditor {
  const system = SYSTEM_EDITORS.get(name);
  if (system !== undefined) return system;

  const field = catalogue.fields.get(name);
  if (field?.custom === true) return customEditor(field);
  throw new FieldProblem(
    `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`,
  );
}

type Operated = {
  readonly editor: FieldEditor;
  readonly scope: EditScope;
  readonly value: Json;
};

async function applyOperations(
  operations: readonly JsonObject[],
  operated: Operated,
): Promise<Json> {
  let { value } = operated;
  for (const operation of operations) {
    value = await applyOperation(operation, { ...operated, value });
  }
  return value;
}

async function applyOperation(
  operation: JsonObject,
  { editor, scope, value }: Operated,
): Promise<Json> {
  const [[verb, given = null] = [''], ...more] = Object.entries(operation);
  if (more.length > 0) throw new FieldProblem('Each operation has exactly one verb.');
  if (verb === 'set') return editor.parse(given, scope);
  if (!editor.isList || (verb !== 'add' && verb !== 'remove')) {
    throw new FieldProblem(`Operation '${verb}' is not supported by this field.`);
  }

  const [element = null] = listIn(await editor.parse([given], scope));
  const others = listIn(value).filter((one) => !isSameElement(one, element));
  return verb === 'add' ? [...others, element] : others;
}

function listIn(value: Json): readonly Json[] {
  return isList(value) ? value : [];
}

function isSameElement(left: Json, right: Json): boolean {
  return isObject(left) && isObject(right) ? left['id'] === right['id'] : isSameJson(left, right);
}

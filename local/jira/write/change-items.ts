import { isList, isSameJson, type Json, type JsonObject } from '../json';
import type { FieldEditor } from './field-editor';

/** One line of a changelog entry. */
export type ChangeItem = {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
};

export type Change = {
  readonly editor: Pick<FieldEditor, 'field' | 'fieldId' | 'fieldtype' | 'told' | 'describe'>;
  readonly before: Json;
  readonly after: Json;
};

/** How Jira tells a change; nothing when the two values say the same. */
export function changeItems({ editor, before, after }: Change): readonly ChangeItem[] {
  if (editor.told === 'each') return elementItems({ editor, before, after });

  const from = editor.describe(before);
  const to = editor.describe(after);
  // A text may read the same and yet be another document.
  const isSame =
    isSameJson({ ...from }, { ...to }) && (from.id !== null || isSameJson(before, after));
  if (isSame) return [];
  return [item(editor, { from, to })];
}

function elementItems({ editor, before, after }: Change): readonly ChangeItem[] {
  const nothing = { id: null, text: null };
  const old = elements(before).map(editor.describe);
  const now = elements(after).map(editor.describe);
  const gone = old.filter(({ id }) => !now.some((other) => other.id === id));
  const came = now.filter(({ id }) => !old.some((other) => other.id === id));
  return [
    ...gone.map((from) => item(editor, { from, to: nothing })),
    ...came.map((to) => item(editor, { from: nothing, to })),
  ];
}

function elements(value: Json): readonly Json[] {
  return isList(value) ? value : [];
}

type Sides = Record<'from' | 'to', { readonly id: string | null; readonly text: string | null }>;

function item({ field, fieldtype, fieldId }: Change['editor'], { from, to }: Sides): ChangeItem {
  return {
    field,
    fieldtype,
    ...(fieldId === null ? {} : { fieldId }),
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  };
}

export function itemsJson(items: readonly ChangeItem[]): readonly JsonObject[] {
  return items.map((one) => ({ ...one }));
}

import { type Json, type JsonObject, listAt, objectAt, textAt } from '../json';
import type { CategoryKey } from '../store/catalogue-entries';
import { readTimestamp } from '../time';

type Past = {
  readonly fields: JsonObject;
  readonly histories: readonly JsonObject[];
  /** `null` for a status the site no longer has; it counts as a category of its own. */
  readonly categoryOf: (statusId: string) => CategoryKey | null;
};

/**
 * When the work item came into its present status category: its last status change across categories. Without one, when
 * it was resolved if it is done, when it was created if it is still to do, and otherwise unknown.
 */
export function statusCategoryChangeDate({ fields, histories, categoryOf }: Past): string | null {
  const crossings = histories
    .filter((history) => listAt(history, 'items').some((item) => crosses(item, categoryOf)))
    .map((history) => textAt(history, 'created') ?? '')
    .sort((left, right) => (readTimestamp(left) ?? 0) - (readTimestamp(right) ?? 0));
  const last = crossings.at(-1);
  if (last !== undefined) return last;

  const category = categoryOf(textAt(objectAt(fields, 'status'), 'id') ?? '');
  if (category === 'done') return textAt(fields, 'resolutiondate');
  return category === 'new' ? textAt(fields, 'created') : null;
}

function crosses(item: Json, categoryOf: Past['categoryOf']): boolean {
  if (textAt(item, 'field') !== 'status') return false;

  const from = textAt(item, 'from') ?? '';
  const to = textAt(item, 'to') ?? '';
  const before = categoryOf(from) ?? `unknown ${from}`;
  const after = categoryOf(to) ?? `unknown ${to}`;
  return before !== after;
}

import { badRequest } from '../reply';

/** What an entry is ordered by; `null` comes last either way. */
export type SortKey<Entry> = (entry: Entry) => string | number | null;

/**
 * In the order that `orderBy` asks for: `name`, `+name`, `-name`. Entries that are equal keep their order.
 *
 * @throws JiraProblem 400 for what entries cannot be ordered by
 */
export function orderedBy<Entry>(
  entries: readonly Entry[],
  orderBy: string,
  keys: Readonly<Record<string, SortKey<Entry>>>,
): readonly Entry[] {
  const [, sign = '', name = ''] = /^([+-]?)(\w+)$/.exec(orderBy.trim()) ?? [];
  const keyOf = Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (keyOf === undefined) {
    throw badRequest(`The value '${orderBy}' is not one that this can be ordered by.`);
  }
  const direction = sign === '-' ? -1 : 1;
  return [...entries].sort((left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return (a < b ? -1 : 1) * direction;
  });
}

/**
 * Where each thing of a list is, by its id.
 *
 * @throws RangeError naming both places of an id that comes twice.
 *
 * @example
 * placesById('activities', [{ id: 'A' }, { id: 'B' }]).get('B') // 1
 */
export function placesById<Id extends string | number>(
  list: string,
  things: readonly { readonly id: Id }[],
): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  for (const [at, { id }] of things.entries()) {
    const before = places.get(id);
    if (before !== undefined) {
      throw new RangeError(
        `${list}[${at}].id: ${id} is the id of ${list}[${before}] too; give each its own`,
      );
    }
    places.set(id, at);
  }
  return places;
}

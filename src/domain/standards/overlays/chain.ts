import type { StandardId } from '../../foundation/ids';
import type { StandardDocument } from '../document/standard-document';
import { compose } from './compose';

/** A standard and what it extends, the widest first. */
export type Chain =
  | { readonly kind: 'chain'; readonly documents: readonly StandardDocument[] }
  /** What extends what, from the standard asked for to where it comes back. */
  | { readonly kind: 'circle'; readonly ids: readonly StandardId[] }
  /** Nothing of this id is there. */
  | { readonly kind: 'missing'; readonly id: StandardId };

/**
 * Follows what a standard extends, up to the one that stands by itself.
 *
 * @example
 * chainOf(unit, find) // { kind: 'chain', documents: [enterprise, division, unit] }
 * chainOf(a, find) // a extends b, b extends a: { kind: 'circle', ids: ['a', 'b', 'a'] }
 */
export function chainOf(
  document: StandardDocument,
  find: (id: StandardId) => StandardDocument | null,
): Chain {
  const documents = [document];
  const ids = [document.id];

  for (let at = document; at.extends !== null;) {
    const id = at.extends.standardId;
    if (ids.includes(id)) return { kind: 'circle', ids: [...ids, id] };
    const above = find(id);
    if (above === null) return { kind: 'missing', id };
    ids.push(id);
    documents.unshift(above);
    at = above;
  }
  return { kind: 'chain', documents };
}

/** The documents of a chain put together. */
export function composed(documents: readonly StandardDocument[]): StandardDocument | null {
  const [first, ...others] = documents;
  return first === undefined ? null : others.reduce(compose<StandardDocument>, first);
}

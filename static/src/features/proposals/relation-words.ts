import { membersOf, type Relation } from '@domain/foundation/relation';
import { listed } from '@domain/foundation/wording';

const GONE = 'a proposal that is not here any more';

/**
 * A relation as a board says it.
 *
 * @example
 * // 'IDEA-2 needs IDEA-1', 'IDEA-1 and IDEA-3 exclude each other', 'exactly one of IDEA-1, IDEA-2 and IDEA-3 is done'
 */
export function relationWords(relation: Relation, keys: ReadonlyMap<string, string>): string {
  const names = membersOf(relation).map((id) => keys.get(id) ?? GONE);
  switch (relation.kind) {
    case 'requires':
      return names.join(' needs ');
    case 'excludes':
      return `${names.join(' and ')} exclude each other`;
    case 'one-of':
      return `exactly one of ${listed(names, names.length)} is done`;
  }
}

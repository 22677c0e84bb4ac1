import { refusalByHands, refusalWithoutRole } from '../../domain/artifacts/approval';
import type { ProjectRole } from '../../domain/foundation/project-role';
import { whyNotKnown } from '../../domain/standards/duties/duty';
import { isInOneOf } from '../in-groups';
import type { Deps, FoundItem } from '../ports';
import { holdingOf } from '../project-roles/holding-of';
import type { KnownRoles } from '../project-roles/read-roles';

export type RefusalDeps = Pick<Deps, 'access' | 'actor' | 'asUser'>;

type Wish = {
  readonly item: FoundItem;
  readonly role: ProjectRole;
  /** Who holds which role in the item's project. */
  readonly known: KnownRoles;
};

/**
 * Why the asking user may not approve an artifact in a role, in words for them; `null` when they may. Jira is asked for their
 * groups, and for who edited it last, only where nothing before that decides.
 */
export async function refusalOf({ item, role, known }: Wish, deps: RefusalDeps) {
  const { actor } = deps;
  const holding = holdingOf(role, known);
  if (holding.kind !== 'held') return whyNotKnown(role, holding);

  const isNamed = holding.people.includes(actor);
  const isHolder = isNamed || (await isInOneOf(holding.groups, deps));
  if (!isHolder) return refusalWithoutRole(role);

  const early = refusalByHands({ ...item.people, lastEditor: null }, actor);
  if (early !== null) return early;
  const lastEditor = await deps.asUser.lastEditorOf(item.id);
  return refusalByHands({ ...item.people, lastEditor }, actor);
}

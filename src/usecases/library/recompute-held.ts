import type { Day } from '../../domain/foundation/calendar';
import type { StandardId } from '../../domain/foundation/ids';
import type { StandardDocument } from '../../domain/standards/document/standard-document';
import { chainOf } from '../../domain/standards/overlays/chain';
import type { Deps } from '../ports';
import { queueRecompute } from '../recompute';
import { documentsInForce } from '../standards-in-force';

/** Has every project checked again that is held to a standard, or to one that adds to it. */
export async function recomputeHeld(
  id: StandardId,
  on: Day,
  deps: Pick<Deps, 'dirty' | 'now' | 'portfolio' | 'queue' | 'standards'>,
): Promise<void> {
  const documents = await documentsInForce(on, deps);
  const find = (one: StandardId) => documents.get(one) ?? null;
  const concerned = new Set([id, ...[...documents.values()].filter(addsTo(id, find)).map(idOf)]);

  const governed = await deps.portfolio.governed();
  const held = governed.filter(
    ({ standardId }) => standardId !== null && concerned.has(standardId),
  );
  await queueRecompute(
    held.map(({ scope }) => scope.projectId),
    deps,
  );
}

const idOf = ({ id }: StandardDocument) => id;

function addsTo(id: StandardId, find: (id: StandardId) => StandardDocument | null) {
  return (document: StandardDocument): boolean => {
    const chain = chainOf(document, find);
    return chain.kind === 'chain' && chain.documents.some((one) => one.id === id);
  };
}

import type { NodeId } from '../../domain/foundation/ids';
import { holds, type StandingDeps } from '../standing';
import { homesForProposals } from './homes-for-proposals';
import { proposalsOf, type ProposalDeps } from './proposals-of';
import { relationsSeen } from './relations-seen';

/**
 * What a portfolio compares and how, and whether the asking user may change how.
 *
 * @throws AppError `not-found`.
 */
export async function showProposals(
  { nodeId }: { readonly nodeId: NodeId },
  deps: ProposalDeps & StandingDeps,
) {
  const [{ sight, node, mapping, ...shown }, mayManage] = await Promise.all([
    proposalsOf(nodeId, deps),
    holds('manage-portfolios', deps),
  ]);
  const [{ seen: relations, unseen }, handInto] = await Promise.all([
    relationsSeen(shown.model.relations, sight, deps),
    homesForProposals({ model: shown.model, sight, mapping }, deps),
  ]);
  const intakeChoices = [...sight.projects.values()]
    .map(({ id, key, name }) => ({ id, key, name }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));

  const seen = new Set(intakeChoices.map(({ id }) => id));
  return {
    ...shown,
    model: {
      ...shown.model,
      intake: shown.model.intake.filter((id) => seen.has(id)),
      relations,
    },
    hiddenRelations: unseen.length,
    nodeId,
    nodeName: node.name,
    mayManage,
    handInto,
    intakeChoices: mayManage ? intakeChoices : [],
  };
}

import { readProposal, withFacts } from '../../domain/artifacts/proposal-part';
import { ARTIFACT_SCHEMA_VERSION, readArtifact } from '../../domain/artifacts/structured-part';
import type { WorkItemKey } from '../../domain/foundation/ids';
import type { ProposalFacts } from '../../domain/foundation/proposal';
import { AppError } from '../app-error';
import type { FoundItem } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { sightOf, type Sight } from '../sight';
import { readMapping } from '../site-settings';
import { isProposal, type ProposalDeps } from './proposals-of';

type Input = ProposalFacts & { readonly key: WorkItemKey };

/**
 * Says what a proposal costs and brings, and whether it must be done, as the asking user: whoever may edit the work item may.
 *
 * @throws AppError `not-found` for a work item that does not exist or is hidden; `invalid-input` for one that is no proposal, and for an
 *   amount without a currency; `conflict` for one that a newer version of the app wrote; `not-allowed` when Jira refuses.
 */
export async function setProposalFacts(
  { key, ...facts }: Input,
  deps: ProposalDeps & RecordDeps,
): Promise<{ readonly key: WorkItemKey; readonly facts: ProposalFacts }> {
  if (facts.currency === null && (facts.cost !== null || facts.benefit !== null)) {
    throw new AppError('invalid-input', 'An amount needs a currency.', { where: 'currency' });
  }
  const item = await proposalSeen(key, await sightOf(deps), deps);
  await recorded(
    {
      action: 'proposal.set-facts',
      subject: `item:${item.id}`,
      before: readProposal(item.artifactProperty).facts,
      after: facts,
      about: [item.projectId],
    },
    () => deps.asUser.writePart(key, withFacts(item.artifactProperty, facts)),
    deps,
  );
  return { key, facts };
}

/**
 * A proposal that may be written to.
 *
 * @throws AppError `not-found`, `invalid-input` and `conflict` as {@link setProposalFacts}.
 */
export async function proposalSeen(
  key: WorkItemKey,
  { projects }: Sight,
  deps: ProposalDeps,
): Promise<FoundItem> {
  const item = await deps.asUser.find(key);
  if (item === null || !projects.has(item.projectId)) {
    throw new AppError('not-found', `${key} does not exist or is not visible to you.`, {
      where: 'key',
    });
  }
  if (!isProposal(item, await readMapping(deps))) {
    throw new AppError('invalid-input', `${key} is no proposal.`, { where: 'key' });
  }
  if ((readArtifact(item.artifactProperty).schemaVersion ?? 0) > ARTIFACT_SCHEMA_VERSION) {
    throw new AppError('conflict', `${key} was written by a newer version of Mandate.`);
  }
  return item;
}

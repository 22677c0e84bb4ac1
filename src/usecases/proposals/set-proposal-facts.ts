import { canonicalText } from '../../domain/artifacts/fingerprint';
import { readProposal, withFacts } from '../../domain/artifacts/proposal-part';
import { ARTIFACT_SCHEMA_VERSION, readArtifact } from '../../domain/artifacts/structured-part';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { WorkItemKey } from '../../domain/foundation/ids';
import type { ProposalFacts } from '../../domain/foundation/proposal';
import { AppError } from '../app-error';
import {
  changedSinceSeen,
  type PartWritingDeps,
  replacePart,
  whileNobodyWrites,
} from '../item/part-writing';
import type { FoundItem } from '../ports';
import { sightOf, type Sight } from '../sight';
import { readMapping } from '../site-settings';
import { isProposal, type ProposalDeps } from './proposals-of';

type Input = ProposalFacts & {
  readonly key: WorkItemKey;
  /** What the user was looking at. */
  readonly seen: ProposalFacts;
};

/**
 * Says what a proposal costs and brings, and whether it must be done, as the asking user: whoever may edit the work item may. The same
 * once more changes nothing.
 *
 * @throws AppError `not-found` for a work item that does not exist or is hidden; `invalid-input` for one that is no proposal, and for an
 *   amount without a currency; `conflict` for one that a newer version of the app wrote, and where its figures are no longer those that
 *   were seen; `not-allowed` when Jira refuses.
 */
export async function setProposalFacts(
  { key, seen, ...facts }: Input,
  deps: ProposalDeps & PartWritingDeps,
): Promise<{ readonly key: WorkItemKey; readonly facts: ProposalFacts }> {
  demandCurrency(facts);
  const [sight, mapping] = await Promise.all([sightOf(deps), readMapping(deps)]);
  const ground = { sight, mapping };
  const { id } = await proposalSeen(key, ground, deps);
  const write = async () => {
    const item = await proposalSeen(key, ground, deps); // as it is now that nobody else writes
    const { facts: before, problem } = readProposal(item.artifactProperty);
    if (problem === null && isSame(before, facts)) return;
    if (!isSame(before, seen)) throw changedSinceSeen();

    const change = {
      action: 'proposal.set-facts',
      subject: `item:${id}`,
      before,
      after: facts,
      about: [item.projectId],
    } as const;
    await replacePart({ item, part: withFacts(item.artifactProperty, facts) }, change, deps);
  };
  await whileNobodyWrites(id, write, deps);
  return { key, facts };
}

/** @throws AppError `invalid-input` for an amount without a currency. */
export function demandCurrency({
  cost,
  benefit,
  currency,
}: Pick<ProposalFacts, 'cost' | 'benefit' | 'currency'>): void {
  if (currency === null && (cost !== null || benefit !== null)) {
    throw new AppError('invalid-input', 'An amount needs a currency.', { where: 'currency' });
  }
}

function isSame(one: ProposalFacts, other: ProposalFacts): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** By what it is told who may write to a proposal, and what is one. */
export type ProposalGround = {
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
};

/**
 * A proposal that may be written to.
 *
 * @throws AppError `not-found`, `invalid-input` and `conflict` as {@link setProposalFacts}.
 */
export async function proposalSeen(
  key: WorkItemKey,
  { sight, mapping }: ProposalGround,
  { asUser }: Pick<ProposalDeps, 'asUser'>,
): Promise<FoundItem> {
  const item = await asUser.find(key);
  if (item === null || !sight.projects.has(item.projectId)) {
    throw new AppError('not-found', `${key} does not exist or is not visible to you.`, {
      where: 'key',
    });
  }
  if (!isProposal(item, mapping)) {
    throw new AppError('invalid-input', `${key} is no proposal.`, { where: 'key' });
  }
  if ((readArtifact(item.artifactProperty).schemaVersion ?? 0) > ARTIFACT_SCHEMA_VERSION) {
    throw new AppError('conflict', `${key} was written by a newer version of Mandate.`);
  }
  return item;
}

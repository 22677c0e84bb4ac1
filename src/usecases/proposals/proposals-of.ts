import { kindOf, stateOf } from '../../domain/artifacts/artifact-of';
import { readProposal } from '../../domain/artifacts/proposal-part';
import { readArtifact } from '../../domain/artifacts/structured-part';
import { templateOf } from '../../domain/artifacts/template';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { NodeId, WorkItemId } from '../../domain/foundation/ids';
import type { Proposal, RatedProposal } from '../../domain/foundation/proposal';
import type { Standing } from '../../domain/foundation/triage';
import type { PortfolioNode } from '../../domain/portfolio/portfolio-tree';
import {
  fieldsRead,
  type ProposalModel,
  STARTER_PROPOSAL_MODEL,
} from '../../domain/scoring/proposal-model';
import { AppError } from '../app-error';
import type { Deps, ListedItem, ToldItem } from '../ports';
import { sightOf, type Sight, type SightDeps } from '../sight';
import { readMapping } from '../site-settings';
import { opinionsIn } from './opinions-in';

export type ProposalDeps = SightDeps &
  Pick<Deps, 'actor' | 'asUser' | 'proposals' | 'settings' | 'workItems'>;

/** What one portfolio compares, as far as the asking user may see it. */
export type ProposalsOf = Awaited<ReturnType<typeof proposalsOf>>;

const MOST_PROPOSALS = 500;

/**
 * The proposals of a portfolio as Jira tells them to the asking user, the portfolio's model, and what people think of each.
 *
 * @throws AppError `not-found` for a portfolio or programme that does not exist.
 */
export async function proposalsOf(id: NodeId, deps: ProposalDeps) {
  const sight = await sightOf(deps);
  const node = nodeIn(sight, id);
  const [{ model, version }, mapping, ratings] = await Promise.all([
    readProposalModel(id, deps),
    readMapping(deps),
    deps.proposals.ratings(id),
  ]);
  const typeIds = mapping.find(({ kind }) => kind === 'proposal')?.adopts ?? [];
  const seen = model.intake.filter((project) => sight.projects.has(project));
  const isHidden = model.intake.length > 0 && seen.length === 0;
  const { items, isAll } = isHidden
    ? { items: [], isAll: true }
    : await deps.asUser.list({
        typeIds,
        projectIds: seen,
        numberFields: fieldsRead(model),
        most: MOST_PROPOSALS,
      });

  const listed = items.filter(
    (item) => sight.projects.has(item.projectId) && isProposal(item, mapping),
  );
  const triage = await deps.proposals.triage(
    id,
    listed.map((item) => item.id),
  );
  const opinions = opinionsIn(ratings, deps.actor);
  return {
    sight,
    node,
    model,
    version,
    proposals: withTriage(
      listed.map((item) => rated(toProposal(item, model), opinions.get(item.id) ?? {})),
      triage,
    ),
    mapping,
    isMapped: typeIds.length > 0,
    isAll,
    hiddenProjects: model.intake.filter((project) => sight.unseen.has(project)).length,
  };
}

/** The model a portfolio compares by; until one is saved, the starter model at version 0. */
export async function readProposalModel(id: NodeId, { proposals }: Pick<Deps, 'proposals'>) {
  return (await proposals.model(id)) ?? { model: STARTER_PROPOSAL_MODEL, version: 0 };
}

/** @throws AppError `not-found`. */
export function nodeIn(sight: Sight, id: NodeId): PortfolioNode {
  const node = sight.nodes.find((each) => each.id === id);
  if (node === undefined) {
    throw new AppError('not-found', 'This portfolio does not exist any more.', { where: 'nodeId' });
  }
  return node;
}

export function isProposal(
  { typeId, artifactProperty }: Pick<ListedItem, 'typeId' | 'artifactProperty'>,
  mapping: readonly ArtifactMapping[],
): boolean {
  const { kind: structuredKind } = readArtifact(artifactProperty);
  return kindOf({ typeId, structuredKind }, mapping) === 'proposal';
}

export function rated(proposal: Proposal, opinions: RatedProposal['opinions']): RatedProposal {
  const means = Object.entries(opinions).map(([id, { mean }]) => [id, mean] as const);
  return { ...proposal, ratings: Object.fromEntries(means), opinions, triage: null };
}

/** With what the portfolio said of each; into what one was merged is told where that stands among them. */
function withTriage(
  proposals: readonly RatedProposal[],
  said: ReadonlyMap<WorkItemId, Standing>,
): readonly RatedProposal[] {
  const seen = new Set(proposals.map(({ id }) => id));
  return proposals.map((proposal) => {
    const triage = said.get(proposal.id)?.triage ?? null;
    const isHidden = triage?.into != null && !seen.has(triage.into);
    return { ...proposal, triage: isHidden ? { ...triage, into: null } : triage };
  });
}

export function toProposal(
  { id, key, projectId, summary, text, numbers, category, artifactProperty }: ToldItem,
  model: Pick<ProposalModel, 'criteria'>,
): Proposal {
  return {
    id,
    key,
    projectId,
    summary,
    text: ownText(text, model),
    numbers,
    state: stateOf(category),
    ...readProposal(artifactProperty),
  };
}

/** As much as tells one proposal from another. */
const LONGEST_TEXT = 600;

/** Without the hints of the template that nobody replaced, and the goals that were chosen by their names. */
function ownText(text: string, { criteria }: Pick<ProposalModel, 'criteria'>): string {
  const goals = new Set(criteria.map(({ name }) => name));
  const own = text.split('\n').filter((line) => !HINTS.has(line) && !goals.has(line));
  return own.join('\n').slice(0, LONGEST_TEXT);
}

const HINTS = new Set(
  templateOf('proposal', { projectName: '' }).sections.flatMap(({ hint }) => hint.split('\n')),
);

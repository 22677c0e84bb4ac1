import { handedInPart } from '../../domain/artifacts/proposal-part';
import type { TemplateSection } from '../../domain/artifacts/template-section';
import { templateOf } from '../../domain/artifacts/template';
import type { NodeId, ProjectId, WorkItemKey } from '../../domain/foundation/ids';
import type { ProposalFacts, RatedProposal } from '../../domain/foundation/proposal';
import type { ProposalModel } from '../../domain/scoring/proposal-model';
import { AppError } from '../app-error';
import { later } from '../moments';
import type { Deps, NewItem } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { type Sight, sightOf } from '../sight';
import { readMapping } from '../site-settings';
import { typeFor } from '../type-for';
import { homesForProposals } from './homes-for-proposals';
import { nodeIn, type ProposalDeps, rated, readProposalModel, toProposal } from './proposals-of';
import { demandCurrency } from './set-proposal-facts';

type Input = Omit<ProposalFacts, 'obligation'> & {
  readonly nodeId: NodeId;
  readonly projectId: ProjectId;
  readonly title: string;
  readonly problem: string;
  /** The drivers of the portfolio's model that it is said to further. */
  readonly drivers: readonly string[];
  /** Drawn once for each form: the same form makes one proposal, however often it is sent. */
  readonly token: string;
};

type HandInDeps = ProposalDeps & RecordDeps & Pick<Deps, 'state'>;

/** Long enough for Jira's search to know the new work item, by which the next call finds it. */
const LEASE_MILLISECONDS = 60_000;

/**
 * Makes the work item of a new proposal as the asking user, with its figures. `proposal` is `null` where Jira did not show it yet.
 *
 * @throws AppError `not-found` for a portfolio that does not exist, a driver that its model lacks, and a project that is none of those
 *   the user may hand in to; `invalid-input` for an amount without a currency, and where Jira refuses what is said; `conflict` while the
 *   same form is being handed in; `not-allowed` when Jira refuses; `upstream-failed` with `mayBeDone` when Jira did not answer.
 */
export async function handInProposal(
  input: Input,
  deps: HandInDeps,
): Promise<{ readonly key: WorkItemKey; readonly proposal: RatedProposal | null }> {
  demandCurrency(input);
  const sight = await sightOf(deps);
  nodeIn(sight, input.nodeId);
  const { model } = await readProposalModel(input.nodeId, deps);
  const item = await newItem(input, { model, sight }, deps);

  const { nodeId, projectId, token } = input;
  const lease = `hand in ${token}`;
  const at = deps.now();
  if (!(await deps.state.lease(lease, at, later(at, LEASE_MILLISECONDS)))) {
    throw new AppError(
      'conflict',
      'This is being handed in already. Give it a minute, then reload.',
    );
  }
  const after = { token, projectId, issueTypeId: item.issueTypeId, ...factsOf(input) };
  try {
    const { key } = await recorded(
      { action: 'proposal.hand-in', subject: nodeId, before: null, after, about: [projectId] },
      () => deps.asUser.create(item),
      deps,
    );
    return { key, proposal: await proposalMade(key, { text: input.problem, model }, deps) };
  } catch (error) {
    // What may have been made all the same must not be made twice: its lease lapses when Jira's search has had time to know it.
    if (!(error instanceof AppError) || !error.mayBeDone) await deps.state.release(lease);
    throw error;
  }
}

async function newItem(
  input: Input,
  { model, sight }: { readonly model: ProposalModel; readonly sight: Sight },
  deps: Pick<Deps, 'access' | 'settings'>,
): Promise<NewItem> {
  const mapping = await readMapping(deps);
  const homes = await homesForProposals({ model, sight, mapping }, deps);
  const known = homes.some(({ id }) => id === input.projectId)
    ? sight.projects.get(input.projectId)
    : undefined;
  const issueTypeId = known === undefined ? null : typeFor('proposal', mapping, known);
  if (issueTypeId === null) {
    throw new AppError(
      'not-found',
      'This project takes no proposals of this portfolio from you: it is not among those of the model, offers no issue type for them, or Jira does not let you create work items there.',
      { where: 'projectId' },
    );
  }
  return {
    projectId: input.projectId,
    issueTypeId,
    parentId: null,
    summary: input.title,
    sections: sectionsOf(input, model),
    due: null,
    artifact: handedInPart(factsOf(input), input.token),
    assignee: null,
    isOneEver: false,
  };
}

function sectionsOf(
  { problem, drivers }: Input,
  { criteria }: ProposalModel,
): readonly TemplateSection[] {
  const goals = drivers.map((id) => {
    const driver = criteria.find((each) => each.isDriver && each.id === id);
    if (driver === undefined) {
      throw new AppError('not-found', `The model has no driver ${id}. Reload and look again.`, {
        where: 'drivers',
      });
    }
    return driver.name;
  });
  return [
    { heading: 'Problem it solves', hint: problem },
    ...(goals.length === 0 ? [] : [{ heading: 'Goals it furthers', hint: goals.join('\n') }]),
    ...templateOf('proposal', { projectName: '' }).sections,
  ];
}

function factsOf({ cost, benefit, currency, takes, leastShare, window }: Input): ProposalFacts {
  return { cost, benefit, currency, obligation: 'none', takes, leastShare, window };
}

/** It is made, whether it can be read back or not. */
async function proposalMade(
  key: WorkItemKey,
  { text, model }: { readonly text: string; readonly model: ProposalModel },
  { asUser }: Pick<Deps, 'asUser'>,
): Promise<RatedProposal | null> {
  try {
    const found = await asUser.find(key);
    return found === null ? null : rated(toProposal({ ...found, text, numbers: {} }, model), {});
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

import { readProposal, withBudget } from '../../domain/artifacts/proposal-part';
import type { WorkItemKey } from '../../domain/foundation/ids';
import type { GrantedBudget } from '../../domain/foundation/proposal';
import { fundedOf, type Scenario, type ScenarioLine } from '../../domain/selection/scenario';
import { AppError } from '../app-error';
import { type PartWritingDeps, replacePart, whileNobodyWrites } from '../item/part-writing';
import type { Deps } from '../ports';
import type { Sight } from '../sight';
import { readMapping } from '../site-settings';
import type { ProposalDeps } from './proposals-of';
import { type ProposalGround, proposalSeen } from './set-proposal-facts';

export type WriteDeps = ProposalDeps & PartWritingDeps & Pick<Deps, 'timeLeft'>;

export type NotWritten = { readonly key: WorkItemKey; readonly why: string };

/** What one more proposal may take: two calls that Jira lets wait. */
const ENOUGH_MILLISECONDS = 5_000;

/**
 * Writes what an approved scenario gives to each selected proposal into its work item, as the asking user. What holds already is not
 * written again, so it may be repeated; what could not be written is told with the reason.
 */
export async function writeBudgetsOf(
  scenario: Scenario,
  sight: Sight,
  deps: WriteDeps,
): Promise<readonly NotWritten[]> {
  const ground = { sight, mapping: await readMapping(deps) };
  const notWritten: NotWritten[] = [];
  for (const line of scenario.lines.filter(({ isIn }) => isIn)) {
    if (deps.timeLeft() < ENOUGH_MILLISECONDS) {
      notWritten.push({ key: line.key, why: 'There was no time left.' });
      continue;
    }
    try {
      await writeBudget({ line, scenario, ground }, deps);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notWritten.push({ key: line.key, why: error.message });
    }
  }
  return notWritten;
}

type Written = {
  readonly line: ScenarioLine;
  readonly scenario: Scenario;
  readonly ground: ProposalGround;
};

function writeBudget({ line, scenario, ground }: Written, deps: WriteDeps): Promise<void> {
  const write = async () => {
    const item = await proposalSeen(line.key, ground, deps);
    const before = readProposal(item.artifactProperty).budget;
    const budget: GrantedBudget = {
      amount: fundedOf(line).cost,
      currency: scenario.currency,
      share: line.share,
      scenarioId: scenario.id,
      scenario: scenario.name,
    };
    if (isSame(before, budget)) return;

    const change = {
      action: 'proposal.set-budget',
      subject: `item:${item.id}`,
      before: before === null ? null : { amount: before.amount, scenario: before.scenarioId },
      after: { amount: budget.amount, scenario: budget.scenarioId },
      about: [item.projectId],
    } as const;
    await replacePart({ item, part: withBudget(item.artifactProperty, budget) }, change, deps);
  };
  return whileNobodyWrites(line.workItemId, write, deps);
}

function isSame(before: GrantedBudget | null, after: GrantedBudget): boolean {
  return (
    before?.scenarioId === after.scenarioId &&
    before.amount === after.amount &&
    before.share === after.share &&
    before.currency === after.currency
  );
}

import type { ProposalsView } from '@contract/proposals';
import type { ShownScenario } from '@contract/scenarios';
import { alignmentOf, alignmentOfParts, type Alignment } from '@domain/scoring/alignment';
import { driversOf } from '@domain/scoring/proposal-model';

import type { ProposalRow } from './ranking';

/** Where the money of a selection goes, and how its proposals are called. */
export type Aligned = {
  readonly alignment: Alignment;
  readonly currency: string;
  /** By id: `IDEA-4 Night buses`. */
  readonly names: ReadonlyMap<string, string>;
};

/** What is on the board, at the weights that are tried. */
export function boardAlignment(
  { model }: Pick<ProposalsView, 'model'>,
  rows: readonly ProposalRow[],
  weights: readonly number[],
): Aligned {
  const drivers = driversOf(model, weights);
  const spendings = rows.map(({ id, facts, ratings }) => ({
    id,
    cost: facts.cost ?? 0,
    ratings: drivers.map((driver) => ratings[driver.id] ?? null),
  }));
  return {
    alignment: alignmentOf(drivers, spendings),
    currency: model.currency,
    names: namesOf(rows),
  };
}

/** What a scenario selected, as it was saved. */
export function scenarioAlignment({
  drivers,
  lines,
  currency,
}: Pick<ShownScenario, 'drivers' | 'lines' | 'currency'>): Aligned {
  const taken = lines
    .filter(({ isIn }) => isIn)
    .map(({ workItemId, ...line }) => ({ ...line, id: workItemId }));
  return { alignment: alignmentOfParts(drivers, taken), currency, names: namesOf(taken) };
}

type Named = { readonly id: string; readonly key: string; readonly summary: string };

function namesOf(proposals: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(proposals.map(({ id, key, summary }) => [id, `${key} ${summary}`]));
}

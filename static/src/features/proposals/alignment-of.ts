import type { ProposalsView } from '@contract/proposals';
import type { ShownScenario } from '@contract/scenarios';
import {
  alignmentOf,
  alignmentOfParts,
  type Alignment,
  type Driver,
} from '@domain/scoring/alignment';
import { driversOf } from '@domain/scoring/proposal-model';

import { fundedOf } from '@domain/selection/scenario';

import type { ProposalRow } from './ranking';

/** Where the money of a selection goes, and how its proposals are called. */
export type Aligned = {
  readonly alignment: Alignment;
  /** In the order of the alignment's, with the groups they stand in. */
  readonly drivers: readonly Pick<Driver, 'id' | 'within'>[];
  readonly currency: string;
  /** By id: `IDEA-4 Night buses`. */
  readonly names: ReadonlyMap<string, string>;
};

type Spent = {
  /** Those that are tried. */
  readonly weights: readonly number[];
  /** What is spent on each proposal that is in, by id. */
  readonly costs: ReadonlyMap<string, number>;
};

/** What the board selects, at the weights that are tried. */
export function boardAlignment(
  { model }: Pick<ProposalsView, 'model'>,
  rows: readonly ProposalRow[],
  { weights, costs }: Spent,
): Aligned {
  const drivers = driversOf(model, weights);
  const spendings = rows
    .filter(({ id }) => costs.has(id))
    .map(({ id, ratings }) => ({
      id,
      cost: costs.get(id) ?? 0,
      ratings: drivers.map((driver) => ratings[driver.id] ?? null),
    }));
  return {
    alignment: alignmentOf(drivers, spendings),
    drivers,
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
    .map(({ workItemId, ...line }) => ({ ...line, id: workItemId, cost: fundedOf(line).cost }));
  return { alignment: alignmentOfParts(drivers, taken), drivers, currency, names: namesOf(taken) };
}

/** The groups that hold drivers, each once, from the top down. */
export function groupsOf({ drivers }: Pick<Aligned, 'drivers'>): Driver['within'] {
  const groups = new Map(drivers.flatMap(({ within }) => within.map((each) => [each.id, each])));
  return [...groups.values()];
}

type Named = { readonly id: string; readonly key: string; readonly summary: string };

function namesOf(proposals: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(proposals.map(({ id, key, summary }) => [id, `${key} ${summary}`]));
}

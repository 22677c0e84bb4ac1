import type { ProposalsView } from '@contract/proposals';
import type { ShownScenario } from '@contract/scenarios';
import { periodsOf, seriesOf } from '@domain/foundation/pool';
import type { ScenarioDocument } from '@domain/selection/document/scenario-document';
import { fundedOf } from '@domain/selection/scenario';

import type { Asked } from '../../shared/ask';
import { csvName, csvOf, downloadCsv, type CsvColumn } from '../../shared/csv';
import { toJson } from '../../shared/document-text';
import { downloadText } from '../../shared/download';
import { currencyDecimals } from '@domain/foundation/money';
import { poolLabel } from './pool-amount';

type Line = ShownScenario['lines'][number];

/** A scenario for programs: what it was chosen by, which can be taken in again, and what came of it. Money is in minor units. */
export function scenarioJson(scenario: ShownScenario, portfolio: string): string {
  const { name, currency, budget, pools, weights, lines, proof, fingerprint } = scenario;
  const periods = periodsOf(pools);
  const proposals = lines.map((line) => ({
    key: line.key,
    summary: line.summary,
    lock: line.lock,
    pinnedStart: line.isPinned ? (periods[line.start ?? -1] ?? null) : null,
    isIn: line.isIn,
    start: line.isIn ? (periods[line.start ?? -1] ?? null) : null,
    share: line.share,
    cost: line.cost,
    takes: line.takes,
    score: line.score,
  }));
  return toJson({
    portfolio,
    name,
    currency,
    budget,
    pools,
    weights,
    proof,
    fingerprint,
    proposals,
  });
}

/** The same for a table: what is spent on each, in whole units of the currency, and from when on. */
export function scenarioCsv({ currency, pools, lines }: ShownScenario): string {
  const units = (minor: number) => minor / 10 ** currencyDecimals(currency);
  const periods = periodsOf(pools);
  const columns: readonly CsvColumn<Line>[] = [
    ['Key', ({ key }) => key],
    ['Summary', ({ summary }) => summary],
    ['Selected', ({ isIn }) => (isIn ? 'yes' : 'no')],
    ['Lock', ({ lock }) => lock],
    ['Share %', (line) => (line.isIn ? line.share : null)],
    ...(periods.length === 0
      ? []
      : [['Start', ({ isIn, start }: Line) => (isIn && start !== null ? (periods[start] ?? null) : null)] as const]), // prettier-ignore
    [`Cost ${currency}`, (line) => units(line.isIn ? fundedOf(line).cost : line.cost)],
    ...pools.map((pool, at): CsvColumn<Line> => [
      poolLabel(pool, currency),
      (line) => {
        const amount = (line.isIn ? fundedOf(line) : line).takes[at] ?? 0;
        return pool.unit === null ? units(amount) : amount;
      },
    ]),
    ['Score', ({ score }) => score],
  ];
  return csvOf(columns, lines);
}

export function exportScenario(
  scenario: ShownScenario,
  portfolio: string,
  form: 'csv' | 'json',
): void {
  const name = csvName(portfolio, scenario.name);
  if (form === 'csv') downloadCsv(name, scenarioCsv(scenario));
  else downloadText(name.replace(/csv$/, 'json'), scenarioJson(scenario, portfolio), 'application/json'); // prettier-ignore
}

/** What a file says of a scenario, as it would be saved in this portfolio. */
export type ResolvedScenario = {
  readonly asked: Asked<'scenario.save'>;
  /** What of it this portfolio does not have, in sentences. */
  readonly notTaken: readonly string[];
};

/** Names of pools, criteria, periods and proposals as this portfolio knows them. */
export function resolvedScenario(
  document: ScenarioDocument,
  { nodeId, model, proposals }: Pick<ProposalsView, 'nodeId' | 'model' | 'proposals'>,
): ResolvedScenario {
  const ids = new Map<string, (typeof proposals)[number]['id']>(proposals.map(({ key, id }) => [key, id])); // prettier-ignore
  const said = document.proposals ?? [];
  const limits = new Map((document.pools ?? []).map(({ name, limit }) => [name, limit]));
  const shares = new Map((document.weights ?? []).map((each) => [each.criterion, each.share]));
  const weights = model.criteria.map(({ name }) => shares.get(name));
  const isWeighed = weights.every((share) => share !== undefined) && shares.size === weights.length;
  const places = new Map(
    seriesOf(model.pools).flatMap((each) => each.map((at, period) => [model.pools[at]?.name, period] as const)), // prettier-ignore
  );
  const decided = said.flatMap(({ key, ...each }) => {
    const workItemId = ids.get(key);
    return workItemId === undefined ? [] : [{ workItemId, ...each }];
  });

  return {
    asked: {
      nodeId,
      name: document.name,
      budget: document.budget,
      limits: model.pools.map(({ name, limit }) => limits.get(name) ?? limit),
      locks: decided.flatMap(({ workItemId, lock }) =>
        lock == null || lock === 'free' ? [] : [{ workItemId, lock }],
      ),
      starts: decided.flatMap(({ workItemId, pinnedStart }) => {
        const start = places.get(pinnedStart ?? undefined);
        return pinnedStart == null || start === undefined ? [] : [{ workItemId, start }];
      }),
      weights: isWeighed ? weights : null,
    },
    notTaken: [
      ...[...limits.keys()].filter((name) => model.pools.every((pool) => pool.name !== name)).map((name) => `${name} is no pool here.`), // prettier-ignore
      ...(shares.size > 0 && !isWeighed ? ['Its weights are of other criteria: the model’s are taken.'] : []), // prettier-ignore
      ...said.filter(({ key, lock, pinnedStart }) => !ids.has(key) && (pinnedStart != null || (lock ?? 'free') !== 'free')).map(({ key }) => `${key} is none of the proposals that you may see here.`), // prettier-ignore
      ...said.filter(({ pinnedStart }) => pinnedStart != null && !places.has(pinnedStart)).map(({ pinnedStart }) => `${pinnedStart ?? ''} is no period here.`), // prettier-ignore
    ],
  };
}

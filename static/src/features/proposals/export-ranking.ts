import type { ProposalsView } from '@contract/proposals';
import { currencyDecimals } from '@domain/foundation/money';
import { periodsOf, takenOf } from '@domain/foundation/pool';

import { csvName, csvOf, downloadCsv, type CsvColumn } from '../../shared/csv';
import { downloadText } from '../../shared/download';
import { openFlag } from '../../shared/flag';
import { isMoney } from './criterion-text';
import { poolLabel } from './pool-amount';
import type { ProposalRow } from './ranking';

const WINDOW: readonly CsvColumn<ProposalRow>[] = [
  ['Earliest start', ({ facts }) => facts.window?.earliest ?? null],
  ['Latest start', ({ facts }) => facts.window?.latest ?? null],
];

/** The ranking with every value it was made of; amounts in whole units of the currency. */
export function rankingCsv({ model }: ProposalsView, rows: readonly ProposalRow[]): string {
  const units = (minor: number | null) =>
    minor === null ? null : minor / 10 ** currencyDecimals(model.currency);
  const columns: readonly CsvColumn<ProposalRow>[] = [
    ['Rank', ({ rank }) => rank],
    ['Key', ({ key }) => key],
    ['Summary', ({ summary }) => summary],
    [`Cost ${model.currency}`, ({ facts }) => (facts.currency === model.currency ? units(facts.cost) : null)], // prettier-ignore
    ...model.pools.map((pool): CsvColumn<ProposalRow> => [
      poolLabel(pool, model.currency),
      ({ facts }) => {
        const [amount = 0] = takenOf(facts.takes, [pool]);
        return pool.unit === null ? units(amount) : amount;
      },
    ]),
    ...(periodsOf(model.pools).length === 0 ? [] : WINDOW),
    ...model.criteria.map((criterion, place): CsvColumn<ProposalRow> => [
      criterion.name,
      ({ values }) => (isMoney(criterion, model.pools) ? units(values[place] ?? null) : (values[place] ?? null)), // prettier-ignore
    ]),
    ['Score', ({ score }) => score],
    ['First under this share of weights', ({ firstShare }) => firstShare],
    ['Best rank by any method', ({ span }) => span?.[0] ?? null],
    ['Worst rank by any method', ({ span }) => span?.[1] ?? null],
  ];
  return csvOf(columns, inOrder(rows));
}

/** The same for programs: amounts in minor units, and the weights it was made with. */
export function rankingJson(
  { nodeName, model, version }: ProposalsView,
  weights: readonly number[],
  rows: readonly ProposalRow[],
): string {
  const proposals = inOrder(rows).map(({ key, summary, facts, values, score, rank, firstShare, span }) => ({ key, summary, ...facts, values, score, rank, firstShare, span })); // prettier-ignore
  return JSON.stringify({ portfolio: nodeName, model, version, weights, proposals }, null, 2);
}

export function exportCsv(view: ProposalsView, rows: readonly ProposalRow[]): void {
  downloadCsv(csvName(view.nodeName, 'proposals'), rankingCsv(view, rows));
  openFlag({ title: `${rows.length} proposals exported` });
}

export function exportJson(
  view: ProposalsView,
  weights: readonly number[],
  rows: readonly ProposalRow[],
): void {
  const name = csvName(view.nodeName, 'proposals').replace(/csv$/, 'json');
  downloadText(name, rankingJson(view, weights, rows), 'application/json');
  openFlag({ title: `${rows.length} proposals exported` });
}

function inOrder(rows: readonly ProposalRow[]): readonly ProposalRow[] {
  return [...rows].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity));
}

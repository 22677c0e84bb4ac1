import type { RegisterRow } from '@contract/registers';
import { currencyDecimals } from '@domain/foundation/money';

import { kindWord } from '../../shared/artifact-words';
import { type CsvColumn, csvOf } from '../../shared/csv';
import { levelWord } from '../../shared/register-words';
import { treatmentOf } from './treatment-of';

const COLUMNS: readonly CsvColumn<RegisterRow>[] = [
  ['Work item', ({ key }) => key],
  ['Summary', ({ summary }) => summary],
  ['Kind', ({ kind }) => kindWord(kind)],
  ['Project', ({ projectName }) => projectName],
  ['Status', ({ status }) => status],
  ['Owner', ({ owner }) => owner],
  ['Due', ({ due }) => due],
  ['Nature', ({ nature }) => nature],
  ['Inherent probability', ({ inherent }) => inherent?.rating.probability ?? null],
  ['Inherent impact', ({ inherent }) => inherent?.rating.impact ?? null],
  ['Inherent level', ({ inherent }) => (inherent === null ? null : levelWord(inherent.level))],
  ['Residual probability', ({ residual }) => residual?.rating.probability ?? null],
  ['Residual impact', ({ residual }) => residual?.rating.impact ?? null],
  ['Residual level', ({ residual }) => (residual === null ? null : levelWord(residual.level))],
  ['Treatment', ({ part }) => treatmentOf(part)],
  ['Expected value', ({ expected }) => (expected === null ? null : majorUnits(expected))],
  ['Currency', ({ expected }) => expected?.currency ?? null],
  ['Updated', ({ updated }) => updated],
];

/** One line for each row. An issue's urgency and severity stand as its inherent probability and impact. */
export function registerCsv(rows: readonly RegisterRow[]): string {
  return csvOf(COLUMNS, rows);
}

function majorUnits({ amount, currency }: NonNullable<RegisterRow['expected']>): number {
  return Math.round(amount) / 10 ** currencyDecimals(currency);
}

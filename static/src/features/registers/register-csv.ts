import type { RegisterRow } from '@contract/registers';
import { derivedOf } from '@domain/artifacts/derived-figures';
import type { FactValue } from '@domain/artifacts/part-field';
import type { PartKind } from '@domain/artifacts/register-part';
import { currencyDecimals } from '@domain/foundation/money';
import { REGISTER_KINDS } from '@domain/registers/register-entry';

import { kindWord } from '../../shared/artifact-words';
import { type CsvColumn, csvOf, type CsvValue } from '../../shared/csv';
import { inputsOf, type PartInput } from '../../shared/part/part-inputs';
import { partText } from '../../shared/part/part-text';
import { derivedLabel, derivedNames, traitWord } from '../../shared/part/part-words';
import { levelWord } from '../../shared/register-words';

const COMMON: readonly CsvColumn<RegisterRow>[] = [
  ['Work item', ({ key }) => key],
  ['Summary', ({ summary }) => summary],
  ['Kind', ({ kind }) => kindWord(kind)],
  ['Project', ({ projectName }) => projectName],
  ['Status', ({ status }) => status],
  ['Owner', ({ owner }) => owner],
  ['Became', ({ became }) => became?.key ?? null],
  ['Due', ({ due }) => due],
  ['Updated', ({ updated }) => updated],
];

const JUDGED: readonly CsvColumn<RegisterRow>[] = [
  ['Inherent level', ({ inherent }) => (inherent === null ? null : levelWord(inherent.level))],
  ['Residual level', ({ residual }) => (residual === null ? null : levelWord(residual.level))],
  ['Expected value', ({ expected }) => (expected === null ? null : majorUnits(expected))],
];

/** One line for each row, with a column for each figure of the kinds among them, called as the form calls it: so it can be read again. */
export function registerCsv(rows: readonly RegisterRow[]): string {
  const kinds = REGISTER_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  const labels = new Set(kinds.flatMap((kind) => inputsOf(kind).map(({ label }) => label)));
  const derived = new Set(kinds.flatMap(derivedNames));
  const areJudged = kinds.some((kind) => kind === 'risk' || kind === 'issue');
  return csvOf(
    [
      ...COMMON,
      ...(areJudged ? JUDGED : []),
      ...[...labels].map((label): CsvColumn<RegisterRow> => [label, figureOf(label)]),
      ...[...derived].map((name): CsvColumn<RegisterRow> => [
        derivedLabel(name),
        ({ part, due }) => {
          const value = part === null ? undefined : derivedOf(part, due)[name];
          if (value === undefined) return null;
          return name === 'quadrant' ? quadrantWord(part?.kind, value.trait) : value.measure;
        },
      ]),
    ],
    rows,
  );
}

function figureOf(label: string): (row: RegisterRow) => CsvValue {
  return ({ part }) => {
    const input = part === null ? undefined : inputsOf(part.kind).find((each) => each.label === label); // prettier-ignore
    return part === null || input === undefined ? null : cellOf(part, input);
  };
}

function cellOf(
  part: NonNullable<RegisterRow['part']>,
  { name, member, field }: PartInput,
): CsvValue {
  const value = (part.facts as Readonly<Record<string, FactValue>>)[member] ?? null;
  if (value === null) return null;
  if (field.type === 'choice' && typeof value === 'string') {
    return traitWord(part.kind, member, value);
  }
  if (field.type === 'amount' || field.type === 'quantity') return inUnits(Number(value), part);
  // A number stays one: as text, what is below 0 would be taken for a formula.
  if (typeof value === 'number') return value;
  return partText(part, 'en')[name] ?? null;
}

function inUnits(amount: number, { facts }: NonNullable<RegisterRow['part']>): number {
  const currency = 'currency' in facts ? facts.currency : null;
  return currency === null ? amount : majorUnits({ amount, currency });
}

function quadrantWord(kind: PartKind | undefined, trait: string | null): string | null {
  return kind === undefined || trait === null ? null : traitWord(kind, 'quadrant', trait);
}

function majorUnits({ amount, currency }: NonNullable<RegisterRow['expected']>): number {
  return Math.round(amount) / 10 ** currencyDecimals(currency);
}

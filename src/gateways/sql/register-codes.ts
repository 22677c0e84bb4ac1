import { z } from 'zod';

import type { FactValue, PartField } from '../../domain/artifacts/part-field';
import {
  fieldsOf,
  type PartFacts,
  type PartKind,
  partOf,
  type RegisterPart,
} from '../../domain/artifacts/register-part';
import { isStep } from '../../domain/foundation/rating';
import type { Tables } from './tables';
import { dayColumn } from './values';

export type RegisterColumns = Omit<Tables['register_part'], 'issue_id'>;
type Column = Exclude<keyof RegisterColumns, 'kind'>;
type Cell = RegisterColumns[Column];

/** A kind is kept as its place here, from 1: append, never reorder. */
const KINDS = [
  'risk',
  'issue',
  'change-request',
  'assumption',
  'dependency',
  'decision',
  'action',
  'milestone',
  'deliverable',
  'benefit',
  'stakeholder',
  'lesson-learned',
] as const satisfies readonly PartKind[];

/** Where each kind keeps what is said of it. What stands here stays, for rows are read by it. */
const COLUMNS: { readonly [Kind in PartKind]: Readonly<Record<keyof PartFacts<Kind>, Column>> } = {
  risk: {
    nature: 'code_1',
    inherent: 'code_2',
    residual: 'code_3',
    response: 'code_4',
    proximity: 'code_5',
    percent: 'count_1',
    amount: 'amount_1',
    currency: 'currency',
  },
  issue: { urgency: 'code_1', severity: 'code_2' },
  'change-request': {
    scope: 'code_1',
    verdict: 'code_2',
    days: 'count_1',
    cost: 'amount_1',
    currency: 'currency',
  },
  assumption: { holds: 'code_1', effect: 'code_2', checkBy: 'on_day' },
  dependency: { direction: 'code_1', agreed: 'code_2', neededBy: 'on_day' },
  decision: { outcome: 'code_1', forum: 'code_2', decidedOn: 'on_day' },
  action: { urgency: 'code_1', origin: 'code_2' },
  milestone: { baseline: 'on_day' },
  deliverable: {
    acceptance: 'code_1',
    acceptedBy: 'code_2',
    criteria: 'count_1',
    criteriaMet: 'count_2',
  },
  benefit: {
    unit: 'code_1',
    planned: 'amount_1',
    plannedToDate: 'amount_2',
    realised: 'amount_3',
    currency: 'currency',
  },
  stakeholder: { interest: 'code_1', influence: 'code_2', frequency: 'code_3' },
  'lesson-learned': { category: 'code_1', appliesWhen: 'code_2' },
};

const code = z.number().nullable();
/** BIGINT comes as text. */
const amount = z.coerce.number().int().nullable();

const SHAPES = {
  code_1: code,
  code_2: code,
  code_3: code,
  code_4: code,
  code_5: code,
  count_1: z.number().nullable(),
  count_2: z.number().nullable(),
  amount_1: amount,
  amount_2: amount,
  amount_3: amount,
  currency: z.string().nullable(),
  on_day: dayColumn.nullable(),
} satisfies Readonly<Record<Column, z.ZodType>>;
export { SHAPES as REGISTER_COLUMN_SHAPES };

export const REGISTER_COLUMN_NAMES = Object.keys(SHAPES) as readonly Column[];

const NOTHING = Object.fromEntries(REGISTER_COLUMN_NAMES.map((name) => [name, null])) as Readonly<
  Record<Column, null>
>;

/** Numbers and codes: the steps of a rating are the digits of one number, a choice is its place in the list of choices, from 1. */
export function toColumns({ kind, facts }: RegisterPart): RegisterColumns {
  const values: Readonly<Record<string, FactValue>> = facts;
  const cells = Object.entries(fieldsOf(kind)).map(([name, field]): [Column, Cell] => [
    columnOf(kind, name),
    toCell(field, values[name] ?? null),
  ]);
  return { kind: KINDS.indexOf(kind) + 1, ...NOTHING, ...Object.fromEntries(cells) };
}

export function toPart(row: RegisterColumns): RegisterPart | null {
  const kind = KINDS[row.kind - 1];
  if (kind === undefined) return null;

  const facts = Object.entries(fieldsOf(kind)).map(([name, field]): [string, FactValue] => [
    name,
    toFact(field, row[columnOf(kind, name)]),
  ]);
  return partOf(kind, Object.fromEntries(facts));
}

function columnOf(kind: PartKind, field: string): Column {
  const columns: Readonly<Record<string, Column>> = COLUMNS[kind];
  const column = columns[field];
  if (column === undefined) throw new Error(`No column keeps ${field} of ${kind}: name one above.`);
  return column;
}

function toCell(field: PartField, value: FactValue): Cell {
  if (value === null) return null;
  if (typeof value === 'object') return 10 * value.probability + value.impact;
  if (field.type === 'choice') return field.choices.indexOf(String(value)) + 1;
  return value;
}

function toFact(field: PartField, cell: Cell): FactValue {
  if (field.type === 'choice') {
    return (typeof cell === 'number' ? field.choices[cell - 1] : null) ?? field.unsaid;
  }
  if (field.type !== 'rating' || typeof cell !== 'number') return cell;

  const [probability, impact] = [Math.floor(cell / 10), cell % 10];
  return isStep(probability) && isStep(impact) ? { probability, impact } : null;
}

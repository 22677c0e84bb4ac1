import { PART_FIELDS, type PartKind } from '@domain/artifacts/register-part';
import { artifactName } from '@domain/foundation/artifact-names';
import { workItemKey } from '@domain/foundation/ids';

import { type CsvLine, parseCsv } from '../../../shared/parse-csv';
import { inputsOf, optionsOf, type PartInput } from '../../../shared/part/part-inputs';
import type { Planned, Wish } from './plan-change';

/** What the column is called that names the work item, as an export writes it. */
const KEY_COLUMN = 'Work item';
const KEY = /^[A-Z][A-Z0-9_]{0,254}-\d{1,18}$/;
/** In a cell, for saying nothing of it any more. */
const CLEARED = '-';
const MOST_LINES = 1_000;
/** A number without anything between its thousands; a comma is a point in other languages. */
const NUMBER = /^[-−]?\d+([.,]\d+)?$/;

export type CsvWishes = {
  readonly wishes: readonly Wish[];
  /** Lines from which nothing can be read, each with what would help. */
  readonly refused: readonly Extract<Planned, { state: 'refused' }>[];
  /** Columns that hold no figure. */
  readonly ignored: readonly string[];
  /** Why nothing can be made of the file as a whole; `null` where something can. */
  readonly problem: string | null;
};

/** What is read where nothing can be. */
export function unread(problem: string): CsvWishes {
  return { wishes: [], refused: [], ignored: [], problem };
}

/**
 * The figures that a CSV file gives existing work items: a column with their keys, and one for each figure, called as an export and the
 * form call it. An empty cell leaves what stands there; a hyphen takes it away.
 */
export function csvWishes(text: string): CsvWishes {
  const [head, ...lines] = parseCsv(text);
  const heads = head?.values.map((value) => value.trim()) ?? [];
  const keyAt = heads.indexOf(KEY_COLUMN);
  if (keyAt < 0) {
    return unread(`Its first line names no column “${KEY_COLUMN}”, which holds keys like DOC-93.`); // prettier-ignore
  }
  if (lines.length > MOST_LINES) {
    return unread(`It has ${lines.length} lines. Cut it into files of up to ${MOST_LINES}.`); // prettier-ignore
  }
  const known = heads.filter((label) => LABELS.has(label));
  if (known.length === 0) {
    return unread('None of its columns is called like a figure. An export shows how they are called.'); // prettier-ignore
  }

  const ignored = heads.filter((label) => label !== KEY_COLUMN && !LABELS.has(label));
  return { ...read(lines, { heads, keyAt }), ignored, problem: null };
}

const LABELS: ReadonlySet<string> = new Set(
  (Object.keys(PART_FIELDS) as PartKind[]).flatMap((kind) =>
    inputsOf(kind).map(({ label }) => label),
  ),
);

type Columns = { readonly heads: readonly string[]; readonly keyAt: number };

function read(lines: readonly CsvLine[], { heads, keyAt }: Columns) {
  const wishes: Wish[] = [];
  const refused: CsvWishes['refused'][number][] = [];
  const lineOf = new Map<string, number>();
  for (const { line, values } of lines) {
    const key = (values[keyAt] ?? '').trim().toUpperCase();
    const before = lineOf.get(key);
    const why = !KEY.test(key)
      ? 'Write the key of a work item, like DOC-93.'
      : before === undefined
        ? null
        : `${key} stands in line ${before} already. Leave one of them.`;
    if (why !== null) {
      refused.push({ state: 'refused', key: workItemKey(key), line, summary: null, why });
      continue;
    }
    lineOf.set(key, line);
    const cells = heads.flatMap((label, at): Cell[] => {
      const value = (values[at] ?? '').trim();
      return value === '' || !LABELS.has(label) ? [] : [{ label, value }];
    });
    wishes.push({ key: workItemKey(key), line, patchFor: (kind) => patchOf(kind, cells) });
  }
  return { wishes, refused };
}

type Cell = { readonly label: string; readonly value: string };

function patchOf(kind: PartKind, cells: readonly Cell[]): ReturnType<Wish['patchFor']> {
  const inputs = new Map(inputsOf(kind).map((input) => [input.label, input]));
  const foreign = cells.find(({ label }) => !inputs.has(label));
  if (foreign !== undefined) {
    const { article, one } = artifactName(kind);
    return { refusal: `It is ${article} ${one}, which has no “${foreign.label}”. Leave that cell empty.` }; // prettier-ignore
  }
  const texts = cells.flatMap(({ label, value }) => {
    const input = inputs.get(label);
    return input === undefined ? [] : [[input, textOf(kind, input, value)] as const];
  });
  const bad = texts.find(([, text]) => text === null);
  if (bad !== undefined) return { refusal: `${bad[0].label}: ${remedyFor(kind, bad[0])}` };
  return Object.fromEntries(texts.map(([{ name }, text]) => [name, text ?? '']));
}

/** As it would be typed into the form; `null` for what cannot be meant. */
function textOf(kind: PartKind, input: PartInput, value: string): string | null {
  const { type } = input.field;
  if (value === CLEARED) return '';
  if (type === 'choice') return codeOf(kind, input, value);
  if (type !== 'amount' && type !== 'quantity') return value;
  return NUMBER.test(value) ? value.replace(',', '.') : null;
}

/** Words as the form shows them, or codes as they are kept. */
function codeOf(kind: PartKind, input: PartInput, value: string): string | null {
  const wanted = value.toLocaleLowerCase();
  const option = choicesOf(kind, input).find(
    (each) => each.label.toLocaleLowerCase() === wanted || each.value === wanted,
  );
  return option?.value ?? null;
}

function remedyFor(kind: PartKind, input: PartInput): string {
  return input.field.type === 'choice'
    ? `Write one of: ${choicesOf(kind, input).map(({ label }) => label).join(', ')}.` // prettier-ignore
    : 'Write a number without the currency, with nothing between thousands.';
}

/** Of a response both those to threats and to opportunities: which of them fits, the whole tells. */
function choicesOf(kind: PartKind, input: PartInput) {
  const all = ['threat', 'opportunity'].flatMap(
    (nature) => optionsOf(kind, input, { nature }) ?? [],
  );
  return all.filter(({ value }, at) => all.findIndex((each) => each.value === value) === at);
}

import { PROJECT_ROLES } from '../foundation/project-role';
import { lettersIn, RASCI_LETTERS, type RasciMatrix, type RasciRow } from './rasci-matrix';

/** One thing that is wrong with a matrix, where, and what to do. */
export type RasciProblem = {
  /** From 0; `null` for the matrix as a whole. */
  readonly row: number | null;
  /** The column; `null` for the row as a whole. */
  readonly column: string | null;
  readonly reason: string;
  readonly remedy: string;
};

/**
 * What is wrong with a RASCI matrix, row by row: each needs exactly one A and exactly one R, in whatever company (`A/S` counts
 * as A). Besides: letters that there are not or that come twice, an I in company, columns that are not there or come twice,
 * rows without a name or of the same name, and kinds of artifacts in two rows, for which two would answer.
 *
 * @example
 * lintMatrix(PM2_MATRIX) // []
 * lintMatrix(withoutTheOwnersA)[0]
 * // { row: 1, column: null, reason: '“Business case” has no A', remedy: 'Say who answers for it.' }
 */
export function lintMatrix({ columns, rows }: RasciMatrix): readonly RasciProblem[] {
  return [
    ...columnsTwice(columns),
    ...rows.flatMap((row, index) => [
      ...inName(row, { index, rows }),
      ...inArtifacts(row, { index, rows }),
      ...inCells(row, { index, columns }),
      ...needsOne(row, 'A', index),
      ...needsOne(row, 'R', index),
    ]),
  ];
}

function columnsTwice(columns: readonly string[]): readonly RasciProblem[] {
  return columns
    .filter((column, at) => columns.indexOf(column) < at)
    .map((column) => ({
      row: null,
      column,
      reason: `the column ${column} comes twice`,
      remedy: 'Leave one of the two.',
    }));
}

type Place = { readonly index: number };

function inName(
  { name }: RasciRow,
  { index, rows }: Place & { readonly rows: readonly RasciRow[] },
): readonly RasciProblem[] {
  const at = { row: index, column: null };
  if (plain(name) === '') {
    return [{ ...at, reason: 'the row has no name', remedy: 'Name the artifact or the activity.' }];
  }
  return rows.slice(0, index).some((before) => plain(before.name) === plain(name))
    ? [{ ...at, reason: `“${name}” comes twice`, remedy: 'Make one row of the two.' }]
    : [];
}

function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function inArtifacts(
  { name, artifacts }: RasciRow,
  { index, rows }: Place & { readonly rows: readonly RasciRow[] },
): readonly RasciProblem[] {
  const before = new Set(rows.slice(0, index).flatMap((row) => row.artifacts));
  return artifacts
    .filter((kind, at) => before.has(kind) || artifacts.indexOf(kind) < at)
    .map((kind) => ({
      row: index,
      column: null,
      reason: `“${name}” is about ${kind}, and so was a row before it`,
      remedy: 'Let one row speak of each kind of artifact.',
    }));
}

function inCells(
  { name, cells }: RasciRow,
  { index, columns }: Place & { readonly columns: readonly string[] },
): readonly RasciProblem[] {
  return Object.entries(cells).flatMap(([column, cell]) => {
    const what = whyUnknown(column, columns) ?? whyUnreadable(cell);
    return what === null
      ? []
      : [
          {
            row: index,
            column,
            reason: `“${name}”, ${column}: ${what.reason}`,
            remedy: what.remedy,
          },
        ];
  });
}

type What = Pick<RasciProblem, 'reason' | 'remedy'>;

function whyUnknown(column: string, columns: readonly string[]): What | null {
  if (columns.includes(column)) return null;
  return PROJECT_ROLES.some((role) => role === column)
    ? { reason: 'the matrix has no such column', remedy: 'Add the column, or empty the cell.' }
    : { reason: 'there is no such role', remedy: `Name one of ${PROJECT_ROLES.join(', ')}.` };
}

function whyUnreadable(cell: string): What | null {
  const letters = lettersIn(cell);
  const unknown = letters.find((letter) => !RASCI_LETTERS.some((one) => one === letter));
  if (unknown !== undefined) {
    const reason = `${JSON.stringify(unknown)} is no letter of RASCI`;
    return { reason, remedy: 'Write R, A, S, C or I, and join two by a slash.' };
  }
  if (new Set(letters).size < letters.length) {
    return { reason: `${cell} says the same twice`, remedy: 'Leave each letter once.' };
  }
  return letters.length > 1 && letters.includes('I')
    ? { reason: `${cell}: who has a part is informed anyway`, remedy: 'Leave the I out.' }
    : null;
}

const MISSING = { A: 'Say who answers for it.', R: 'Say who does it.' } as const;
const TOO_MANY = {
  A: 'Leave one who answers for it; the others support or are consulted.',
  R: 'Leave one who does it; the others support.',
} as const;

function needsOne({ name, cells }: RasciRow, letter: 'A' | 'R', row: number): RasciProblem[] {
  const count = Object.values(cells).filter((cell) => lettersIn(cell).includes(letter)).length;
  if (count === 1) return [];
  return [
    count === 0
      ? { row, column: null, reason: `“${name}” has no ${letter}`, remedy: MISSING[letter] }
      : {
          row,
          column: null,
          reason: `“${name}” has ${letter} ${count} times`,
          remedy: TOO_MANY[letter],
        },
  ];
}

/** How a rule stands in a project, as the server writes it. */
export const CELLS = ['p', 'f', 'u', 'w', '-'] as const;
type Cell = (typeof CELLS)[number];

type CellWords = {
  readonly name: 'passed' | 'failed' | 'undecided' | 'waived' | 'not-asked';
  readonly word: string;
  /** Tells it without colour. */
  readonly sign: string;
};

const WORDS: Readonly<Record<Cell, CellWords>> = {
  p: { name: 'passed', word: 'passed', sign: '✓' },
  f: { name: 'failed', word: 'failed', sign: '✕' },
  u: { name: 'undecided', word: 'undecided', sign: '?' },
  w: { name: 'waived', word: 'waived', sign: 'W' },
  '-': { name: 'not-asked', word: 'not asked', sign: '–' },
};

/** What is not known to this page was not asked. */
export function cellWords(letter: string): CellWords {
  const cell = CELLS.find((one) => one === letter) ?? '-';
  return WORDS[cell];
}

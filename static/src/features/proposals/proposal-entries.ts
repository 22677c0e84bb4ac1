import { problemWords } from '@domain/foundation/document/problem';
import { currencyDecimals } from '@domain/foundation/money';
import type { Pool } from '@domain/foundation/pool';
import { type ProposalEntry, readProposals } from '@domain/intake/document/proposals-document';

import { readText } from '../../shared/document-text';
import { poolLabel } from './pool-amount';
import { CLEARED, linesOf, type ProposalLines, rowOf, unread, type View } from './proposal-lines';

const MOST_PROBLEMS = 5;

/** The proposals of a file of JSON, each as a line of CSV would say it. */
export async function entryLines(text: string, view: View): Promise<ProposalLines> {
  let json: unknown;
  try {
    json = await readText(text);
  } catch {
    return unread('It is no JSON.');
  }
  const read = readProposals(json);
  if (read.kind === 'problems') {
    return unread(read.problems.slice(0, MOST_PROBLEMS).map(problemWords).join(' '));
  }
  const rows = read.proposals.map((entry, at) => rowOf(at + 1, cellsOf(entry, view)));
  const foreign = new Map(read.proposals.map((entry, at) => [at + 1, isForeign(entry, view)]));
  const lines = linesOf(rows, view).map((line) =>
    foreign.get(line.line) === true && line.state !== 'refused'
      ? { line: line.line, name: line.name, says: line.says, state: 'refused' as const, why: `Its amounts are not in ${view.model.currency}.` } // prettier-ignore
      : line,
  );
  return { lines, ignored: read.ignored, problem: null };
}

function isForeign({ currency, cost, benefit }: ProposalEntry, { model }: View): boolean {
  return currency != null && currency !== model.currency && (cost != null || benefit != null);
}

type Cells = readonly (readonly [head: string, value: string])[];

/** What is missing is no cell; what is `null` clears one. */
function cellsOf(entry: ProposalEntry, { model: { currency, pools } }: View): Cells {
  const money = (minor: number) => String(minor / 10 ** currencyDecimals(currency));
  const cell = (head: string, value: string | null | undefined): Cells =>
    value === undefined ? [] : [[head, value ?? CLEARED]];
  const figure = (head: string, value: number | null | undefined, write: (of: number) => string) =>
    cell(head, value == null ? value : write(value));
  const word = (head: string, value: string | null | undefined) => cell(head, value ?? undefined);

  return [
    ...word('Key', entry.key),
    ...word('Summary', entry.summary),
    ...word('Problem it solves', entry.problem),
    ...word('Project', entry.project),
    ...figure(`Cost ${currency}`, entry.cost, money),
    ...figure(`Expected benefit ${currency}`, entry.benefit, money),
    ...figure('Least share %', entry.leastShare, String),
    ...cell('Earliest start', entry.window === null ? null : entry.window?.earliest),
    ...cell('Latest start', entry.window === null ? null : entry.window?.latest),
    ...takesOf(entry, pools, (amount, pool) => (pool.unit === null ? money(amount) : String(amount))).map(([pool, value]) => [poolLabel(pool, currency), value] as const), // prettier-ignore
  ];
}

/** A list of what is taken is all of it: of the pools that it does not name nothing is. */
function takesOf(
  { takes }: ProposalEntry,
  pools: readonly Pool[],
  write: (amount: number, pool: Pool) => string,
): readonly (readonly [Pool, string])[] {
  if (takes === undefined) return [];
  return pools.map((pool) => {
    const amount = takes?.find((take) => take.pool === pool.name)?.amount;
    return [pool, amount === undefined ? CLEARED : write(amount, pool)] as const;
  });
}

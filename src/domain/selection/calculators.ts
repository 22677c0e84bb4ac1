import { readList, readName, readNumber, readOnly, readOptional } from '../foundation/plain-data';
import type { Constraint } from './constraints';
import { frontierOf, type FrontierPoint } from './frontier';
import type { Pair, Proposal, ProposalId, SelectionProblem } from './problem';
import { solveSelection, type Selection } from './solve';

/** Seconds when none are asked for: what an interactive answer may take. */
const SECONDS = 10;
const MOST_SECONDS = 3600;

const NAMES = ['proposals', 'budgets', 'mustDo', 'mustNot', 'requires', 'excludes', 'oneOf'];

/** What `selection.solve` answers. What there is none of is `null`. */
export type SolveAnswer = {
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly value: number | null;
  readonly bound: number | null;
  readonly selected: readonly ProposalId[];
  readonly conflict?: readonly Constraint[];
};

/**
 * `selection.solve`: `{ proposals: [{ id, value, costs }], budgets, mustDo, mustNot, requires, excludes, oneOf, timeLimitSeconds }` gives
 * `{ status, value, bound, selected, conflict? }`. Lists of demands may be left out.
 *
 * @param secondsNow seconds since any one moment: the domain has no clock of its own
 *
 * @throws RangeError also when time was over before any selection was found.
 *
 * @example
 * calculateSelection({ proposals: [{ id: 'A', value: 5, costs: [2] }], budgets: [3] }, () => 0)
 * // { status: 'optimal', value: 5, bound: 5, selected: ['A'] }
 */
export function calculateSelection(input: unknown, secondsNow: () => number): SolveAnswer {
  const asked = readOnly(input, 'input', [...NAMES, 'timeLimitSeconds']);
  const seconds =
    readOptional(asked['timeLimitSeconds'], 'timeLimitSeconds', readNumber) ?? SECONDS;
  if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
    throw new RangeError(`timeLimitSeconds must be above 0, up to ${MOST_SECONDS}, got ${seconds}`);
  }
  const end = secondsNow() + seconds;
  return answer(
    solveSelection(readProblem(asked), () => secondsNow() > end),
    seconds,
  );
}

/**
 * `selection.frontier`: a problem as of `selection.solve`, with one budget, gives `{ points: [{ cost, value }] }`.
 *
 * @example
 * calculateFrontier({ proposals: [{ id: 'A', value: 5, costs: [2] }], budgets: [3] })
 * // { points: [{ cost: 0, value: 0 }, { cost: 2, value: 5 }] }
 */
export function calculateFrontier(input: unknown): { readonly points: readonly FrontierPoint[] } {
  return { points: frontierOf(readProblem(readOnly(input, 'input', NAMES))) };
}

function answer(selection: Selection, seconds: number): SolveAnswer {
  switch (selection.kind) {
    case 'optimal': {
      const { value, selected } = selection;
      return { status: 'optimal', value, bound: value, selected };
    }
    case 'feasible': {
      const { value, bound, selected } = selection;
      return { status: 'feasible', value, bound, selected };
    }
    case 'infeasible':
      return {
        status: 'infeasible',
        value: null,
        bound: null,
        selected: [],
        conflict: selection.conflict,
      };
    case 'unknown':
      throw new RangeError(
        `timeLimitSeconds: within ${seconds} s no selection was found, nor that there is none; allow more time`,
      );
  }
}

function readProblem(asked: Readonly<Record<string, unknown>>): SelectionProblem {
  const list = <T>(name: string, read: (each: unknown, place: string) => T) =>
    readOptional(asked[name], name, (value, place) => readList(value, place, read)) ?? [];

  return {
    proposals: readList(asked['proposals'], 'proposals', readProposal),
    budgets: readList(asked['budgets'], 'budgets', readNumber),
    mustDo: list('mustDo', readName),
    mustNot: list('mustNot', readName),
    requires: list('requires', readPair),
    excludes: list('excludes', readPair),
    oneOf: list('oneOf', (group, place) => readList(group, place, readName)),
  };
}

function readProposal(input: unknown, place: string): Proposal {
  const asked = readOnly(input, place, ['id', 'value', 'costs']);
  return {
    id: readName(asked['id'], `${place}.id`),
    value: readNumber(asked['value'], `${place}.value`),
    costs: readList(asked['costs'], `${place}.costs`, readNumber),
  };
}

function readPair(input: unknown, place: string): Pair {
  const [one, other, ...more] = readList(input, place, readName);
  if (one === undefined || other === undefined || more.length > 0) {
    throw new RangeError(`${place} must name two proposals`);
  }
  return [one, other];
}

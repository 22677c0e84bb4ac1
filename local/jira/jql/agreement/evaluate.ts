import { comparable, sizeOf, valuesOf } from './boat-values';
import { type Boat, keyOf, noonOf, PRIORITIES } from './fleet';
import type {
  Changed,
  Clause,
  List,
  Moment,
  RandomQuery,
  Size,
  Sort,
  Terminal,
  Was,
  Words,
} from './query';

/** Keys of the boats that a query finds, by looking at one after the other. */
export function evaluate(query: RandomQuery, fleet: readonly Boat[]): readonly string[] {
  return fleet
    .filter((boat) => holds(query.where, boat, { isNegated: false }))
    .sort((left, right) => compareBy(query.order, left, right))
    .map(keyOf);
}

function holds(
  clause: Clause,
  boat: Boat,
  { isNegated }: { readonly isNegated: boolean },
): boolean {
  switch (clause.kind) {
    case 'not':
      return holds(clause.part, boat, { isNegated: !isNegated });
    case 'and':
    case 'or': {
      const parts = clause.parts.map((part) => holds(part, boat, { isNegated }));
      return (clause.kind === 'and') !== isNegated ? parts.every(Boolean) : parts.some(Boolean);
    }
    case 'terminal':
      return fits(isNegated ? opposite(clause.terminal) : clause.terminal, boat);
  }
}

const OPPOSITES = {
  '=': '!=',
  '!=': '=',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '~': '!~',
  '!~': '~',
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
} as const;

type Negatable = Terminal | { readonly kind: 'unchanged'; readonly of: Terminal };

function opposite(terminal: Terminal): Negatable {
  if (terminal.kind === 'changed') return { kind: 'unchanged', of: terminal };
  return { ...terminal, operator: OPPOSITES[terminal.operator] } as Terminal;
}

function fits(terminal: Negatable, boat: Boat): boolean {
  switch (terminal.kind) {
    case 'unchanged':
      return !fits(terminal.of, boat);
    case 'list':
      return isListed(terminal, boat);
    case 'empty':
      return (valuesOf(boat, terminal.field).length === 0) === (terminal.operator === 'is');
    case 'size':
      return hasSize(terminal, boat);
    case 'words':
      return hasWords(terminal, boat) === (terminal.operator === '~');
    case 'was':
      return wasEver(terminal, boat) === !terminal.operator.includes('not');
    case 'changed':
      return changedEver(terminal, boat);
  }
}

function isListed({ field, operator, values }: List, boat: Boat): boolean {
  const own = valuesOf(boat, field);
  const wanted = values.map((value) => comparable(field, value));
  const isAmong = own.some((one) => wanted.includes(one));
  return operator === '=' || operator === 'in'
    ? isAmong || (own.length === 0 && wanted.includes(null))
    : own.length > 0 && !isAmong;
}

function hasWords({ words }: Words, boat: Boat): boolean {
  return words.every((word) => boat.words.includes(word));
}

function hasSize({ field, operator, value }: Size, boat: Boat): boolean {
  const than = sizeOf(field, comparable(field, value) ?? '');
  return valuesOf(boat, field).some((own) => {
    const size = sizeOf(field, own);
    return { '<': size < than, '<=': size <= than, '>': size > than, '>=': size >= than }[operator];
  });
}

const HOUR = 3_600_000;
const midnightOf = (day: number) => noonOf(day) - 12 * HOUR;

type Span = { readonly from: number; readonly until: number; readonly by: string };

function wasEver({ values, moments }: Was, { steps }: Boat): boolean {
  return steps.some(({ status, day, by }, index) => {
    const next = steps[index + 1];
    const span = { from: noonOf(day), until: next === undefined ? Infinity : noonOf(next.day), by };
    return values.includes(status) && moments.every((moment) => lies(span, moment));
  });
}

function changedEver({ from, to, moments }: Changed, { steps }: Boat): boolean {
  return steps.slice(1).some(({ status, day, by }, index) => {
    const at = noonOf(day);
    return (
      (from === null || steps[index]?.status === from) &&
      (to === null || status === to) &&
      moments.every((moment) => lies({ from: at, until: at, by }, moment))
    );
  });
}

function lies({ from, until, by }: Span, moment: Moment): boolean {
  switch (moment.kind) {
    case 'by':
      return by === moment.person;
    case 'before':
      return from < midnightOf(moment.day);
    case 'after':
      return until > midnightOf(moment.day);
    case 'on':
      return from < midnightOf(moment.day + 1) && until > midnightOf(moment.day);
    case 'during':
      return from <= midnightOf(moment.last) && until >= midnightOf(moment.first);
  }
}

function compareBy(order: readonly Sort[], left: Boat, right: Boat): number {
  for (const { field, direction } of order) {
    const [a, b] = [SORT_VALUES[field](left), SORT_VALUES[field](right)];
    if (a !== b) return (a < b ? -1 : 1) * (direction === 'asc' ? 1 : -1);
  }
  return left.id - right.id;
}

/** What is empty comes after everything. */
const SORT_VALUES: Readonly<Record<Sort['field'], (boat: Boat) => string | number>> = {
  priority: ({ priority }) =>
    priority === null ? Infinity : Object.values(PRIORITIES).indexOf(PRIORITIES[priority]),
  due: ({ due }) => due ?? Infinity,
  'Story Points': ({ points }) => points ?? Infinity,
  fixVersion: ({ versions }) =>
    Math.min(Infinity, ...versions.map((version) => sizeOf('fixVersion', version))),
  summary: ({ words }) => words.join(' '),
  created: ({ steps: [{ day }] }) => day,
  assignee: ({ assignee }) => assignee ?? '~',
};

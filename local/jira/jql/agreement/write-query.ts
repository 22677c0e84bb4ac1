import type { Clause, Moment, RandomQuery, Terminal, Value } from './query';

/** The query as JQL. */
export function writeQuery({ where, order }: RandomQuery): string {
  const sorts = order.map(({ field, direction }) => `"${field}" ${direction}`);
  return `${writeClause(where)} ORDER BY ${[...sorts, 'id asc'].join(', ')}`;
}

function writeClause(clause: Clause): string {
  switch (clause.kind) {
    case 'and':
    case 'or':
      return clause.parts.map((part) => `(${writeClause(part)})`).join(` ${clause.kind} `);
    case 'not':
      return `NOT (${writeClause(clause.part)})`;
    case 'terminal':
      return writeTerminal(clause.terminal);
  }
}

function writeTerminal(terminal: Terminal): string {
  switch (terminal.kind) {
    case 'list':
      return `"${terminal.field}" ${terminal.operator} ${valuesOf(terminal)}`;
    case 'empty':
      return `"${terminal.field}" ${terminal.operator} EMPTY`;
    case 'size':
      return `"${terminal.field}" ${terminal.operator} ${valueOf(terminal.field, terminal.value)}`;
    case 'words':
      return `summary ${terminal.operator} "${terminal.words.join(' ')}"`;
    case 'was':
      return `status ${terminal.operator} ${valuesOf({ ...terminal, field: 'status' })}${momentsOf(terminal.moments)}`;
    case 'changed': {
      const from = terminal.from === null ? '' : ` from "${terminal.from}"`;
      const to = terminal.to === null ? '' : ` to "${terminal.to}"`;
      return `status changed${from}${to}${momentsOf(terminal.moments)}`;
    }
  }
}

type Listed = {
  readonly operator: string;
  readonly field: string;
  readonly values: readonly Value[];
};

function valuesOf({ operator, field, values }: Listed): string {
  const written = values.map((value) => valueOf(field, value)).join(', ');
  return operator.endsWith('in') ? `(${written})` : written;
}

function valueOf(field: string, value: Value): string {
  if (value === null) return 'EMPTY';
  return field === 'key' ? `QUAY-${value}` : `"${value}"`;
}

function momentsOf(moments: readonly Moment[]): string {
  return moments.map((moment) => ` ${writeMoment(moment)}`).join('');
}

function writeMoment(moment: Moment): string {
  switch (moment.kind) {
    case 'by':
      return `by ${moment.person}`;
    case 'during':
      return `during (2026-01-${moment.first}, 2026-01-${moment.last})`;
    case 'before':
    case 'after':
    case 'on':
      return `${moment.kind} 2026-01-${moment.day}`;
  }
}

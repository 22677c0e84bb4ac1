import type { Operand, Predicate } from '@atlaskit/jql-ast';

import { badRequest } from '../reply';
import { accountIdsFor } from '../store/accounts';
import { DAY_MS, fromWallClock, toWallClock } from '../time';
import { lookUp, type ValueKind } from './field-handler';
import { readJqlDate } from './jql-dates';
import { type Operands, type Reader, readOperands } from './read-operands';
import type { JqlScope } from './scope';
import { anyOf, sql, type SqlPart } from './sql-part';

/** While when a value was held and who had set it, as SQL. */
export type Times = { readonly from: SqlPart; readonly until: SqlPart; readonly by: SqlPart };

/** What the predicates of WAS and CHANGED ask for. */
export type HistoryPredicates = {
  readonly spanWithin: (times: Times) => readonly SqlPart[];
  /** Of a change in `c`. */
  readonly changeWithin: readonly SqlPart[];
};

/** One predicate, asked of a span of time and of a change. */
type Asked = {
  readonly ofSpan: (times: Times) => SqlPart;
  readonly ofChange: SqlPart;
};

type Reading = {
  /** Reads values of the field itself. */
  readonly read: (operand: Operand) => Promise<Operands>;
  readonly scope: JqlScope;
};

/** @throws JiraProblem when a predicate has the wrong values */
export async function readPredicates(
  predicates: readonly Predicate[],
  reading: Reading,
): Promise<HistoryPredicates> {
  const asked: Asked[] = [];
  for (const predicate of predicates) asked.push(await readPredicate(predicate, reading));
  return {
    spanWithin: (times) => asked.map(({ ofSpan }) => ofSpan(times)),
    changeWithin: asked.map(({ ofChange }) => ofChange),
  };
}

async function readPredicate(
  { operator: { value: name }, operand }: Predicate,
  { read, scope }: Reading,
): Promise<Asked> {
  if (operand === undefined) throw badRequest(`The predicate '${name}' needs a value.`);
  switch (name) {
    case 'from':
    case 'to':
      return valueChange(name, await read(operand));
    case 'by':
      return doneBy(await readOperands(operand, peopleReader(name), scope));
    case 'before':
    case 'after':
      return onOneSide(name, await dates(operand, { name, scope }));
    case 'on':
      return onDays(await dates(operand, { name, scope }), scope);
    case 'during':
      return during(await dates(operand, { name, scope }));
  }
}

/** Only a change has two sides; Atlassian's grammar keeps these predicates away from WAS. */
function valueChange(name: 'from' | 'to', { values, hasEmpty }: Operands): Asked {
  const side = name === 'from' ? sql`c.from_value` : sql`c.to_value`;
  const ofChange = anyOf([
    ...(values.length > 0 ? [sql`${side} IN (${values.map(String)})`] : []),
    ...(hasEmpty ? [sql`${side} IS NULL`] : []),
  ]);
  return { ofChange, ofSpan: () => ofChange };
}

function doneBy({ values, hasEmpty }: Operands): Asked {
  const among = (account: SqlPart) =>
    anyOf([
      ...(values.length > 0 ? [sql`${account} IN (${values})`] : []),
      ...(hasEmpty ? [sql`${account} IS NULL`] : []),
    ]);
  return { ofSpan: ({ by }) => among(by), ofChange: among(sql`c.changed_by`) };
}

function onOneSide(name: 'before' | 'after', instants: readonly number[]): Asked {
  const [instant, ...more] = instants;
  if (instant === undefined || more.length > 0) {
    throw badRequest(
      `The ${name.toUpperCase()} predicate must be supplied with only 1 date value.`,
    );
  }
  return name === 'before'
    ? { ofSpan: ({ from }) => sql`${from} < ${instant}`, ofChange: sql`c.at_ms < ${instant}` }
    : { ofSpan: ({ until }) => sql`${until} > ${instant}`, ofChange: sql`c.at_ms > ${instant}` };
}

/** Any of these days, from midnight to midnight. */
function onDays(instants: readonly number[], { catalogue: { timeZone } }: JqlScope): Asked {
  const days = instants.map((instant) => {
    const wallClock = toWallClock(instant, timeZone);
    const midnight = Math.floor(wallClock / DAY_MS) * DAY_MS;
    return [fromWallClock(midnight, timeZone), fromWallClock(midnight + DAY_MS, timeZone)] as const;
  });
  return {
    ofSpan: ({ from, until }) =>
      anyOf(days.map(([start, end]) => sql`(${from} < ${end} AND ${until} > ${start})`)),
    ofChange: anyOf(days.map(([start, end]) => sql`(c.at_ms >= ${start} AND c.at_ms < ${end})`)),
  };
}

function during(instants: readonly number[]): Asked {
  const [start, end, ...more] = instants;
  if (start === undefined || end === undefined || more.length > 0) {
    throw badRequest('The DURING predicate must be supplied with exactly 2 date values.');
  }
  return {
    ofSpan: ({ from, until }) => sql`(${from} <= ${end} AND ${until} >= ${start})`,
    ofChange: sql`(c.at_ms >= ${start} AND c.at_ms <= ${end})`,
  };
}

type Dated = { readonly name: string; readonly scope: JqlScope };

async function dates(operand: Operand, { name, scope }: Dated): Promise<readonly number[]> {
  const { values } = await readOperands(operand, dateReader(name), scope);
  return values.map(Number);
}

function dateReader(name: string): Reader {
  return {
    ...misfitting('date', `A date for the predicate '${name}'`),
    valuesOf: (values, { now, catalogue: { timeZone } }) =>
      values.map((value) =>
        readJqlDate(value, { subject: `predicate '${name}'`, at: { now, timeZone } }),
      ),
  };
}

function peopleReader(name: string): Reader {
  return {
    ...misfitting('user', `A user for the predicate '${name}'`),
    valuesOf: lookUp(name, async ({ text }, { database }) => {
      const ids = await accountIdsFor(database, text);
      if (ids.length > 0) return ids;
      throw badRequest(
        `The user '${text}' does not exist and cannot be used in the '${name}' predicate.`,
      );
    }),
  };
}

function misfitting(kind: ValueKind, what: string): Pick<Reader, 'kind' | 'misfit'> {
  return { kind, misfit: (called) => `${what} provided by the function '${called}' is not valid.` };
}

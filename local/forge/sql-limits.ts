import type { Clock } from '../clock';
import { createRateCounter } from './rate-counter';
import type { StatementClass } from './sql-policy';

/** What Forge SQL allows one installation. */
export const SQL_LIMITS = {
  requestBytes: 1024 * 1024,
  responseBytes: 4 * 1024 * 1024,
  /** How long one statement may take. */
  seconds: { select: 5, change: 10, ddl: 20 },
  statementsPerSecond: 150,
  definitionsPerMinute: 25,
  /** What all statements of a minute may take together. */
  queryMsPerMinute: 62_500,
  tables: 200,
} as const;

export type SqlMeter = {
  /** Counts a statement. @returns what is exceeded by it, or null */
  begin(statement: StatementClass): string | null;
  /** Counts how long a statement took. */
  end(milliseconds: number): void;
};

export function createSqlMeter(clock: Clock): SqlMeter {
  const { statementsPerSecond, definitionsPerMinute, queryMsPerMinute } = SQL_LIMITS;
  const statements = createRateCounter(clock, { most: statementsPerSecond, perMs: 1000 });
  const definitions = createRateCounter(clock, { most: definitionsPerMinute, perMs: 60_000 });
  const queryMs = createRateCounter(clock, { most: queryMsPerMinute, perMs: 60_000 });

  return {
    begin(statement) {
      if (!queryMs.hasRoom()) return 'More than 62.5 seconds of queries within a minute.';
      if (statement === 'ddl') {
        return definitions.take() ? null : 'More than 25 definitions within a minute.';
      }
      return statements.take() ? null : 'More than 150 statements within a second.';
    },
    end: (milliseconds) => queryMs.add(milliseconds),
  };
}

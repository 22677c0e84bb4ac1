import { connect } from 'node:net';

import { createPool, type Pool, type PoolOptions } from 'mysql2/promise';

/** Answers as Forge SQL does: numbers that a double cannot hold, dates and JSON come as text. */
const ANSWERS = {
  dateStrings: true,
  supportBigNumbers: true,
  bigNumberStrings: true,
  jsonStrings: true,
  timezone: 'Z',
  multipleStatements: false,
  charset: 'utf8mb4_bin',
} satisfies PoolOptions;

export type PoolChoice = {
  readonly socketPath: string;
  readonly user: string;
  readonly database?: string;
};

export function openPool(choice: PoolChoice): Pool {
  return createPool({ ...ANSWERS, ...choice, connectionLimit: 10, maxPreparedStatements: 200 });
}

/** Whether something listens; MariaDB only opens its socket once it can serve. */
export function acceptsConnections(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

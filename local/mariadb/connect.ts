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

const GREETED_WITHIN_MS = 2_000;

/**
 * Whether a server serves: it greets whoever connects. Its socket is open before that, and a server that is told to stop
 * in between hangs.
 */
export function acceptsConnections(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const answer = (isServing: boolean) => {
      socket.destroy();
      resolve(isServing);
    };
    socket.setTimeout(GREETED_WITHIN_MS, () => answer(false));
    socket.once('data', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
  });
}

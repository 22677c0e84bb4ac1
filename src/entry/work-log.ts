import type { WorkLog } from '../usecases/ports';
import { logFailure } from './log-failure';

/** Numbers alone: which rules they are is the customer's. */
export const workLog: WorkLog = {
  checked: ({ governedId, ran, left }) => {
    console.log(JSON.stringify({ checked: governedId, rulesRun: ran.length, rulesLeft: left }));
  },
  parted: (error) => logFailure('computation of several projects', error),
};

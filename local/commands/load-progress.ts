import type { LoadProgress } from '../jira/jira-site';

const EVERY = 1000;

/** Says how far the filling of a local Jira is, now and then. */
export function loadProgress(say: (line: string) => void): LoadProgress {
  let said = -1;
  return (done, total) => {
    const step = Math.floor(done / EVERY);
    if (step === said && done !== total) return;
    said = step;
    say(`Filling the local Jira: ${done} of ${total} work items`);
  };
}

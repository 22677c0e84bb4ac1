import { constants } from 'node:os';

type Close = () => Promise<void> | void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const closers = new Set<Close>();
let isEnding = false;

/**
 * Has something closed before an interrupt, or a request to end, takes the process down; what came last is closed first.
 *
 * @returns what takes that back
 */
export function onInterrupt(close: Close): () => void {
  if (closers.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  closers.add(close);

  return () => {
    const wasThere = closers.delete(close);
    if (isEnding || !wasThere || closers.size > 0) return;
    for (const signal of SIGNALS) process.off(signal, end);
  };
}

/** Whether the process is on its way out: what fails from now on fails because of that. */
export function isInterrupted(): boolean {
  return isEnding;
}

function end(signal: NodeJS.Signals): void {
  if (isEnding) return;
  isEnding = true;
  void closeAll().then(() => process.exit(128 + constants.signals[signal]));
}

/** While one thing closes, what still runs may open another. */
async function closeAll(): Promise<void> {
  for (let close = [...closers].at(-1); close !== undefined; close = [...closers].at(-1)) {
    closers.delete(close);
    try {
      await close();
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
    }
  }
}

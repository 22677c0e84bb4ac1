import { format } from 'node:util';

export type LogLine = {
  readonly invocation: string | null;
  readonly level: string;
  readonly text: string;
};

/** Forge keeps this much of what one invocation logs. */
const MOST_LINES = 100;
const MOST_BYTES = 200 * 1024;

const OVER = `The invocation logs more than Forge keeps (${MOST_LINES} lines, 200 KB): the rest is dropped.`;

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Sends what the app logs to the host. What is over Forge's limit is dropped, and one line says so. */
export function captureConsole(
  invocation: () => string | null,
  tell: (line: LogLine) => void,
): void {
  const used = new Map<string, { lines: number; bytes: number; isOver: boolean }>();

  const write = (level: string, values: readonly unknown[]) => {
    const id = invocation();
    const text = format(...values);
    if (id === null) {
      tell({ invocation: null, level, text });
      return;
    }
    const sum = used.get(id) ?? { lines: 0, bytes: 0, isOver: false };
    sum.lines += 1;
    sum.bytes += Buffer.byteLength(text);
    used.set(id, sum);
    if (used.size > MOST_LINES) used.delete(used.keys().next().value ?? '');

    if (sum.lines <= MOST_LINES && sum.bytes <= MOST_BYTES) {
      tell({ invocation: id, level, text });
    } else if (!sum.isOver) {
      sum.isOver = true;
      tell({ invocation: id, level: 'error', text: OVER });
    }
  };

  for (const level of LEVELS) {
    // eslint-disable-next-line no-console -- the app's console is what is replaced here
    console[level] = (...values: readonly unknown[]) => write(level, values);
  }
}

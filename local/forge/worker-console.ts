import { format } from 'node:util';

export type LogLine = {
  readonly invocation: string | null;
  readonly level: string;
  readonly text: string;
};

/** Who logs, and how old the invocation is. */
type Logging = { readonly id: string; readonly ageMs: number };

/** Forge keeps so many lines of each minute that an invocation runs, and so much of it in all. */
const MOST_LINES_A_MINUTE = 100;
const MOST_BYTES = 200 * 1024;
const A_MINUTE_MS = 60_000;
/** Invocations that run at once are fewer. */
const MOST_REMEMBERED = 100;

const OVER = `The invocation logs more than Forge keeps (${MOST_LINES_A_MINUTE} lines a minute, 200 KB): the rest is dropped.`;

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

type Sum = { minute: number; lines: number; bytes: number; isOver: boolean };

/** Sends what the app logs to the host. What is over Forge's limit is dropped, and one line says so. */
export function captureConsole(who: () => Logging | null, tell: (line: LogLine) => void): void {
  const sums = new Map<string, Sum>();

  const write = (level: string, values: readonly unknown[]) => {
    const logging = who();
    const text = format(...values);
    if (logging === null) {
      tell({ invocation: null, level, text });
      return;
    }
    const sum = sumOf(sums, logging);
    sum.lines += 1;
    sum.bytes += Buffer.byteLength(text);
    if (sum.lines <= MOST_LINES_A_MINUTE && sum.bytes <= MOST_BYTES) {
      tell({ invocation: logging.id, level, text });
    } else if (!sum.isOver) {
      sum.isOver = true;
      tell({ invocation: logging.id, level: 'error', text: OVER });
    }
  };

  for (const level of LEVELS) {
    // eslint-disable-next-line no-console -- the app's console is what is replaced here
    console[level] = (...values: readonly unknown[]) => write(level, values);
  }
}

function sumOf(sums: Map<string, Sum>, { id, ageMs }: Logging): Sum {
  const minute = Math.floor(ageMs / A_MINUTE_MS);
  const sum = sums.get(id) ?? { minute, lines: 0, bytes: 0, isOver: false };
  if (sum.minute !== minute) Object.assign(sum, { minute, lines: 0, isOver: false });
  sums.set(id, sum);
  if (sums.size > MOST_REMEMBERED) sums.delete(sums.keys().next().value ?? '');
  return sum;
}

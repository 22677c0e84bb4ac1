import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type SiteLog = {
  /** A line of the app's; one that begins with `!!` must not be missed. */
  readonly write: (line: string) => void;
  readonly progress: (line: string) => void;
  /** @returns the lines that must not be missed and that nobody was shown yet */
  readonly close: () => readonly string[];
};

/** Keeps what is logged in home/logs. A quiet one shows nothing, for a script reads what the command prints. */
export function openLog(
  home: string,
  site: string,
  { isQuiet }: { readonly isQuiet: boolean },
): SiteLog {
  mkdirSync(join(home, 'logs'), { recursive: true });
  const file = openSync(join(home, 'logs', `${site}.log`), 'a');
  const unseen: string[] = [];
  let isOpen = true;

  return {
    write(line) {
      if (isOpen) writeSync(file, `${new Date().toISOString()} ${line}\n`);
      if (!isQuiet) process.stderr.write(`${line}\n`);
      else if (line.startsWith('!!')) unseen.push(line);
    },
    progress(line) {
      if (!isQuiet) process.stderr.write(`${line}\n`);
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
      return unseen.splice(0);
    },
  };
}

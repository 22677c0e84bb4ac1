import { mkdtempSync, rmSync } from 'node:fs';

import { onInterrupt } from './on-interrupt';

/** Makes a directory whose name begins with `prefix`, for as long as `work` takes or until an interrupt. */
export async function withScratch<T>(
  prefix: string,
  work: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = mkdtempSync(prefix);
  const remove = () => {
    rmSync(directory, { recursive: true, force: true });
  };
  const forget = onInterrupt(remove);
  try {
    return await work(directory);
  } finally {
    forget();
    remove();
  }
}

import type { CommandLine } from '../command-line';
import { contractWitness } from '../contract-witness';
import { movableClock } from '../movable-clock';
import { onInterrupt } from '../on-interrupt';
import { type LocalSite, openSite } from '../site';
import { openLog } from '../site-log';
import { findSite } from '../site-registry';
import { faultsAsked, tellFaults } from './faults-asked';

/**
 * Opens a site for one command and closes it whatever happens; an interrupt closes it too.
 *
 * @throws CommandError when there is no such site
 */
export async function withSite<T>(
  line: CommandLine,
  name: string,
  work: (site: LocalSite, progress: (text: string) => void) => Promise<T>,
): Promise<T> {
  findSite(line.home, name);
  const faults = faultsAsked(line);
  const log = openLog(line.home, name, { isQuiet: line.isJson });
  const site = await openSite({
    home: line.home,
    name,
    clock: movableClock(line.now ?? undefined),
    real: line.real,
    log: log.write,
    onProgress: log.progress,
    ...(await contractWitness()),
    ...(faults === null ? {} : { faults }),
  });
  const stopListening = onInterrupt(() => site.close());

  try {
    const result = await work(site, log.progress);
    await site.close();
    for (const unseen of log.close()) process.stderr.write(`${unseen}\n`);
    return result;
  } finally {
    await site.close();
    log.close();
    tellFaults(faults);
    stopListening();
  }
}

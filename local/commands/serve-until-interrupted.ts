import { buildUi } from '../build';
import type { CommandLine } from '../command-line';
import { listen } from '../http';
import { contractWitness } from '../contract-witness';
import { movableClock } from '../movable-clock';
import { onInterrupt } from '../on-interrupt';
import { siteHandler } from '../serve-site';
import { type LocalSite, openSite } from '../site';
import { openLog } from '../site-log';
import { faultsAsked, tellFaults } from './faults-asked';
import { portOf } from './port';

export type Serving = {
  readonly name: string;
  /** Fills or sets up the site before anybody looks at it. */
  readonly prepare: (site: LocalSite, progress: (line: string) => void) => Promise<void>;
};

/** Serves a site and says where; resolves never, for an interrupt ends the process. */
export async function serveUntilInterrupted(
  line: CommandLine,
  { name, prepare }: Serving,
): Promise<never> {
  const faults = faultsAsked(line);
  const log = openLog(line.home, name, { isQuiet: true });
  const progress = (text: string) => {
    process.stderr.write(`${text}\n`);
  };
  const closing: (() => Promise<void>)[] = [];
  const closeInTheEnd = (close: () => Promise<void>) => {
    closing.push(close);
    onInterrupt(close);
  };

  try {
    const http = await listen(portOf(line));
    closeInTheEnd(http.close);
    await buildUi(progress);
    const site = await openSite({
      home: line.home,
      name,
      clock: movableClock(line.now ?? undefined),
      baseUrl: http.baseUrl,
      real: line.real,
      log: (text) => {
        log.write(text);
        if (text.startsWith('!!')) progress(text);
      },
      onProgress: progress,
      ...(await contractWitness()),
      ...(faults === null ? {} : { faults }),
    });
    closeInTheEnd(async () => {
      await site.close();
      tellFaults(faults);
    });
    await prepare(site, progress);
    http.serve(siteHandler(site, log.write));
    site.forge.serve();

    const address = `${http.baseUrl}/`;
    process.stdout.write(line.isJson ? `${JSON.stringify({ url: address })}\n` : `${address}\n`);
  } catch (error) {
    for (const close of closing.reverse()) await close();
    throw error;
  }
  return new Promise(() => undefined);
}

import type { ImportStatus } from '../src/contract/setup';
import { assignStandard } from './assign-standard';
import { CommandError } from './command-error';
import { type Ask, asking } from './commands/ask';
import { sayMeanwhile } from './say-meanwhile';
import type { LocalSite } from './site';
import { stopwatch } from './stopwatch';

export type MeasuredImport = {
  readonly points: number;
  readonly jiraCalls: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
};

const AN_HOUR_MS = 3_600_000;
/** Hours of Jira's quota that an import may wait for: 150 times 65,000 points. */
const MOST_HOURS = 150;

/**
 * Has the app import all the projects that the account may see, through its own operations, as its setup page does;
 * goes on where an earlier import was cut short. A site that nobody chose a standard for is held against the first that
 * ships.
 *
 * @throws CommandError when the import ends in anything but done
 */
export async function importThroughApp(
  site: LocalSite,
  accountId: string,
  progress: (line: string) => void,
): Promise<MeasuredImport> {
  const ask = asking(site, accountId);
  const before = site.forge.usage();
  const watch = stopwatch();

  await sayMeanwhile(progress, 'Mandate imports the site', () => importAll(site, ask));

  const after = site.forge.usage();
  return {
    points: after.points - before.points,
    jiraCalls: after.jiraCalls - before.jiraCalls,
    seconds: watch.seconds(),
    peakMegabytes: site.forge.peakMegabytes(),
  };
}

async function importAll(site: LocalSite, ask: Ask): Promise<void> {
  // What an interrupted import left in the queue is part of this one.
  await site.forge.drain();
  await begin(ask);
  await site.forge.drain();
  const status = await untilDone(site, ask);
  if (status.state !== 'done') throw notDone(status);
  const { done } = await ask('setup.status', {});
  if (!done.includes('standard')) await assignStandard(ask);
  await site.forge.drain();
}

/** The site is surveyed each time, for projects may have come since; that costs a few points a project. */
async function begin(ask: Ask): Promise<void> {
  const { survey, chosenProjectIds } = await ask('setup.connect', {});
  const found = survey?.projects.map(({ id }) => id) ?? [];
  if (found.length === 0) {
    throw new CommandError('not-found', 'The site has no project that this account may see.');
  }
  const chosen = new Set(chosenProjectIds);
  if (found.every((id) => chosen.has(id))) await ask('import.start', {});
  else await ask('setup.choose-projects', { projectIds: found });
}

/** An import that waits for the next hour's quota is moved there by the clock; the app's own clock then wakes it. */
async function untilDone(site: LocalSite, ask: Ask): Promise<ImportStatus> {
  let status = await ask('import.status', {});
  for (let hour = 0; status.state === 'waiting-for-quota' && hour < MOST_HOURS; hour++) {
    const next = Math.floor(site.clock.now().getTime() / AN_HOUR_MS + 1) * AN_HOUR_MS;
    site.clock.moveTo(new Date(next + 1000));
    await ask('import.start', {});
    await site.forge.drain();
    status = await ask('import.status', {});
  }
  return status;
}

function notDone(status: ImportStatus): CommandError {
  const failed = status.projects.filter((project) => project.status === 'failed');
  const details = failed.map(({ key, problem }) => `${key}: ${problem ?? 'no reason given'}`);
  return new CommandError(
    'import-failed',
    `The import stands at ${status.state}: ${status.fetched} of ${status.expected} work items.`,
    { details },
  );
}

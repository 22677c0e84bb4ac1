import { CommandError } from '../command-error';
import { type CommandLine, onlyWord, siteName } from '../command-line';
import { moveToDailyWork } from '../daily-work';
import { scheduledTriggers } from '../forge/scheduler';
import { readManifest } from '../manifest';
import { projectRoot } from '../project-root';
import { stopwatch } from '../stopwatch';
import { withSite } from './with-site';

/**
 * Fires a scheduled trigger and drains the queue. The daily work starts at the first hour after 02:00 of the site: when
 * it is earlier there, the clock is moved on to 02:00 first.
 */
export async function runCommand(line: CommandLine): Promise<unknown> {
  const trigger = onlyWord(line, 'trigger');
  await demandTrigger(trigger);

  return withSite(line, siteName(line), async (site) => {
    const watch = stopwatch();
    if (trigger === 'daily') await moveToDailyWork(site);
    const at = site.clock.now().toISOString();
    await site.forge.drain();
    await site.forge.fire(trigger);
    const { jobs } = await site.forge.drain();

    return { site: site.name, trigger, at, jobs, seconds: watch.seconds() };
  });
}

async function demandTrigger(trigger: string): Promise<void> {
  const known = scheduledTriggers(await readManifest(projectRoot())).map(({ key }) => key);
  if (known.includes(trigger)) return;

  throw new CommandError(
    'not-found',
    `The app has no scheduled trigger ${trigger}: say ${known.join(', ')}.`,
    { where: 'trigger' },
  );
}

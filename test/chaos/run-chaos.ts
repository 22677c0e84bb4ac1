import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { asking } from '../../local/commands/ask';
import { createFaults, type Faults } from '../../local/faults/faults';
import type { Services } from '../../local/forge/services';
import { randomFrom } from '../../local/seed/random';
import type { LocalSite } from '../../local/site';
import { type ChaosPlan, ratesFor, SKEW_MS } from './chaos-plan';
import type { ChaosReport } from './chaos-report';
import { openChaosSite } from './chaos-site';
import { type Clicks, clicksOn } from './clicks';
import { type DatabaseProbe, probeDatabases } from './database-probe';
import { insist } from './insist';
import { itemKeys } from './item-keys';
import { withMeanwhile } from './meanwhile';
import { type People, peopleOf } from './people';
import { problemsAfter } from './problems-after';

/** People work in bursts, for an hour's changes seldom come evenly. */
const CHANGES_A_BURST = 40;
const LEAST_BURSTS = 20;
const PROJECTS_A_BURST = 3;
const BETWEEN_CHANGES_MS = 150;
const BETWEEN_CLICKS_MS = 20_000;
const FIVE_MINUTES = 300_000;
const AN_HOUR = 3_600_000;
/** What the storm lasts by the site's clock, so that every clock of the app ticks. */
const STORM_MS = 4 * AN_HOUR;

type Storm = {
  readonly plan: ChaosPlan;
  readonly site: LocalSite;
  readonly people: People;
  readonly clicks: Clicks;
};

/** Lets a site be changed while everything fails, then looks whether anything was lost, bent or done twice. */
export async function runChaos(
  plan: ChaosPlan,
  progress: (line: string) => void = () => undefined,
): Promise<ChaosReport> {
  const home = mkdtempSync(join(tmpdir(), 'mandate-chaos-'));
  const faults = createFaults({ seed: plan.seed, rates: ratesFor(plan), skewMs: SKEW_MS });
  faults.calm(true);
  const close: (() => Promise<void>)[] = [];

  try {
    progress('opening');
    const life = lifeGoesOn(plan);
    const site = await openChaosSite(plan, { home, faults, around: life.around, log: progress });
    close.push(site.close);
    const probe = await probeDatabases(home, site.name);
    close.unshift(probe.close);
    const random = randomFrom(`${plan.seed}/people`);
    const people = await peopleOf(site.jira, { random, keys: itemKeys(plan) });
    const clicks = await clicksOn(site, randomFrom(`${plan.seed}/clicks`));

    const before = await probe.jobs();
    faults.calm(false);
    const started = performance.now();
    await life.storm({ plan, site, people, clicks }, progress);
    faults.calm(true);
    progress('settling');
    await settle(site);
    return await report({ plan, site, probe, clicks, faults, before, started });
  } finally {
    for (const end of close) await end();
    rmSync(home, { recursive: true, force: true });
  }
}

/** The changes, made between jobs and in the midst of them. */
function lifeGoesOn(plan: ChaosPlan) {
  let storm: Storm | null = null;
  let left = plan.changes;
  let calm: (whether: boolean) => void = () => undefined;

  const change = async () => {
    if (storm === null || left === 0) return false;
    left -= 1;
    passTime(storm.site, BETWEEN_CHANGES_MS);
    await storm.people.change();
    return true;
  };
  const around = (services: Services) => {
    const inner = plan.around?.(services) ?? services;
    const random = randomFrom(`${plan.seed}/meanwhile`);
    const step = async () => (storm === null ? false : storm.site.forge.step());
    const meanwhile = withMeanwhile(inner, {
      random,
      likelihood: plan.meanwhile,
      pass: (milliseconds) => {
        if (storm !== null) passTime(storm.site, milliseconds);
      },
      touch: async (id) => {
        if (storm === null) return;
        passTime(storm.site, BETWEEN_CHANGES_MS);
        await storm.people.touch(id);
      },
      change,
      step,
    });
    calm = meanwhile.calm;
    return meanwhile.services;
  };

  const burst = async ({ site: { forge, clock }, people }: Storm) => {
    people.gather(PROJECTS_A_BURST);
    for (let each = 0; each < burstOf(plan) && (await change()); each += 1);
    const pause = (STORM_MS / plan.changes - BETWEEN_CHANGES_MS) * burstOf(plan);
    const until = new Date(clock.now().getTime() + pause);
    await forge.drain({ atOnce: 1, until });
    clock.moveTo(until);
  };

  return {
    around,
    async storm(given: Storm, progress: (line: string) => void) {
      storm = given;
      calm(false);
      const clocks = clocksOf(given);
      let shown = left;
      while (left > 0) {
        await burst(given);
        await clocks.tick(left);
        if (shown - left >= 1000) progress(`${(shown = left)} changes left`);
      }
      calm(true);
      storm = null;
    },
  };
}

const burstOf = ({ changes }: ChaosPlan) =>
  Math.min(CHANGES_A_BURST, Math.ceil(changes / LEAST_BURSTS));

function passTime({ clock }: LocalSite, milliseconds: number): void {
  clock.moveTo(new Date(clock.now().getTime() + milliseconds));
}

/** What happens by the clock: the app's own schedules, imports from the start, and people who press buttons. */
function clocksOf({ plan, site, clicks }: Storm) {
  const ask = async () => asking(site, await site.jira.adminAccount());
  const now = () => site.clock.now().getTime();
  let lastFive = now();
  let lastHour = now();
  let rebuilds = 0;
  let pressed = 0;
  const share = (left: number) => 1 - left / plan.changes;

  const fire = (key: string) => site.forge.fire(key).catch(() => undefined); // the next tick does what was left
  return {
    async tick(left: number) {
      if (now() - lastFive >= FIVE_MINUTES) {
        lastFive = now();
        await fire('inbox');
      }
      if (now() - lastHour >= AN_HOUR) {
        lastHour = now();
        await fire('daily');
      }
      if (rebuilds + 1 < share(left) * (plan.rebuilds + 1)) {
        rebuilds += 1;
        const asks = await ask();
        await insist(() => asks('import.rebuild', {}), site.clock);
      }
      while (pressed < share(left) * plan.clicks) {
        pressed += 1;
        await clicks.click();
        passTime(site, BETWEEN_CLICKS_MS);
      }
    },
  };
}

/** What was put off is done, and one reconciliation finds what events lost. */
async function settle({ forge, clock }: LocalSite): Promise<void> {
  await forge.drain({ atOnce: 1 });
  clock.moveTo(new Date(clock.now().getTime() + AN_HOUR));
  await forge.fire('inbox');
  await forge.drain({ atOnce: 1 });
  await forge.fire('daily');
  await forge.drain({ atOnce: 1 });
}

type Ended = Pick<Storm, 'plan' | 'site' | 'clicks'> & {
  readonly probe: DatabaseProbe;
  readonly faults: Faults;
  readonly before: Awaited<ReturnType<DatabaseProbe['jobs']>>;
  readonly started: number;
};

async function report(ended: Ended): Promise<ChaosReport> {
  const { plan, faults, probe, before, clicks, site, started } = ended;
  const jobs = await probe.jobs();
  const problems = await problemsAfter(ended);
  return {
    seed: plan.seed,
    changes: plan.changes,
    projects: plan.projects,
    injected: faults.counts(),
    problems,
    jobs: {
      finished: jobs.finished - before.finished,
      givenUp: jobs.givenUp - before.givenUp,
    },
    clicks: clicks.count(),
    largestShareOfLimit: site.forge.usage().largestShareOfLimit,
    seconds: (performance.now() - started) / 1000,
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { globalPool, type PointsPool } from '../../local/jira/limits/points-pool';
import { randomFrom } from '../../local/seed/random';
import type { LocalSite } from '../../local/site';
import { openChaosSite } from '../chaos/chaos-site';
import { itemKeys } from '../chaos/item-keys';
import { type People, peopleOf } from '../chaos/people';
import type { SoakPlan } from './soak-plan';
import type { SoakHour, SoakReport } from './soak-report';

const AN_HOUR = 3_600_000;
const A_MINUTE = 60_000;
const MINUTES_BETWEEN_INBOXES = 5;
const MEGABYTE = 1024 * 1024;

type Soaked = {
  readonly plan: SoakPlan;
  readonly site: LocalSite;
  readonly people: People;
  readonly points: PointsPool;
};

/** Lets people change a site hour after hour, and notes of each hour what the app spent and held. */
export async function runSoak(
  plan: SoakPlan,
  progress: (hour: SoakHour) => void = () => undefined,
): Promise<SoakReport> {
  const home = mkdtempSync(join(tmpdir(), 'mandate-soak-'));
  const points = globalPool();
  const site = await openChaosSite(plan, { home, points, log: () => undefined });
  try {
    const random = randomFrom('soak');
    const people = await peopleOf(site.jira, { random, keys: itemKeys(plan) });
    // The import's own points are those of another hour.
    site.clock.moveTo(new Date((Math.floor(site.clock.now().getTime() / AN_HOUR) + 1) * AN_HOUR));

    const hours: SoakHour[] = [];
    while (hours.length < plan.hours) {
      const hour = await anHour({ plan, site, people, points }, hours.length + 1);
      hours.push(hour);
      progress(hour);
    }
    return { plan, pointsPerHour: points.pointsPerHour, hours };
  } finally {
    await site.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function anHour({ plan, site, people, points }: Soaked, number: number): Promise<SoakHour> {
  const { forge, clock } = site;
  const started = clock.now();
  const before = forge.usage();
  let changes = 0;

  for (let minute = 0; minute < 60; minute += 1) {
    const until = Math.round((plan.changesAnHour * (minute + 1)) / 60);
    for (; changes < until; changes += 1) await people.change();
    clock.moveTo(new Date(started.getTime() + (minute + 1) * A_MINUTE - 1));
    await forge.drain({ until: clock.now() });
    if ((minute + 1) % MINUTES_BETWEEN_INBOXES === 0) await forge.fire('inbox');
  }
  await forge.fire('daily');
  await forge.drain({ until: clock.now() });
  const after = forge.usage();
  const hour = {
    number,
    changes,
    points: points.spentInHourOf(started),
    calls: after.jiraCalls - before.jiraCalls,
    invocations: after.invocations - before.invocations,
    largestShareOfLimit: after.largestShareOfLimit,
    hostHeapMegabytes: heldHeap(),
    appPeakMegabytes: forge.peakMegabytes(),
  };
  clock.moveTo(new Date(started.getTime() + AN_HOUR));
  return hour;
}

/** What is still held after a collection. */
function heldHeap(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / MEGABYTE);
}

import { z } from 'zod';

import type { LocalSite } from './site';

const DAILY_WORK_HOUR = 2;
const HOURS_OF_A_DAY = 24;
const AN_HOUR_MS = 3_600_000;

const ServerInfo = z.object({ serverTimeZone: z.string() });

/** Moves the clock on to 02:00 of the site's day when it is earlier there. */
export async function moveToDailyWork(site: Pick<LocalSite, 'jira' | 'clock'>): Promise<void> {
  const timeZone = await timeZoneOf(site);
  const now = site.clock.now();
  const { hour, minute } = timeOfDay(now, timeZone);
  if (hour >= DAILY_WORK_HOUR) return;

  const missing = (DAILY_WORK_HOUR - hour) * AN_HOUR_MS - minute * 60_000;
  const arrival = new Date(now.getTime() + missing);
  site.clock.moveTo(arrival);
  // Where the night has an hour less or more, the first step lands beside 02:00.
  const landed = timeOfDay(arrival, timeZone);
  if (landed.hour < DAILY_WORK_HOUR) await moveToDailyWork(site);
}

/** Moves the clock on to 02:00 of the site's next day. */
export async function moveToNextDailyWork(site: Pick<LocalSite, 'jira' | 'clock'>): Promise<void> {
  const timeZone = await timeZoneOf(site);
  const now = site.clock.now();
  const { hour, minute } = timeOfDay(now, timeZone);
  const midnight = new Date(now.getTime() + (HOURS_OF_A_DAY - hour) * AN_HOUR_MS - minute * 60_000);
  site.clock.moveTo(midnight);
  // A day of 25 hours is not over yet.
  const isStillTheSameDay = timeOfDay(midnight, timeZone).hour > DAILY_WORK_HOUR;
  return isStillTheSameDay ? moveToNextDailyWork(site) : moveToDailyWork(site);
}

async function timeZoneOf({ jira }: Pick<LocalSite, 'jira'>): Promise<string> {
  const path = '/rest/api/3/serverInfo';
  const answer = await jira.handle({ method: 'GET', path, body: null }, { kind: 'anonymous' });
  return ServerInfo.parse(JSON.parse(answer.body)).serverTimeZone;
}

function timeOfDay(time: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);

  return { hour: part('hour'), minute: part('minute') };
}

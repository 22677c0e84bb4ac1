import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { z } from 'zod';

import {
  calibrate,
  type HeldShare,
  type PastForecast,
} from '../src/domain/forecasting/calibration';
import { completionDays } from '../src/domain/forecasting/completion-days';
import { type Interval, wilsonInterval } from '../src/domain/forecasting/wilson';
import { addDays, day, type Day, dayOf, daysBetween, instantFromJira } from '../src/domain/foundation/calendar'; // prettier-ignore
import { THROUGHPUT_DAYS } from '../src/domain/rollup/figures';
import { throughputBefore } from '../src/domain/rollup/throughput';
import { betweenClusters } from './between-clusters';

const PERCENTILES = [50, 70, 85, 95] as const;

const Issue = z.object({
  key: z.string(),
  fields: z.object({
    created: z.string(),
    resolutiondate: z.string().nullish(),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
  }),
});

/** Of one project, what became of each of its work items; those that are done without a day are left out. */
type History = {
  readonly site: string;
  readonly key: string;
  /** `null` for one that is open to the end. */
  readonly items: readonly { readonly created: Day; readonly resolved: Day | null }[];
  readonly undated: number;
  /** The last day of which the site tells anything. */
  readonly end: Day;
};

/** How far ahead the day with even odds lies, in days; the last without end. */
const DISTANCES = [
  ['within 4 weeks', 0, 28],
  ['within 26 weeks', 29, 182],
  ['later', 183, Infinity],
] as const;

type Judged = { readonly history: History; readonly forecasts: number; readonly shares: readonly HeldShare[] }; // prettier-ignore

/**
 * How often the forecasts of real projects held: made anew at the end of every month from what Jira still tells of that day, and judged once
 * the day that they named has come.
 */
export async function forecastBench(directory: string): Promise<readonly string[]> {
  const histories = sitesIn(directory).flatMap((site) => historiesIn(directory, site));
  const made = histories.map((history) => ({ history, past: pastForecasts(history) }));
  const judged = made.flatMap(({ history, past }) => judge(history, past));
  const forecasts = judged.reduce((sum, one) => sum + one.forecasts, 0);
  const undated = judged.reduce((sum, { history }) => sum + history.undated, 0);
  const sites = [...new Set(judged.map(({ history }) => history.site))];

  return Promise.resolve([
    `${whole(forecasts)} forecasts at the ends of months, of ${whole(judged.length)} projects on ${sites.length} sites (${sites.join(', ')}); ${whole(undated)} finished work items without a resolution date left out`,
    '',
    ...tableOf('all projects', judged),
    ...sites.flatMap((site) => ['', ...tableOf(site, judged.filter(({ history }) => history.site === site))]), // prettier-ignore
    ...DISTANCES.flatMap(([name, from, to]) => [
      '',
      ...tableOf(
        `even odds ${name}`,
        made.flatMap(({ history, past }) =>
          judge(
            history,
            past.filter((one) => daysAhead(one) >= from && daysAhead(one) <= to),
          ),
        ),
      ),
    ]),
  ]);
}

function sitesIn(directory: string): readonly string[] {
  if (!existsSync(directory)) {
    throw new Error(`There are no sites in ${directory}: name a directory that holds one each.`);
  }
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, 'site.json')))
    .sort();
}

function historiesIn(directory: string, site: string): readonly History[] {
  const files = readdirSync(join(directory, site)).filter((name) => name.endsWith('.jsonl.gz'));
  const issues = files.flatMap((name) => issuesIn(join(directory, site, name)));
  const byProject = new Map<string, z.infer<typeof Issue>[]>();
  for (const issue of issues) {
    const key = issue.key.slice(0, issue.key.lastIndexOf('-'));
    byProject.set(key, [...(byProject.get(key) ?? []), issue]);
  }
  const days = issues.flatMap(({ fields }) => [fields.created, fields.resolutiondate ?? []].flat());
  const end = days.map(dayIn).reduce((latest, one) => (one > latest ? one : latest));

  return [...byProject].sort().map(([key, all]) => {
    const known = all.map(({ fields }) => ({
      created: dayIn(fields.created),
      resolved: fields.resolutiondate == null ? null : dayIn(fields.resolutiondate),
      isDone: fields.status.statusCategory.key === 'done',
    }));
    const isUndated = (item: (typeof known)[number]) => item.isDone && item.resolved === null;
    return {
      site,
      key,
      items: known.filter((item) => !isUndated(item)),
      undated: known.filter(isUndated).length,
      end,
    };
  });
}

function issuesIn(file: string): readonly z.infer<typeof Issue>[] {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean);
  return lines.map((line) => Issue.parse(JSON.parse(line)));
}

function dayIn(text: string): Day {
  return dayOf(instantFromJira(text));
}

/** A project some of whose forecasts could be judged; none without any. */
function judge(history: History, past: readonly PastForecast[]): readonly Judged[] {
  const shares = calibrate(past, PERCENTILES);
  const isJudged = shares.some(({ judged }) => judged > 0);
  return isJudged ? [{ history, forecasts: past.length, shares }] : [];
}

function daysAhead({ throughput, remaining }: PastForecast): number {
  return completionDays(throughput, remaining, [50])['50'] ?? Infinity;
}

/** At the end of each month in which work was left and something had been finished in the days before. */
function pastForecasts({ items, end }: History): readonly PastForecast[] {
  const finished = new Map<Day, number>();
  for (const { resolved } of items) {
    if (resolved !== null) finished.set(resolved, (finished.get(resolved) ?? 0) + 1);
  }
  const first = items.map(({ created }) => created).reduce((one, other) => (one < other ? one : other), end); // prettier-ignore

  return firstsOfMonths(first, end).flatMap((asOf) => {
    const remaining = items.filter(({ created, resolved }) => created < asOf && (resolved === null || resolved >= asOf)).length; // prettier-ignore
    const throughput = throughputBefore(asOf, finished);
    if (remaining === 0 || throughput.every((count) => count === 0)) return [];

    const finishedSince = Array.from(
      { length: daysBetween(asOf, end) },
      (_, at) => finished.get(addDays(asOf, at)) ?? 0,
    );
    return [{ throughput, remaining, finishedSince }];
  });
}

/** The days after the ends of months, from half a year after the first day on, so that the days that are drawn from were lived through. */
function firstsOfMonths(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  const last = addDays(to, -1);
  for (let at = firstOfNext(addDays(from, THROUGHPUT_DAYS)); at <= last; at = firstOfNext(at)) {
    days.push(at);
  }
  return days;
}

function firstOfNext(of: Day): Day {
  const [year = 0, month = 0] = of.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return day(`${next}-01`);
}

function tableOf(name: string, judged: readonly Judged[]): readonly string[] {
  return [
    `| ${name} | projects | judged | held | share | 95 %, months alone | 95 %, by project |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...PERCENTILES.map((percentile) => rowOf(percentile, judged)),
  ];
}

function rowOf(percentile: number, judged: readonly Judged[]): string {
  const own = judged
    .flatMap(({ shares }) => shares.filter((share) => share.percentile === percentile))
    .filter((share) => share.judged > 0);
  const held = own.reduce((sum, share) => sum + share.held, 0);
  const trials = own.reduce((sum, share) => sum + share.judged, 0);
  return `| P${percentile} | ${[
    whole(own.length),
    whole(trials),
    whole(held),
    trials === 0 ? '–' : percent(held / trials),
    told(wilsonInterval(held, trials)),
    told(betweenClusters(own)),
  ].join(' | ')} |`;
}

function told(interval: Interval | null): string {
  return interval === null ? '–' : `${percent(interval.low)} to ${percent(interval.high)}`;
}

const whole = (value: number) => value.toLocaleString('en');
const percent = (ratio: number) => `${(100 * ratio).toFixed(1)} %`;

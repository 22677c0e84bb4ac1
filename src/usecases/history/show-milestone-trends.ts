import { addDays, type Day, daysBetween, lastMomentOf } from '../../domain/foundation/calendar';
import type { GovernedId, WorkItemId } from '../../domain/foundation/ids';
import type { WorkItem } from '../../domain/foundation/work-item';
import { fieldsToAsk } from '../../domain/history/fields-to-ask';
import { type LookedAt, milestoneTrend } from '../../domain/history/milestone-trend';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps, RegisterItem } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import { partlyHidden } from '../shown-findings';
import { keyOfSeen, seenGoverned, sightOf, type Sight, type SightDeps } from '../sight';
import { readFields, readMapping, timeZoneOf, today } from '../site-settings';
import { askLogs, type AskedLogs, type AskLogsDeps } from './ask-logs';
import { baselineDays, type BaselineDaysDeps } from './baseline-days';

type TrendDeps = SightDeps &
  AskLogsDeps &
  BaselineDaysDeps &
  Pick<Deps, 'reports' | 'rollUps' | 'settings' | 'state' | 'workItems'>;

/** The earliest first; one call of Jira answers for all. */
const MOST = 50;
const MONTHS = 36;
/** Sorts behind every day. */
const NO_DAY = '9999-12-31';

/**
 * How the days of a project's milestones moved: when each was due, as it was said at the end of each of the last 36 months, on the days on
 * which a status report was issued, and today; beside the day that was agreed first, and the one that is agreed now.
 *
 * @throws AppError `not-found` for one that is not governed or is hidden; what Jira says where trying again would not help.
 */
export async function showMilestoneTrends({ id }: { readonly id: GovernedId }, deps: TrendDeps) {
  const sight = await sightOf(deps);
  const project = seenGoverned(id, sight);
  const [asOf, zone, found] = await Promise.all([
    today(deps),
    timeZoneOf(deps),
    milestonesOf(project, sight, deps),
  ]);
  const shown = found.slice(0, MOST);
  const ids = shown.map((milestone) => milestone.id);
  const [items, asked, agreed, reported] = await Promise.all([
    deps.workItems.find(ids),
    logsOf(ids, deps),
    baselineDays(id, ids, deps),
    reportDays(project, sight, deps),
  ]);
  const looked = [...new Set([...monthEnds(asOf), ...reported, asOf])]
    .sort()
    .map((on): LookedAt => ({ on, at: lastMomentOf(on, zone) }));
  const ground = { asked, looked, asOf };
  const known = new Map(items.map((item) => [item.id, item]));

  return {
    project: { id: project.id, key: project.key, name: project.name },
    asOf,
    unavailable: asked.kind === 'refused' ? asked.why : null,
    listed: shown.flatMap((milestone) => {
      const item = known.get(milestone.id);
      if (item === undefined) return [];
      const trend = trendOf(item, ground);
      const agreedDays = agreedOf(milestone, agreed, trend.firstDue);
      return [
        {
          key: keyOfSeen(milestone, sight),
          due: item.due,
          reached: trend.reached,
          ...agreedDays,
          slipDays: slipOf(agreedDays.original?.day ?? null, trend.reached ?? item.due),
          said: trend.said,
        },
      ];
    }),
    total: found.length,
  };
}

async function milestonesOf(
  project: GovernedProject,
  sight: Sight,
  deps: Pick<Deps, 'settings' | 'workItems'>,
): Promise<readonly RegisterItem[]> {
  const mapping = await readMapping(deps);
  const found = await readArtifactItems([project], { sight, mapping, kinds: ['milestone'] }, deps);
  const dayOf = ({ due }: RegisterItem): string => due ?? NO_DAY;
  return [...found].sort((one, other) =>
    dayOf(one) === dayOf(other)
      ? Number(one.id) - Number(other.id)
      : dayOf(one) < dayOf(other)
        ? -1
        : 1,
  );
}

async function logsOf(ids: readonly WorkItemId[], deps: TrendDeps): Promise<AskedLogs> {
  const fields = await readFields(deps);
  return askLogs(
    {
      ids,
      fieldIds: fieldsToAsk(['category', 'due'], fields),
      fields: { ...fields, estimateFieldName: null },
    },
    deps,
  );
}

type Ground = {
  readonly asked: AskedLogs;
  readonly looked: readonly LookedAt[];
  readonly asOf: Day;
};

/** Without logs only what is said today is told. */
function trendOf(item: WorkItem, { asked, looked, asOf }: Ground) {
  const unlogged = { item, log: [] };
  const nowhere = { categoryOf: () => null, levelOf: () => null };
  if (asked.kind === 'refused') {
    const now = looked.filter(({ on }) => on === asOf);
    return { ...milestoneTrend(unlogged, now, nowhere), firstDue: null };
  }
  const { categoryOf, logOf } = asked;
  return milestoneTrend({ item, log: logOf(item.id) }, looked, { ...nowhere, categoryOf });
}

type BaselineDays = Awaited<ReturnType<typeof baselineDays>>;

/** The day agreed first and the one agreed now: in a baseline, else the day it was approved for, else the first that was said. */
function agreedOf({ id, part }: RegisterItem, { first, last }: BaselineDays, said: Day | null) {
  const approved = part?.kind === 'milestone' ? part.facts.baseline : null;
  const sealed = first.get(id) ?? null;
  const current = last.get(id) ?? null;
  return {
    original:
      agreedDay(sealed, 'baseline') ??
      agreedDay(approved, 'approved') ??
      agreedDay(said, 'first-said'),
    current: agreedDay(current, 'baseline') ?? agreedDay(approved, 'approved'),
  };
}

function agreedDay<From extends string>(on: Day | null, from: From) {
  return on === null ? null : { day: on, from };
}

function slipOf(agreed: Day | null, due: Day | null): number | null {
  return agreed === null || due === null ? null : daysBetween(agreed, due);
}

/** The days on which status reports of it were issued; none where part of it is hidden from the user. */
async function reportDays(
  project: GovernedProject,
  sight: Sight,
  deps: Pick<Deps, 'reports' | 'rollUps' | 'state'>,
): Promise<readonly Day[]> {
  if ((await partlyHidden([project], sight, deps)).has(project.id)) return [];
  const issued = await deps.reports.issued([project.id], null);
  return issued.map(({ at }) => at.slice(0, 10) as Day);
}

/** The last days of the months before a day, oldest first. */
function monthEnds(asOf: Day): readonly Day[] {
  const ends: Day[] = [];
  let first = `${asOf.slice(0, 8)}01` as Day;
  while (ends.length < MONTHS) {
    const end = addDays(first, -1);
    ends.unshift(end);
    first = `${end.slice(0, 8)}01` as Day;
  }
  return ends;
}

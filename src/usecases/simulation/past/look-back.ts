import { kindsByType } from '../../../domain/artifacts/artifact-of';
import { dayOf } from '../../../domain/foundation/calendar';
import type { ProjectId } from '../../../domain/foundation/ids';
import type { ItemFact } from '../../../domain/foundation/item-fact';
import type { WorkItem } from '../../../domain/foundation/work-item';
import { fieldsToAsk } from '../../../domain/history/fields-to-ask';
import type { SiteIds } from '../../../domain/history/item-as-of';
import type { LogFields } from '../../../domain/history/read-log';
import type { GovernedProject } from '../../../domain/portfolio/portfolio-tree';
import { factsRead } from '../../../domain/standards/past/facts-read';
import type { Standard } from '../../../domain/standards/standard';
import { AppError } from '../../app-error';
import { standardOf } from '../../compliance';
import { readCircumstances } from '../../exemptions/circumstances';
import { type EvaluationGround, readGround } from '../../freshness/evaluation-ground';
import { readLogFields } from '../../history/ask-logs';
import type { Deps, LookBack, VersionName } from '../../ports';
import { readMapping, timeZoneOf } from '../../site-settings';
import type { StandardsInForce } from '../../standards-in-force';
import { simulatedByProject } from '../simulated-projects';
import { daysOf } from './days-of';
import { type PlacedItem, placedItems } from './placed-items';
import { ENOUGH_FOR_ANOTHER_MS, readLogs, type ReadLogsDeps } from './read-logs';
import { DAYS_LOOKED_BACK, daysBefore, type PastGround, type PastSubject } from './subject';
import { transitionsOf } from './transitions-of';

export type LookBackDeps = ReadLogsDeps &
  Pick<
    Deps,
    'exemptions' | 'portfolio' | 'profiles' | 'projects' | 'settings' | 'state' | 'workItems'
  >;

/** A version that is tried, and the standards in force now. */
export type Trial = {
  readonly name: VersionName;
  readonly draft: Standard;
  readonly standards: StandardsInForce;
};

/**
 * Holds a version against how one Jira project after the other stood, where that was asked for; `later` where another job goes on.
 * What Jira refuses ends it early, with the reason.
 */
export async function lookBack(trial: Trial, deps: LookBackDeps): Promise<'through' | 'later'> {
  const run = await deps.lookBacks.find(trial.name);
  if (run?.problem !== null) return 'through';

  try {
    return await lookBackOnAll(trial, run, deps);
  } catch (error) {
    if (!(error instanceof AppError) || error.retryAfterSeconds !== null) throw error;
    await deps.lookBacks.fail(trial.name, error.message);
    return 'through';
  }
}

async function lookBackOnAll(
  trial: Trial,
  run: LookBack,
  deps: LookBackDeps,
): Promise<'through' | 'later'> {
  const { name } = trial;
  const done = new Set((await deps.lookBacks.results(name)).map(({ governedId }) => governedId));
  const open = await simulatedByProject(name.standardId, done, deps);
  if (open.size === 0) return 'through';

  const ground = await readSiteGround(run, deps);
  let isFirst = true;
  for (const [projectId, projects] of open) {
    if (!isFirst && deps.timeLeft() < ENOUGH_FOR_ANOTHER_MS) {
      await deps.queue.push([{ kind: 'simulate', ...name }]);
      return 'later';
    }
    const course = await lookBackOn({ projectId, projects, trial, ground }, deps);
    if (course === 'later') return 'later';
    isFirst = false;
  }
  return 'through';
}

/** What holds for the whole site; which levels its types have is seen from the work items of each project. */
type SiteGround = EvaluationGround &
  Pick<PastGround, 'asOf' | 'timeZone' | 'kindsByType'> & {
    readonly categoryOf: SiteIds['categoryOf'];
    readonly fields: LogFields;
  };

async function readSiteGround({ asOf }: LookBack, deps: LookBackDeps): Promise<SiteGround> {
  const [known, mapping, timeZone, fields] = await Promise.all([
    deps.projects.all(),
    readMapping(deps),
    timeZoneOf(deps),
    readLogFields(deps),
  ]);
  const ground = await readGround(known, deps);
  const categories = new Map(
    (await deps.site.statuses()).map(({ id, category }) => [id, category]),
  );
  return {
    ...ground,
    asOf,
    timeZone,
    kindsByType: kindsByType(mapping),
    categoryOf: (statusId) => categories.get(statusId) ?? null,
    fields,
  };
}

type Group = {
  readonly projectId: ProjectId;
  /** Everything governed that begins in this Jira project. */
  readonly projects: readonly GovernedProject[];
  readonly trial: Trial;
  readonly ground: SiteGround;
};

async function lookBackOn(group: Group, deps: LookBackDeps): Promise<'through' | 'later'> {
  const { projectId, projects, trial, ground } = group;
  const shelf = { ...trial.name, projectId };
  const placed = await placedItems(projects, deps);
  const items = distinct([...placed.values()].flat());
  const since = daysBefore(ground.asOf, DAYS_LOOKED_BACK);
  const { fields } = ground;
  const logs = await readLogs(
    { shelf, items, since, fields, fieldIds: fieldsToAsk(factsReadIn(group), fields) },
    deps,
  );
  if (logs === null) return 'later';

  const circumstancesOf = await readCircumstances(projects, dayOf(since), deps);
  const pastGround: PastGround = { ...ground, site: siteIdsOf(ground, items) };
  for (const project of projects) {
    const subject: PastSubject = {
      project,
      draft: trial.draft,
      standing: standardOf(project, trial.standards),
      circumstances: circumstancesOf(project),
      items: (placed.get(project.id) ?? []).map((one) => ({
        ...one,
        log: logs.get(one.item.id) ?? [],
      })),
    };
    const days = daysOf(subject, pastGround);
    const transitions = transitionsOf(subject, pastGround);
    await deps.lookBacks.save(trial.name, { governedId: project.id, past: { days, transitions } });
  }
  await deps.lookBacks.dropLogs(shelf);
  return 'through';
}

/** One work item may be in the scope of several. */
function distinct(placed: readonly PlacedItem[]): readonly WorkItem[] {
  return [...new Map(placed.map(({ item }) => [item.id, item])).values()];
}

function factsReadIn({ projects, trial: { draft, standards } }: Group): readonly ItemFact[] {
  const standing = projects.flatMap((project) => standardOf(project, standards)?.rules ?? []);
  return [...draft.rules, ...standing].flatMap(({ evidence }) => factsRead(evidence));
}

function siteIdsOf({ categoryOf }: SiteGround, items: readonly WorkItem[]): SiteIds {
  const levels = new Map(items.map(({ typeId, level }) => [typeId, level]));
  return { categoryOf, levelOf: (typeId) => levels.get(typeId) ?? null };
}

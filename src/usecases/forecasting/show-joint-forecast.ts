import { completionCurve } from '../../domain/forecasting/completion-curve';
import { completionDays } from '../../domain/forecasting/completion-days';
import { type JointCompletion, jointCompletion } from '../../domain/forecasting/joint-completion';
import { whyNoForecast } from '../../domain/forecasting/why-no-forecast';
import { addDays, type Day, daysBetween } from '../../domain/foundation/calendar';
import type { NodeId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { plannedFinishOf } from '../../domain/rollup/assess-project';
import type { Figures } from '../../domain/rollup/figures';
import type { Deps } from '../ports';
import { figuresOfCells, readCellBook } from '../rollup/cell-book';
import { summaryOf } from '../rollup/nodes';
import { partialProjects } from '../rollup/partial-projects';
import { select } from '../rollup/selection';
import { partlyHidden } from '../shown-findings';
import { type Sight, sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { type Overlaps, overlapsOf } from '../rollup/overlaps';

type JointForecastDeps = SightDeps & Pick<Deps, 'now' | 'rollUps' | 'state'>;

const PERCENTILES = [50, 70, 85, 95] as const;
/** The odds of which it is told what holds them back. */
const SURE = 85;
const POINTS = 60;
const LAST_CHANCE = 99;
const DAYS_WITHOUT_END = 364;

/**
 * When all projects of a portfolio or programme are finished, or all that are governed, as far as the user may see them: with which odds
 * by which day, what that rests on, and which of them hold it back. `by` is a day to tell the odds of.
 *
 * @throws AppError `not-found` for a node that does not exist.
 */
export async function showJointForecast(
  { nodeId, by }: { readonly nodeId: NodeId | null; readonly by: Day | null },
  deps: JointForecastDeps,
) {
  const sight = await sightOf(deps);
  const { node, projects, hiddenProjects } = select(nodeId, sight);
  const { asOf, computedAt, hiding, overlaps, members } = await readMembers(projects, sight, deps);
  const counted = members.filter(isCounted);
  const places = new Map(counted.map(({ id }, place) => [id, place]));
  const joint = jointCompletion(counted.map(({ curve }) => curve));
  const dayIn = (days: number | null) => (days === null ? null : addDays(asOf, days));
  const sureDays = counted.length === 0 ? null : joint.daysFor(SURE, 'independent');
  const chanceOf = (of: Day) => ({
    day: of,
    ...joint.chanceBy(Math.max(0, daysBetween(asOf, of))),
  });
  const plannedFinish = latestOf(
    members.filter(({ standing }) => standing !== 'finished').map((one) => one.plannedFinish),
  );

  return {
    node: node === null ? null : summaryOf(node, { projects, hiddenProjects }),
    asOf,
    computedAt,
    percentiles: PERCENTILES.map((percentile) => ({
      percentile,
      independent: dayIn(joint.daysFor(percentile, 'independent')),
      together: dayIn(joint.daysFor(percentile, 'together')),
      apart: dayIn(joint.daysFor(percentile, 'apart')),
    })),
    curve: counted.length === 0 ? [] : pointsOf(joint).map((days) => chanceOf(addDays(asOf, days))),
    plannedFinish: plannedFinish === null ? null : chanceOf(plannedFinish),
    by: by === null ? null : chanceOf(by),
    projects: members.map(({ curve, ownDays, ...told }) => {
      const place = places.get(told.id);
      return {
        ...told,
        days: PERCENTILES.map((percentile) => dayIn(ownDays[String(percentile)] ?? null)),
        ...(place === undefined ? UNCOUNTED : partIn(joint, place, { curve, sureDays, dayIn })),
      };
    }),
    sharing: overlaps.sharing.size,
    hiddenProjects,
    partlyHidden: projects.filter(({ id }) => hiding.has(id)).length,
    partialProjects: partialProjects(projects, sight),
  };
}

async function readMembers(
  projects: readonly GovernedProject[],
  sight: Sight,
  deps: JointForecastDeps,
) {
  const [{ asOf, computedAt, cellsOf }, day, hiding] = await Promise.all([
    readCellBook(projects, sight, deps),
    today(deps),
    partlyHidden(projects, sight, deps),
  ]);
  const overlaps = overlapsOf(projects, cellsOf);
  const members = projects.map((project) =>
    memberOf(project, figuresOfCells(cellsOf(project)), overlaps),
  );
  return { asOf: asOf ?? day, computedAt, hiding, overlaps, members };
}

type Member = ReturnType<typeof memberOf>;
type Counted = Member & { readonly curve: NonNullable<Member['curve']> };

function isCounted(member: Member): member is Counted {
  return member.standing === 'counted' && member.curve !== null;
}

/** What one project brings to the odds of all. One without a forecast brings nothing, and has a reason. */
function memberOf(project: GovernedProject, figures: Figures, { within }: Overlaps) {
  const { total, done, throughput } = figures;
  const remaining = total - done;
  const reason = whyNoForecast({ remaining, throughput, resolvedInFuture: 0 });
  const standing = standingOf(remaining, reason, within.has(project.id));

  return {
    id: project.id,
    key: project.key,
    name: project.name,
    total,
    done,
    finishedLately: throughput.reduce((sum, count) => sum + count, 0),
    plannedFinish: plannedFinishOf(project.plan, figures),
    standing,
    /** Why it has no forecast. */
    reason: standing === 'none' ? reason : null,
    within: within.get(project.id)?.key ?? null,
    curve: reason === null ? completionCurve({ throughput, remaining, addedPerDay: 0 }) : null,
    ownDays: reason === null ? completionDays(throughput, remaining, PERCENTILES) : {},
  };
}

type Standing = 'counted' | 'finished' | 'within' | 'none';

function standingOf(remaining: number, reason: string | null, isWithin: boolean): Standing {
  if (remaining === 0) return 'finished';
  if (isWithin) return 'within';
  return reason === null ? 'counted' : 'none';
}

const UNCOUNTED = { chance: null, heldBackDays: null, dayWithout: null };

type Around = Pick<Member, 'curve'> & {
  readonly sureDays: number | null;
  readonly dayIn: (days: number | null) => Day | null;
};

/** The part of one project in the odds of all; days are `null` beyond the horizon, and so is what is compared with them. */
function partIn(joint: JointCompletion, place: number, { curve, sureDays, dayIn }: Around) {
  const without = joint.daysWithout(place, SURE);
  return {
    chance: sureDays === null ? null : (curve?.chanceBy(sureDays) ?? null),
    heldBackDays: without === null || sureDays === null ? null : sureDays - without,
    dayWithout: dayIn(without),
  };
}

/** Days to draw the odds at, from today until hardly any doubt is left. */
function pointsOf(joint: JointCompletion): readonly number[] {
  const until = joint.daysFor(LAST_CHANCE, 'apart') ?? DAYS_WITHOUT_END;
  const step = Math.max(1, Math.ceil(until / POINTS));
  return Array.from({ length: Math.ceil(until / step) + 1 }, (_, at) => at * step);
}

function latestOf(days: readonly (Day | null)[]): Day | null {
  return days.reduce((latest, one) => (latest === null || (one !== null && one > latest) ? one : latest), null); // prettier-ignore
}

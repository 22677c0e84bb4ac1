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
import { sightOf, type SightDeps } from '../sight';
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
  const [book, day] = await Promise.all([readCellBook(projects, sight, deps), today(deps)]);
  const asOf = book.asOf ?? day;
  const overlaps = overlapsOf(projects, book.cellsOf);
  const members = projects.map((project) =>
    memberOf(project, figuresOfCells(book.cellsOf(project)), overlaps),
  );
  const counted = members.filter(isCounted);
  const places = new Map(counted.map(({ id }, place) => [id, place]));
  const joint = jointCompletion(counted.map(({ curve }) => curve));
  const dayIn = (days: number | null): Day | null => (days === null ? null : addDays(asOf, days));
  const sureDays = counted.length === 0 ? null : joint.daysFor(SURE, 'independent');
  const chanceOf = (of: Day) => ({
    day: of,
    ...joint.chanceBy(Math.max(0, daysBetween(asOf, of))),
  });
  const plannedFinish = latestOf(members.map((member) => member.plannedFinish));

  return {
    node: node === null ? null : summaryOf(node, { projects, hiddenProjects }),
    asOf,
    computedAt: book.computedAt,
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
        ...(place === undefined ? UNCOUNTED : partIn(joint, place, { curve, sureDays })),
      };
    }),
    sharing: overlaps.sharing.size,
    hiddenProjects,
    partialProjects: partialProjects(projects, sight),
  };
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

const UNCOUNTED = { chance: null, heldBackDays: null };

/** The part of one project in the odds of all; `null` where all have no end, or the others have none without it. */
function partIn(
  joint: JointCompletion,
  place: number,
  { curve, sureDays }: Pick<Member, 'curve'> & { readonly sureDays: number | null },
) {
  if (sureDays === null || curve === null) return UNCOUNTED;
  const without = joint.daysWithout(place, SURE);
  return {
    chance: curve.chanceBy(sureDays),
    heldBackDays: without === null ? null : sureDays - without,
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

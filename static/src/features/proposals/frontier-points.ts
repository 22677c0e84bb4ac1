import type { FrontierPoint } from '@domain/selection/frontier';
import { ROUNDING } from '@domain/selection/model';

/** The point that a budget reaches; `null` below the first. */
export function lastWithin(points: readonly FrontierPoint[], budget: number): FrontierPoint | null {
  return points.findLast(({ cost }) => isWithin(cost, budget)) ?? null;
}

/** The first point that a budget does not reach yet. */
export function firstBeyond(
  points: readonly FrontierPoint[],
  budget: number,
): FrontierPoint | null {
  return points.find(({ cost }) => !isWithin(cost, budget)) ?? null;
}

/** As `valueAt` has it. */
function isWithin(cost: number, budget: number): boolean {
  return cost <= budget * (1 + ROUNDING);
}

/** At most so many points, evenly over the frontier, its ends and the one the budget reaches among them. */
export function sampled(
  points: readonly FrontierPoint[],
  budget: number,
  most: number,
): readonly FrontierPoint[] {
  if (points.length <= most) return points;

  const here = lastWithin(points, budget);
  const step = (points.length - 1) / (most - 2);
  const places = new Set(Array.from({ length: most - 1 }, (_, at) => Math.round(at * step)));
  return points.filter((point, place) => places.has(place) || point === here);
}

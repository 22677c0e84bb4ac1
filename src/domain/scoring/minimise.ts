/** A smooth function at one point. */
export type Sample = { readonly value: number; readonly gradient: Float64Array };

const MOST_STEPS = 500;
const MOST_HALVINGS = 60;
/** Values this near to each other differ by rounding: there, the gradient says which is lower. */
const ROUNDING = 1e-13;

/**
 * Where a convex function is least, from `start` on: Broyden, Fletcher, Goldfarb and Shanno's method, stepping back by halves.
 *
 * Ends when no step leads further down, within the precision of the numbers.
 *
 * @example
 * // (x - 3)², begun at 0: [3]
 */
export function minimise(at: (point: Float64Array) => Sample, start: Float64Array): Float64Array {
  let point = start;
  let sample = at(point);
  let curvature: Curvature | null = null;

  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction =
      curvature === null ? negated(sample.gradient) : curvature.downhill(sample.gradient);
    const next = stepDown(at, { point, sample, direction });
    if (next === null) return point;

    curvature ??= curvatureOf(point.length);
    curvature.learn(minus(next.point, point), minus(next.sample.gradient, sample.gradient));
    ({ point, sample } = next);
  }
  return point;
}

type Place = { readonly point: Float64Array; readonly sample: Sample };

/** The first of a whole, half, quarter … step that leads down; `null` where none does. */
function stepDown(
  at: (point: Float64Array) => Sample,
  { point, sample, direction }: Place & { readonly direction: Float64Array },
): Place | null {
  const slope = dot(direction, sample.gradient);
  if (!(slope < 0)) return null;

  const steepness = dot(sample.gradient, sample.gradient);
  for (let halving = 0, length = 1; halving < MOST_HALVINGS; halving += 1, length /= 2) {
    const nextPoint = point.map((value, index) => value + length * (direction[index] ?? 0));
    const next = at(nextPoint);
    const isLower = next.value <= sample.value + 1e-4 * length * slope;
    const isFlatter =
      next.value <= sample.value + ROUNDING && dot(next.gradient, next.gradient) < steepness / 4;
    if (isFlatter || (isLower && next.value < sample.value))
      return { point: nextPoint, sample: next };
  }
  return null;
}

/** The inverse of the second derivatives, learnt from how the gradient changed. */
type Curvature = {
  readonly downhill: (gradient: Float64Array) => Float64Array;
  readonly learn: (moved: Float64Array, changed: Float64Array) => void;
};

function curvatureOf(size: number): Curvature {
  const inverse = new Float64Array(size * size);
  let isEmpty = true;
  const times = (vector: Float64Array): Float64Array =>
    vector.map((_, row) => dot(inverse.subarray(row * size, (row + 1) * size), vector));

  return {
    downhill: (gradient) => negated(times(gradient)),
    learn(moved, changed) {
      const along = dot(moved, changed);
      if (!(along > 0)) return;
      if (isEmpty) {
        const scale = along / dot(changed, changed);
        for (let row = 0; row < size; row += 1) inverse[row * size + row] = scale;
        isEmpty = false;
      }
      const turned = times(changed);
      const factor = (1 + dot(changed, turned) / along) / along;
      for (let entry = 0; entry < inverse.length; entry += 1) {
        const row = Math.floor(entry / size);
        const column = entry % size;
        const [one, other] = [moved[row] ?? 0, moved[column] ?? 0];
        const mixed = (turned[row] ?? 0) * other + one * (turned[column] ?? 0);
        inverse[entry] = (inverse[entry] ?? 0) + factor * one * other - mixed / along;
      }
    },
  };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1)
    sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}

function minus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, index) => value - (other[index] ?? 0));
}

function negated(vector: Float64Array): Float64Array {
  return vector.map((value) => -value);
}

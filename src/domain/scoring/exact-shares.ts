type Point = readonly number[];

/** A weight vector of up to three criteria, by its first two weights. */
type Corner = { readonly x: number; readonly y: number };

/**
 * The share of all weight vectors under which each point has the highest weighted sum, for one to three criteria and points of
 * which no two are equal.
 *
 * Where a point is not below another is a half-plane of weights: what is left of the simplex (a line for two criteria, a triangle
 * for three) when all half-planes have cut it is the point's own.
 *
 * @example
 * exactShares([[1, 0], [0, 1], [0.6, 0.6]]) // [0.4, 0.4, 0.2]
 */
export function exactShares(points: readonly Point[]): readonly number[] {
  const [first] = points;
  if (first === undefined) return [];
  if (first.length === 1) return sharesOfOne(points);

  // The strongest rivals first: they leave nothing of most points at once.
  const rivals = points.toSorted((one, other) => sum(other) - sum(one));
  const whole = first.length === 2 ? LINE : TRIANGLE;
  const measure = first.length === 2 ? length : area;
  return points.map((point) => measure(ownPart(point, rivals, whole)) / measure(whole));
}

const LINE: readonly Corner[] = [
  { x: 0, y: 1 },
  { x: 1, y: 0 },
];
const TRIANGLE: readonly Corner[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
];

function sharesOfOne(points: readonly Point[]): readonly number[] {
  const most = points.reduce((greatest, point) => Math.max(greatest, sum(point)), -Infinity);
  return points.map((point) => (sum(point) === most ? 1 : 0));
}

function ownPart(
  point: Point,
  rivals: readonly Point[],
  whole: readonly Corner[],
): readonly Corner[] {
  let part = whole;
  for (const rival of rivals) {
    if (rival === point) continue;
    part = cut(part, leadOver(point, rival));
    if (part.length === 0) return part;
  }
  return part;
}

/** By how much the point's weighted sum is above the rival's, at a corner. */
function leadOver(point: Point, rival: Point): (corner: Corner) => number {
  const a = (point[0] ?? 0) - (rival[0] ?? 0);
  const b = (point[1] ?? 0) - (rival[1] ?? 0);
  const c = (point[2] ?? 0) - (rival[2] ?? 0);
  return ({ x, y }) => a * x + b * y + c * (1 - x - y);
}

/** What of a convex part lies where `lead` is not below 0 (Sutherland and Hodgman 1974). */
function cut(part: readonly Corner[], lead: (corner: Corner) => number): readonly Corner[] {
  let least = Infinity;
  let most = -Infinity;
  for (const corner of part) {
    const value = lead(corner);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least >= 0) return part;
  if (most <= 0) return [];

  const leads = part.map(lead);
  return part.flatMap((corner, index) => {
    const next = (index + 1) % part.length;
    const [here, there] = [leads[index] ?? 0, leads[next] ?? 0];
    const kept = here >= 0 ? [corner] : [];
    if (here * there >= 0) return kept;

    const share = here / (here - there);
    const { x, y } = part[next] ?? corner;
    return [
      ...kept,
      { x: corner.x + share * (x - corner.x), y: corner.y + share * (y - corner.y) },
    ];
  });
}

/** Of a line that runs there and, as a polygon, back again: its two ends stand among its corners. */
function length(corners: readonly Corner[]): number {
  const places = corners.map(({ x }) => x);
  return places.length === 0 ? 0 : Math.max(...places) - Math.min(...places);
}

function area(corners: readonly Corner[]): number {
  const doubled = corners.reduce((total, { x, y }, index) => {
    const next = corners[(index + 1) % corners.length] ?? { x: 0, y: 0 };
    return total + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

function sum(point: Point): number {
  return point.reduce((total, value) => total + value, 0);
}

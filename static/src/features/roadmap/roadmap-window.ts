import type { Roadmap } from '@contract/roadmap';
import { addDays, day, type Day, daysBetween } from '@domain/foundation/calendar';

export const ZOOMS = ['quarter', 'year', 'all'] as const;
/** Two quarters, five, or everything. */
export type Zoom = (typeof ZOOMS)[number];

export type Span = { readonly from: Day; readonly to: Day };

const MONTHS_OF = { quarter: 6, year: 15 } as const;
/** How far a step to the side goes. */
const STEP_OF = { quarter: 3, year: 6 } as const;
const MONTHS_A_QUARTER = 3;
const MONTHS_A_YEAR = 12;
/** Above this many months quarters have no room. */
const MOST_MONTHS_OF_QUARTERS = 42;
const MOST_MONTHS_OF_MONTHS = 8;

/** The stretch of time that is shown, `steps` to the side of where today is. */
export function spanShown(roadmap: Roadmap, zoom: Zoom, steps: number): Span {
  if (zoom === 'all') return wholeSpan(roadmap);

  const first = quarterOf(monthOf(roadmap.asOf)) - (zoom === 'year' ? MONTHS_A_QUARTER : 0);
  const from = first + steps * STEP_OF[zoom];
  return { from: dayOfMonth(from), to: dayOfMonth(from + MONTHS_OF[zoom]) };
}

/** From the quarter of the first thing on the roadmap to the end of the quarter of the last. */
function wholeSpan({ projects, asOf, path }: Roadmap): Span {
  const days = projects.flatMap((project) => [
    ...[project.start, project.plannedFinish, project.projectedFinish, project.expectedFinish],
    ...[...project.milestones, ...project.gates].map((mark) => mark.day),
  ]);
  const known = [asOf, path.end, ...days].filter((one) => one !== null).map(monthOf);
  const last = quarterOf(Math.max(...known)) + MONTHS_A_QUARTER;
  return { from: dayOfMonth(quarterOf(Math.min(...known))), to: dayOfMonth(last) };
}

export type Tick = { readonly day: Day; readonly label: string };

/** Where the time line is divided: by months, quarters or years, whatever has room. */
export function ticksIn({ from, to }: Span): readonly Tick[] {
  const [first, last] = [monthOf(from), monthOf(to)];
  const months = last - first;
  const step =
    months <= MOST_MONTHS_OF_MONTHS ? 1 : months <= MOST_MONTHS_OF_QUARTERS ? MONTHS_A_QUARTER : MONTHS_A_YEAR; // prettier-ignore
  return Array.from({ length: months }, (_, at) => first + at)
    .filter((month) => month % step === 0)
    .map((month) => ({ day: dayOfMonth(month), label: labelOf(month, step) }));
}

function labelOf(month: number, step: number): string {
  const year = String(Math.floor(month / MONTHS_A_YEAR));
  const inYear = month % MONTHS_A_YEAR;
  if (step === MONTHS_A_YEAR) return year;
  if (step === MONTHS_A_QUARTER) return `Q${inYear / MONTHS_A_QUARTER + 1} ${year}`;
  return `${year}-${String(inYear + 1).padStart(2, '0')}`;
}

/** Where a day lies between two sides of a drawing, whether it is shown or not. */
export function placeIn({ from, to }: Span, [left, right]: readonly [number, number]) {
  const scale = (right - left) / Math.max(1, daysBetween(from, to));
  return (of: Day): number => left + daysBetween(from, of) * scale;
}

export function isIn({ from, to }: Span, of: Day): boolean {
  return of >= from && of <= to;
}

/** The end of a day is where the next one begins. */
export function endOf(of: Day): Day {
  return addDays(of, 1);
}

/** Months since year 0. */
function monthOf(of: Day): number {
  return Number(of.slice(0, 4)) * MONTHS_A_YEAR + Number(of.slice(5, 7)) - 1;
}

function quarterOf(month: number): number {
  return month - (month % MONTHS_A_QUARTER);
}

function dayOfMonth(month: number): Day {
  const year = String(Math.floor(month / MONTHS_A_YEAR)).padStart(4, '0');
  return day(`${year}-${String((month % MONTHS_A_YEAR) + 1).padStart(2, '0')}-01`);
}

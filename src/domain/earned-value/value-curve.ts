import type { Day } from '../foundation/calendar';
import { type Baseline, isSameUnit, type Unit } from './baseline';
import { weekEnds } from './lay-out';

export type CurvePoint = { readonly day: Day; readonly amount: number };

/** What was earned by a day, and how that is known. */
export type EarnedPoint = CurvePoint & {
  /** `measured` on that day, or worked out since from the dates of work items. */
  readonly from: 'measured' | 'dates';
};

/** The S-curve: each line in order of its days, cumulative, in the unit of the baseline. */
export type ValueCurve = {
  readonly planned: readonly CurvePoint[];
  /** As it was first agreed; empty where that is the baseline, or was in another unit. */
  readonly original: readonly CurvePoint[];
  readonly earned: readonly EarnedPoint[];
  readonly spent: readonly CurvePoint[];
};

type Kept = {
  readonly day: Day;
  readonly unit: Unit;
  readonly earned: number;
  readonly spent: number | null;
};

type Curves = {
  readonly baseline: Baseline;
  readonly original: Baseline | null;
  /** What was measured in the past, in order of its days. */
  readonly kept: readonly Kept[];
  readonly earnedOn: (day: Day) => number;
  readonly now: Omit<Kept, 'unit'>;
};

/**
 * Draws a project's course. What was earned before anything was measured is worked out from dates, at the end of each week; what was measured
 * in another unit is left out.
 */
export function valueCurve({ baseline, original, kept, earnedOn, now }: Curves): ValueCurve {
  const measured = [
    ...kept.filter(({ unit, day }) => isSameUnit(unit, baseline) && day < now.day),
    now,
  ];
  const first = measured[0]?.day ?? now.day;
  const isAlike = original !== null && isSameUnit(original, baseline);

  return {
    planned: plannedPoints(baseline),
    original: isAlike ? plannedPoints(original) : [],
    earned: [
      ...weekEnds(baseline)
        .filter((day) => day < first)
        .map((day) => ({ day, amount: earnedOn(day), from: 'dates' as const })),
      ...measured.map(({ day, earned }) => ({ day, amount: earned, from: 'measured' as const })),
    ],
    spent: measured.flatMap(({ day, spent }) => (spent === null ? [] : [{ day, amount: spent }])),
  };
}

function plannedPoints(baseline: Baseline): readonly CurvePoint[] {
  return weekEnds(baseline).map((day, week) => ({
    day,
    amount: baseline.planned[week] ?? baseline.budget,
  }));
}

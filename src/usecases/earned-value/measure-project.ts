import { amountOf, type Baseline } from '../../domain/earned-value/baseline';
import { plannedPerDay } from '../../domain/earned-value/lay-out';
import { type BaselineFlaw, openItems } from '../../domain/earned-value/sealed-baseline';
import { spentIn } from '../../domain/earned-value/spent';
import { startTallying } from '../../domain/earned-value/tally-earned';
import type { Measured } from '../../domain/earned-value/value-figures';
import { type Day, daysBetween, weekOf } from '../../domain/foundation/calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Deps, KeptValue } from '../ports';
import { itemsInScope } from './scope-items';

export type MeasureDeps = Pick<Deps, 'packs' | 'sha256' | 'workItems'>;

type ToMeasure = {
  readonly project: GovernedProject;
  readonly baseline: Baseline;
  readonly asOf: Day;
};

/** How a project stands against a baseline. Amounts are the baseline's own. */
export type Measurement = Measured & {
  /** Work items of the baseline that are not in the project any more, and those that came since. */
  readonly gone: number;
  readonly added: number;
  /** What was earned by the end of a past day, as far as the dates of work items tell. */
  readonly earnedOn: (day: Day) => number;
};

/** Measures a project as it stands, or says what of the baseline does not hold. Work items are read once, page by page. */
export async function measureProject(
  { project, baseline, asOf }: ToMeasure,
  deps: MeasureDeps,
): Promise<Measurement | BaselineFlaw> {
  const opened = openItems(baseline, await deps.packs.of(baseline.parts), deps.sha256);
  if (opened.items === null) return opened.flaw;

  const { items } = opened;
  const tallying = startTallying(
    new Map(items.map(({ id, weight }) => [id, weight])),
    baseline.rule,
  );
  for await (const item of itemsInScope(project, deps)) tallying.add(item);

  const { earned, gone, added, earnedOn } = tallying.tally();
  const perDay = plannedPerDay({ items, scope: baseline.scope }, baseline, baseline);
  const days = Math.max(0, daysBetween(baseline.start, asOf) + 1);
  return {
    planned: days === 0 ? 0 : (perDay[days - 1] ?? baseline.budget),
    earned: amountOf(earned, baseline),
    spent: spentIn(project.plan, baseline.currency),
    actualTime: days,
    plannedPerDay: perDay,
    gone,
    added,
    earnedOn: (day) => amountOf(earnedOn(day), baseline),
  };
}

/** What is kept of it for its week. */
export function valueToKeep(
  { project, baseline, asOf }: ToMeasure,
  { planned, earned, spent }: Measured,
): KeptValue {
  const { number, currency, budget } = baseline;
  return {
    governedId: project.id,
    week: weekOf(asOf),
    day: asOf,
    baseline: number,
    currency,
    budget,
    planned,
    earned,
    spent: spent.value,
  };
}

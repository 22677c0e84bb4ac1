import type { LookBackView } from '@contract/simulation';
import type { Day } from '@domain/foundation/calendar';
import type { RuleId } from '@domain/foundation/ids';
import type { WhyUntold } from '@domain/standards/past/as-far-as-told';

type Past = LookBackView['projects'][number];

/** One past day, over all projects that are shown. */
export type DaySum = {
  readonly daysAgo: number;
  readonly day: Day;
  readonly appear: number;
  readonly vanish: number;
  /** How many projects would have been on another level. */
  readonly levels: number;
  /** The mean score by the standards of now, and by the version; `null` where no project had one. */
  readonly before: number | null;
  readonly after: number | null;
  /** Rules that cannot be decided as of that day, each project's own. */
  readonly notTold: number;
};

/** The latest day first. */
export function sumByDay(projects: readonly Past[]): readonly DaySum[] {
  const [first] = projects;
  return (first?.days ?? []).map(({ daysAgo, day }) => {
    const days = projects.flatMap((one) => one.days.filter((other) => other.daysAgo === daysAgo));
    return {
      daysAgo,
      day,
      appear: sum(days, ({ difference }) => difference.appear.length),
      vanish: sum(days, ({ difference }) => difference.vanish.length),
      levels: days.filter(({ difference: { before, after } }) => before.level !== after.level)
        .length,
      before: mean(days.map(({ difference }) => difference.before.score)),
      after: mean(days.map(({ difference }) => difference.after.score)),
      notTold: sum(days, ({ notTold }) => notTold.length),
    };
  });
}

/** Which rules cannot be decided on some past day, by the reason. */
export function untoldRules(
  projects: readonly Past[],
): readonly { readonly why: WhyUntold; readonly rules: readonly RuleId[] }[] {
  const rules = new Map<WhyUntold, Set<RuleId>>();
  for (const { ruleId, why } of projects.flatMap(({ days }) =>
    days.flatMap((one) => one.notTold),
  )) {
    rules.set(why, (rules.get(why) ?? new Set()).add(ruleId));
  }
  return [...rules].map(([why, ids]) => ({ why, rules: [...ids].sort() }));
}

export function sum<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((total, item) => total + read(item), 0);
}

function mean(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : sum(known, (score) => score) / known.length;
}

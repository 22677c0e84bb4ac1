import { daysBetween } from '../../foundation/calendar';
import { currencyDecimals, formatMoney } from '../../foundation/money';
import type { Plan } from '../../foundation/plan';
import { counted, rounded } from '../../foundation/wording';
import type { Asked, PlanFigure, ShareBound } from '../standard';
import { boundWords } from './bound';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';

/** Passed when somebody typed the figure into the plan of the project. */
export function planTyped({ figure }: Asked<'plan-typed'>, subject: Subject): Outcome {
  const typed = typedIn(subject.gathered.plan, figure);
  return {
    verdict: typed === null ? 'failed' : 'passed',
    reason: typed === null ? notTyped(figure) : `The ${NAMES[figure]} is ${typed}.`,
    ...aboutProject(NAMES[figure], typed, subject.now),
  };
}

/** Passed when an amount of the plan is within the bound; undecided where it is not typed, or in another currency. */
export function planAmount(
  { figure, is, value, currency }: Asked<'plan-amount'>,
  subject: Subject,
): Outcome {
  const { plan } = subject.gathered;
  const amount = figure === 'budget' ? plan.budget : plan.actualCost;
  if (amount === null) return undecided(notTyped(figure));

  const typed = typedIn(plan, figure);
  const told = `The ${NAMES[figure]} is ${typed}`;
  if (plan.currency !== currency) return undecided(`${told}; the rule asks for ${currency}.`);

  const bound = Math.round(value * 10 ** currencyDecimals(currency));
  return {
    verdict: verdictOn(amount, is, bound),
    reason: `${told}; the rule ${boundWords(is, formatMoney(bound, currency))}.`,
    ...aboutProject(NAMES[figure], typed, subject.now),
  };
}

/** Passed when the share of the budget that was spent is within the bound; undecided where one of the two is not typed. */
export function planSpent({ is, percent }: Asked<'plan-spent'>, subject: Subject): Outcome {
  const { plan } = subject.gathered;
  const { budget, actualCost } = plan;
  if (budget === null) return undecided(notTyped('budget'));
  if (actualCost === null) return undecided(notTyped('spent'));

  // Whatever was spent of no budget is more than any share of it.
  const share = actualCost === 0 ? 0 : (100 * actualCost) / budget;
  const inPercent = Number.isFinite(share) ? ` (${rounded(share)}%)` : '';
  const spent = typedIn(plan, 'spent');
  return {
    verdict: verdictOn(share, is, percent),
    reason: `${spent} of a budget of ${typedIn(plan, 'budget')} is spent${inPercent}; the rule ${boundWords(is, `${rounded(percent)}%`)}.`,
    ...aboutProject(NAMES.spent, spent, subject.now),
  };
}

/** Passed when the days until the planned finish are within the bound; undecided where it is not typed. */
export function planFinish({ is, days }: Asked<'plan-finish'>, subject: Subject): Outcome {
  const { plannedFinish } = subject.gathered.plan;
  if (plannedFinish === null) return undecided(notTyped('planned-finish'));

  const ahead = daysBetween(subject.asOf, plannedFinish);
  const when = ahead < 0 ? `${counted(-ahead, 'day')} ago` : `${counted(ahead, 'day')} ahead`;
  return {
    verdict: verdictOn(ahead, is, days),
    reason: `The planned finish, ${plannedFinish}, is ${when}; the rule ${boundWords(is, counted(days, 'day'))} ahead.`,
    ...aboutProject(NAMES['planned-finish'], plannedFinish, subject.now),
  };
}

function verdictOn(value: number, is: ShareBound, bound: number): 'passed' | 'failed' {
  return (is === 'at-most' ? value <= bound : value >= bound) ? 'passed' : 'failed';
}

/** A figure as the plan has it, in words; `null` where nobody typed it. */
function typedIn({ plannedFinish, budget, actualCost, currency }: Plan, figure: PlanFigure) {
  if (figure === 'planned-finish') return plannedFinish;
  const amount = figure === 'budget' ? budget : actualCost;
  return amount === null ? null : formatMoney(amount, currency);
}

const NAMES = {
  'planned-finish': 'planned finish',
  budget: 'budget',
  spent: 'amount spent',
} as const satisfies Readonly<Record<PlanFigure, string>>;

function notTyped(figure: PlanFigure): string {
  const article = figure === 'spent' ? 'the' : 'a';
  return `Nobody typed ${article} ${NAMES[figure]} into the plan of the project.`;
}

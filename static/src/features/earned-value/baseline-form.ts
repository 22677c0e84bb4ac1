import type { ProposedBaseline } from '@contract/earned-value';
import { dayIn } from '@domain/artifacts/part-values';
import type { Agreed, Weighing } from '@domain/earned-value/baseline';
import { MOST_CHANGES, refusalOfCurrency, withChanges } from '@domain/earned-value/change-effects';
import type { EarningRule } from '@domain/earned-value/earning-rule';
import { refusalOfTime } from '@domain/earned-value/lay-out';
import { day } from '@domain/foundation/calendar';
import type { WorkItemKey } from '@domain/foundation/ids';

import { minorUnits, typedAmount } from '../../shared/money-input';

/** A baseline as it is typed. */
export type BaselineForm = {
  readonly start: string;
  readonly finish: string;
  readonly amount: string;
  readonly currency: string;
  readonly weighing: Weighing;
  readonly rule: EarningRule['kind'];
  readonly inProgress: string;
  readonly reason: string;
  readonly changes: readonly WorkItemKey[];
};

/** The fields that a person typed into: they stay as they are. */
export type TypedForm = Partial<Omit<BaselineForm, 'changes'>>;

export type FormErrors = { readonly [Field in keyof BaselineForm]?: string };

/** Any day: nothing is shown of it. */
const NO_DAY = day('2000-01-01');

/** The changes that are proposed to be taken in: those that were approved and fit the suggested currency, the first of them. */
export function proposedChanges({
  suggested: { money },
  changes,
}: ProposedBaseline): readonly WorkItemKey[] {
  return changes
    .filter((change) => change.isApproved)
    .filter((change) => refusalOfCurrency(change, money?.currency ?? null) === null)
    .slice(0, MOST_CHANGES)
    .map(({ key }) => key);
}

/** The currency that stands in a form; `null` where no amount does. */
export function currencyIn({
  amount,
  currency,
}: Pick<BaselineForm, 'amount' | 'currency'>): string | null {
  return amount.trim() === '' ? null : currency.trim().toUpperCase();
}

/** What is proposed: the last baseline, or the plan, with the effects of the chosen changes. */
export function proposedForm(
  { suggested, changes }: ProposedBaseline,
  chosen: readonly WorkItemKey[],
  locale: string,
): BaselineForm {
  const { start, money, weighing, rule } = suggested;
  const taken = changes.filter(({ key }) => chosen.includes(key));
  return {
    start: start ?? '',
    ...proposedEffects(suggested, taken, locale),
    currency: money?.currency ?? '',
    weighing,
    rule: rule.kind,
    inProgress: rule.kind === 'status-category' ? String(rule.inProgress) : '50',
    reason: '',
    changes: chosen,
  };
}

function proposedEffects(
  { finish, money }: ProposedBaseline['suggested'],
  taken: ProposedBaseline['changes'],
  locale: string,
): Pick<BaselineForm, 'finish' | 'amount'> {
  const effects = withChanges(
    { finish: finish ?? NO_DAY, budget: money?.amount ?? 0, currency: money?.currency ?? null },
    taken,
  );
  return {
    finish: finish === null ? '' : effects.finish,
    amount:
      money === null || effects.amount === null
        ? ''
        : typedAmount(effects.amount, { locale, currency: money.currency }),
  };
}

export type ReadForm =
  | { readonly ok: true; readonly agreed: Agreed }
  | { readonly ok: false; readonly errors: FormErrors };

/**
 * What was typed, or for each field that is wrong what would be right. Without an amount no money is agreed on.
 *
 * @param changes that wait to be taken in
 */
export function readForm(
  form: BaselineForm,
  changes: ProposedBaseline['changes'],
  locale: string,
): ReadForm {
  const [start, finish] = [dayIn(form.start), dayIn(form.finish)];
  const money = moneyIn(form, locale);
  const rule = ruleIn(form);
  const errors: FormErrors = {
    ...(start === null ? { start: 'Choose a day.' } : {}),
    ...finishErrors(start, finish),
    ...('error' in money ? { [money.where]: money.error } : {}),
    ...(rule === null ? { inProgress: 'Write a whole number from 0 to 100.' } : {}),
    ...reasonErrors(form),
    ...changesErrors(form, changes),
  };
  const isWrong = Object.keys(errors).length > 0;
  if (isWrong || start === null || finish === null || rule === null || 'error' in money) {
    return { ok: false, errors };
  }
  return { ok: true, agreed: { start, finish, weighing: form.weighing, rule, money: money.value } };
}

function reasonErrors({ reason, changes }: BaselineForm): FormErrors {
  const isSaid = reason.trim() !== '' || changes.length > 0;
  return isSaid ? {} : { reason: 'Say why the baseline is set.' };
}

function changesErrors(form: BaselineForm, changes: ProposedBaseline['changes']): FormErrors {
  const refusals = changes
    .filter(({ key }) => form.changes.includes(key))
    .flatMap((change) => refusalOfCurrency(change, currencyIn(form)) ?? []);
  return refusals.length === 0 ? {} : { changes: refusals.join(' ') };
}

function finishErrors(start: Agreed['start'] | null, finish: Agreed['finish'] | null): FormErrors {
  if (finish === null) return { finish: 'Choose a day.' };
  const refusal = start === null ? null : refusalOfTime({ start, finish });
  return refusal === null ? {} : { finish: refusal };
}

type MoneyRead =
  | { readonly value: Agreed['money'] }
  | { readonly where: 'amount' | 'currency'; readonly error: string };

function moneyIn({ amount, currency }: BaselineForm, locale: string): MoneyRead {
  const code = currencyIn({ amount, currency });
  if (code === null) return { value: null };
  if (!Intl.supportedValuesOf('currency').includes(code)) {
    return { where: 'currency', error: 'A code like EUR.' };
  }
  const minor = minorUnits(amount, { locale, currency: code });
  return minor === null || minor === 0
    ? { where: 'amount', error: 'Write an amount above 0, without the currency.' }
    : { value: { amount: minor, currency: code } };
}

function ruleIn({ rule, inProgress }: BaselineForm): EarningRule | null {
  if (rule !== 'status-category') return { kind: rule };
  const percent = /^\d{1,3}$/.test(inProgress.trim()) ? Number(inProgress) : 101;
  return percent > 100 ? null : { kind: rule, inProgress: percent };
}

import { currencyDecimals, formatMoney } from '../foundation/money';
import { type ProjectRole, projectRoleName } from '../foundation/project-role';
import { SCOPE_EFFECTS, type ScopeEffect } from '../foundation/scope-effect';
import { counted, listed } from '../foundation/wording';
import { bound, measure, type Reach, reachesTo } from './reach';

/** Any of which roles approves changes that keep within all of its bounds; `null` bounds nothing. */
export type ChangeRight = {
  /** What a change costs, in whole units of the project's own currency. */
  readonly upTo: number | null;
  /** By how many days it moves the end of the project. */
  readonly upToDays: number | null;
  readonly upToScope: ScopeEffect | null;
  readonly roles: readonly ProjectRole[];
};

/** What a change request says of itself; `null` where it does not. */
export type ChangeImpact = {
  /** In minor units of its currency. */
  readonly cost: number | null;
  readonly currency: string | null;
  readonly days: number | null;
  readonly scope: ScopeEffect | null;
};

/** Who approves changes in a project, and in which currency their bounds are. */
export type ChangeRights = {
  /** How the life cycle is called that says so. */
  readonly by: string;
  /** The narrowest first; the last is for any change. */
  readonly rights: readonly ChangeRight[];
  readonly currency: string | null;
};

export function reachOfChangeRight({
  upTo,
  upToDays,
  upToScope,
}: Omit<ChangeRight, 'roles'>): Reach {
  return [upTo ?? Infinity, upToDays ?? Infinity, bound(upToScope, SCOPE_EFFECTS)];
}

/**
 * The first right that reaches to a change; none where there are no rights. A cost in another currency than the project's is as good as unsaid.
 *
 * @example
 * changeRightFor({ rights, currency: 'EUR' }, { cost: 900_000, currency: 'EUR', days: 20, scope: 'minor' })?.roles // ['steering-committee']
 */
export function changeRightFor<Right extends Omit<ChangeRight, 'roles'>>(
  { rights, currency }: { readonly rights: readonly Right[]; readonly currency: string | null },
  { days, scope, ...impact }: ChangeImpact,
): Right | null {
  const measures = [costIn(currency, impact), days, measure(scope, SCOPE_EFFECTS)];
  return rights.find((right) => reachesTo(reachOfChangeRight(right), measures)) ?? null;
}

/**
 * Why somebody in a role may not approve a change, in words for them.
 *
 * @example
 * refusalOfChange(rights, impact, 'project-owner')
 * // 'By “Our gates” this takes the project steering committee, not the project owner: it costs 9,000.00 EUR, it moves the end by 20 days and its effect on the scope is minor.'
 */
export function refusalOfChange(
  rights: ChangeRights,
  impact: ChangeImpact,
  role: ProjectRole,
): string {
  const able = (changeRightFor(rights, impact)?.roles ?? []).map(projectRoleName);
  const others = able.join(' or the ');
  const causes = [costWords(rights.currency, impact), daysWords(impact), scopeWords(impact)];
  return `By “${rights.by}” this takes the ${others}, not the ${projectRoleName(role)}: ${listed(causes, causes.length)}.`;
}

function costIn(
  own: string | null,
  { cost, currency }: Pick<ChangeImpact, 'cost' | 'currency'>,
): number | null {
  if (cost === null || isForeign(own, currency)) return null;
  return cost / 10 ** currencyDecimals(currency);
}

function isForeign(own: string | null, currency: string | null): boolean {
  return own !== null && own !== currency;
}

function costWords(own: string | null, { cost, currency }: ChangeImpact): string {
  if (cost === null) return 'nobody said what it costs';
  const amount = `it costs ${formatMoney(cost, currency)}`;
  return isForeign(own, currency) ? `${amount}, which is not the currency of the project` : amount;
}

function daysWords({ days }: ChangeImpact): string {
  return days === null
    ? 'nobody said by how many days it moves the end'
    : `it moves the end by ${counted(days, 'day')}`;
}

function scopeWords({ scope }: ChangeImpact): string {
  return scope === null
    ? 'nobody said what it does to the scope'
    : `its effect on the scope is ${scope}`;
}

import type { Day } from '../foundation/calendar';
import { type Exemption, isInForce } from './exemptions/exemption';
import type { Phase } from '../foundation/phase';
import type { Rule, Standard, Tier } from './standard';

/** What a project says of itself; `null` where it does not say. */
export type Profile = { readonly phase: Phase | null; readonly tier: Tier | null };

export const NO_PROFILE: Profile = { phase: null, tier: null };

/** A rule of its standard that is not asked of a project, and why. */
export type RuleNotAsked = { readonly rule: Rule; readonly why: 'phase' | 'tier' | 'tailoring' };

export type WhatIsAsked = {
  /** The standard with those of its rules that are asked, in their order. */
  readonly asked: Standard;
  readonly notAsked: readonly RuleNotAsked[];
};

/**
 * What of a standard is asked of a project on a day: the rules of its phase and tier that its tailoring does not leave
 * out. A project that does not say its phase or tier is asked the rules of all of them.
 *
 * @example
 * whatIsAsked(standard, { profile: NO_PROFILE, exemptions: [], asOf }) // { asked: standard, notAsked: [] }
 * whatIsAsked(standard, { profile: { phase: 'planning', tier: null }, exemptions: [], asOf }).notAsked
 * // [{ rule: aRuleOfClosing, why: 'phase' }]
 */
export function whatIsAsked(
  standard: Standard,
  circumstances: {
    readonly profile: Profile;
    /** Of this project; the tailoring in force is read. */
    readonly exemptions: readonly Exemption[];
    readonly asOf: Day;
  },
): WhatIsAsked {
  const leftOut = leftOutOf(standard, circumstances);
  const rules: Rule[] = [];
  const notAsked: RuleNotAsked[] = [];

  for (const rule of standard.rules) {
    const why = leftOut.has(rule.id) ? 'tailoring' : outsideOf(rule, circumstances.profile);
    if (why === null) rules.push(rule);
    else notAsked.push({ rule, why });
  }
  return { asked: { ...standard, rules }, notAsked };
}

function leftOutOf(
  { id }: Standard,
  { exemptions, asOf }: { readonly exemptions: readonly Exemption[]; readonly asOf: Day },
): ReadonlySet<Rule['id']> {
  const lines = exemptions.filter(
    (one) => one.kind === 'tailoring' && one.standardId === id && isInForce(one, asOf),
  );
  return new Set(lines.map(({ ruleId }) => ruleId));
}

function outsideOf({ phases, tiers }: Rule, { phase, tier }: Profile): 'phase' | 'tier' | null {
  if (phase !== null && !phases.includes(phase)) return 'phase';
  return tier !== null && !tiers.includes(tier) ? 'tier' : null;
}

import type { Day } from '../../domain/foundation/calendar';
import type { AccountId, GovernedId, RuleId } from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import {
  refusalOfDecision,
  refusalOfRevocation,
  refusalOfWithdrawal,
} from '../../domain/standards/exemptions/decide';
import { daysLeft } from '../../domain/standards/exemptions/ending-soon';
import { type Exemption, stateOf } from '../../domain/standards/exemptions/exemption';
import type { Rule } from '../../domain/standards/standard';
import { standardOf } from '../compliance';
import type { StandardsInForce } from '../standards-in-force';

/** Who looks at it, when, whether they decide on exemptions at all, and the standards then in force. */
type Onlooker = {
  readonly by: AccountId;
  readonly asOf: Day;
  readonly decides: boolean;
  readonly standards: StandardsInForce;
};

/**
 * Exemptions as they are shown: with the rule and project they are about, what has become of them, and what the asking
 * user may do. Those of a rule that the standard does not have any more are left out.
 */
export function showExemptions(
  exemptions: readonly Exemption[],
  projects: Iterable<GovernedProject>,
  onlooker: Onlooker,
) {
  const held = new Map(
    [...projects].map((project) => [project.id, heldTo(project, onlooker.standards)]),
  );

  return exemptions.flatMap((exemption) => {
    const of = held.get(exemption.governedId);
    const rule = of?.rules.get(exemption.ruleId);
    if (of === undefined || rule === undefined) return [];
    if (exemption.standardId !== of.project.standardId) return [];
    return [{ ...exemption, ...shown(of.project, rule), ...standing(exemption, onlooker) }];
  });
}

type Held = { readonly project: GovernedProject; readonly rules: ReadonlyMap<RuleId, Rule> };

function heldTo(project: GovernedProject, standards: StandardsInForce): Held {
  const rules = standardOf(project, standards)?.rules ?? [];
  return { project, rules: new Map(rules.map((rule) => [rule.id, rule])) };
}

function shown(
  { id, key, name }: GovernedProject,
  { title, clause, severity }: Rule,
): {
  readonly project: { readonly id: GovernedId; readonly key: string; readonly name: string };
  readonly rule: Pick<Rule, 'title' | 'clause' | 'severity'>;
} {
  return { project: { id, key, name }, rule: { title, clause, severity } };
}

function standing(exemption: Exemption, { by, asOf, decides }: Onlooker) {
  return {
    state: stateOf(exemption, asOf),
    daysLeft: daysLeft(exemption, asOf),
    mayDecide: decides && refusalOfDecision(exemption, { by, today: asOf }) === null,
    mayWithdraw: refusalOfWithdrawal(exemption, { by, today: asOf }) === null,
    mayRevoke: decides && refusalOfRevocation(exemption, asOf) === null,
  };
}

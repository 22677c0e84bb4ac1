import { type MandateMode, MANDATE_MODES } from '../../foundation/mandate-mode';
import { PHASES } from '../../foundation/phase';
import { type Rule, type Severity, type Standard, TIERS } from '../standard';

const SEVERITIES: readonly Severity[] = ['minor', 'major', 'critical'];

/**
 * A standard together with an overlay that extends it: the rules of both, those that both have as the stricter of the two says. What
 * such a rule reads, and its words, stay as they were inherited: nothing is removed or made weaker. All else is the overlay's.
 *
 * Associative, and idempotent: a standard together with itself is itself.
 *
 * @example
 * // the enterprise gives the rule weight 2, the division 5 and mode controlling
 * compose(enterprise, division).rules[0] // weight 5, mode controlling
 */
export function compose<Overlay extends Standard>(inherited: Standard, overlay: Overlay): Overlay {
  const overlaid = new Map(overlay.rules.map((rule) => [rule.id, rule]));
  const known = new Set(inherited.rules.map(({ id }) => id));
  return {
    ...overlay,
    rules: [
      ...inherited.rules.map((rule) => stricter(rule, overlaid.get(rule.id) ?? rule)),
      ...overlay.rules.filter(({ id }) => !known.has(id)),
    ],
  };
}

function stricter(inherited: Rule, overlaid: Rule): Rule {
  return {
    ...inherited,
    severity: later(SEVERITIES, inherited.severity, overlaid.severity),
    weight: Math.max(inherited.weight, overlaid.weight),
    phases: PHASES.filter((one) => inherited.phases.includes(one) || overlaid.phases.includes(one)),
    tiers: TIERS.filter((one) => inherited.tiers.includes(one) || overlaid.tiers.includes(one)),
    mode: strictestMode(inherited.mode, overlaid.mode),
  };
}

/**
 * The mildest mode that is weaker than neither, for a project in any mode. `null` is the project's own mode, which may turn
 * out weaker or stricter than `controlling`: only `directive` is as strict as both.
 */
function strictestMode(one: MandateMode | null, other: MandateMode | null): MandateMode | null {
  if (one === other) return one;
  if (one !== null && other !== null) return later(MANDATE_MODES, one, other);
  const named = one ?? other;
  return named === 'supportive' ? null : 'directive';
}

function later<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) < order.indexOf(other) ? other : one;
}

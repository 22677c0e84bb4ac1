import type { MandateMode } from '../foundation/mandate-mode';
import type { Rule } from './standard';

/**
 * How far the authority of a rule goes for a project: as the rule says, else as the project is held.
 *
 * @example
 * effectiveMode({ mode: null }, { mode: 'controlling' }) // 'controlling'
 * effectiveMode({ mode: 'directive' }, { mode: 'controlling' }) // 'directive'
 */
export function effectiveMode(
  rule: Pick<Rule, 'mode'>,
  project: { readonly mode: MandateMode },
): MandateMode {
  return rule.mode ?? project.mode;
}

import type { MandateMode } from '../../foundation/mandate-mode';
import type { Rule } from '../standard';

/**
 * How far the authority of a rule goes on a project: as far as the rule says, else as far as the project does.
 *
 * @example
 * modeOf({ mode: null }, 'controlling')        // 'controlling'
 * modeOf({ mode: 'directive' }, 'controlling') // 'directive'
 */
export function modeOf({ mode }: Pick<Rule, 'mode'>, ofProject: MandateMode): MandateMode {
  return mode ?? ofProject;
}

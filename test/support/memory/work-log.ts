import type { RulesChecked, WorkLog } from '../../../src/usecases/ports';

/** Notes every check in `checks`. */
export function workLogInMemory(checks: RulesChecked[]): WorkLog {
  return { checked: (checked) => void checks.push(checked) };
}

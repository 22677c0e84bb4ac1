import type { RulesChecked, WorkLog } from '../../../src/usecases/ports';

/** Notes every check in `checks`, and why projects were computed apart in `parted`. */
export function workLogInMemory(checks: RulesChecked[], parted: unknown[] = []): WorkLog {
  return {
    checked: (checked) => void checks.push(checked),
    parted: (error) => void parted.push(error),
  };
}

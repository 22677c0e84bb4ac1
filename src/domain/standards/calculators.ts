import { readChoice, readList, readNumber, readOnly } from '../foundation/plain-data';
import { weigh, type WeighedVerdict } from './compliance';
import type { Compliance } from './standard';

/**
 * `standards.compliance`: `{ verdicts: [{ verdict, weight }, …] }` gives `{ score, passed, failed, undecided, waived }`.
 *
 * @example
 * calculateCompliance({ verdicts: [{ verdict: 'passed', weight: 3 }, { verdict: 'failed', weight: 1 }] }).score // 75
 */
export function calculateCompliance(input: unknown): Compliance {
  const asked = readOnly(input, 'input', ['verdicts']);
  return weigh(readList(asked['verdicts'], 'verdicts', readVerdict)).compliance;
}

function readVerdict(input: unknown, place: string): WeighedVerdict {
  const asked = readOnly(input, place, ['verdict', 'weight']);
  const weight = readNumber(asked['weight'], `${place}.weight`);
  if (weight <= 0) throw new RangeError(`${place}.weight must be above 0, got ${weight}`);

  const verdicts = ['passed', 'failed', 'undecided', 'waived'] as const;
  return { verdict: readChoice(asked['verdict'], `${place}.verdict`, verdicts), weight };
}

import { readList, readNumber, readOnly } from '../foundation/plain-data';
import { evaluate, type Evaluation } from './evaluate';

/**
 * `finance.evaluate`: `{ flows, rate }`, a flow for each period from now on and a rate for each period, gives `{ npv, irr,
 * irrWarning, payback, discountedPayback, profitabilityIndex }`.
 *
 * @example
 * calculateEvaluation({ flows: [-100, 110], rate: 0.1 }).irr // 0.1
 */
export function calculateEvaluation(input: unknown): Evaluation {
  const asked = readOnly(input, 'input', ['flows', 'rate']);
  return evaluate(readList(asked['flows'], 'flows', readNumber), readNumber(asked['rate'], 'rate'));
}

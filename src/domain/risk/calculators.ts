import { readList, readNumber, readOnly, readOptional } from '../foundation/plain-data';
import { lossOf, type Loss, type Risk } from './loss';

/** What is answered unless it is asked for otherwise: the odds that budgets and reserves are set by. */
const PERCENTILES = [5, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 99];

/**
 * `risk.loss`: `{ risks: [{ probability, impact }], percentiles? }` gives `{ expected, percentiles: { "85": total, … } }`.
 *
 * @example
 * calculateLoss({ risks: [{ probability: 0.25, impact: 15000 }], percentiles: [50, 85] })
 * // { expected: 3750, percentiles: { 50: 0, 85: 15000 } }
 */
export function calculateLoss(input: unknown): Loss {
  const asked = readOnly(input, 'input', ['risks', 'percentiles']);
  const percentiles = readOptional(asked['percentiles'], 'percentiles', (value, place) =>
    readList(value, place, readNumber),
  );
  return lossOf(readList(asked['risks'], 'risks', readRisk), percentiles ?? PERCENTILES);
}

function readRisk(input: unknown, place: string): Risk {
  const asked = readOnly(input, place, ['probability', 'impact']);
  return {
    probability: readNumber(asked['probability'], `${place}.probability`),
    impact: readNumber(asked['impact'], `${place}.impact`),
  };
}

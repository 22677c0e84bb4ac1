import { readList, readNumber, readOnly } from '../foundation/plain-data';
import { completionDays, itemsWithin } from './completion-days';

/**
 * `forecasting.complete`: `{ history, remaining, percentiles }` gives `{ percentiles: { "50": days, … } }`.
 *
 * @example
 * calculateCompletion({ history: [0, 1], remaining: 10, percentiles: [50] }) // { percentiles: { 50: 19 } }
 */
export function calculateCompletion(input: unknown): {
  readonly percentiles: Readonly<Record<string, number | null>>;
} {
  const asked = readOnly(input, 'input', ['history', 'remaining', 'percentiles']);
  return {
    percentiles: completionDays(
      readList(asked['history'], 'history', readNumber),
      readNumber(asked['remaining'], 'remaining'),
      readList(asked['percentiles'], 'percentiles', readNumber),
    ),
  };
}

/**
 * `forecasting.items-within`: `{ history, days, percentiles }` gives `{ percentiles: { "50": items, … } }`.
 *
 * @example
 * calculateItemsWithin({ history: [0, 1], days: 19, percentiles: [50] }) // { percentiles: { 50: 10 } }
 */
export function calculateItemsWithin(input: unknown): {
  readonly percentiles: Readonly<Record<string, number>>;
} {
  const asked = readOnly(input, 'input', ['history', 'days', 'percentiles']);
  const history = readList(asked['history'], 'history', readNumber);
  const days = readNumber(asked['days'], 'days');
  const percentiles = readList(asked['percentiles'], 'percentiles', readNumber);

  return {
    percentiles: Object.fromEntries(
      percentiles.map((percentile) => [String(percentile), itemsWithin(history, days, percentile)]),
    ),
  };
}

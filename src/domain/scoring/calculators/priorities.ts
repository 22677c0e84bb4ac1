import { readList, readNumber, readOnly, readOptional } from '../../foundation/plain-data';
import { byCostOfDelay, earnedBy, type DelayedItem, type DelayRanking } from '../cost-of-delay';
import { byRice, byValue, byWsjf } from '../priorities';
import type { Ranking } from '../rank';

/**
 * `scoring.wsjf`: `{ items: [{ value, timeCriticality, riskReduction, jobSize }] }` gives `{ scores, ranks }`.
 *
 * @example
 * calculateWsjf({ items: [{ value: 8, timeCriticality: 5, riskReduction: 2, jobSize: 5 }] }) // { scores: [3], ranks: [1] }
 */
export function calculateWsjf(input: unknown): Ranking {
  return byWsjf(readItems(input, ['value', 'timeCriticality', 'riskReduction', 'jobSize']));
}

/**
 * `scoring.rice`: `{ items: [{ reach, impact, confidence, effort }] }` gives `{ scores, ranks }`.
 *
 * @example
 * calculateRice({ items: [{ reach: 10, impact: 3, confidence: 1, effort: 6 }] }) // { scores: [5], ranks: [1] }
 */
export function calculateRice(input: unknown): Ranking {
  return byRice(readItems(input, ['reach', 'impact', 'confidence', 'effort']));
}

/**
 * `scoring.value-effort`: `{ items: [{ value, effort }] }` gives `{ scores, ranks }`.
 *
 * @example
 * calculateValueByEffort({ items: [{ value: 6, effort: 2 }] }) // { scores: [3], ranks: [1] }
 */
export function calculateValueByEffort(input: unknown): Ranking {
  return byValue(readItems(input, ['value', 'effort']));
}

/**
 * `scoring.cost-of-delay`: `{ items: [{ duration, costOfDelay, dependsOn? }], horizon? }` gives `{ costOfDelay, scores, ranks,
 * order, earned }`. `dependsOn` is the place of another item; `earned` is what the order earns till the horizon, `null` without
 * one.
 *
 * @example
 * calculateCostOfDelay({ items: [{ duration: 4, costOfDelay: 7 }], horizon: 14 })
 * // { costOfDelay: [7], scores: [1.75], ranks: [1], order: [0], earned: 70 }
 */
export function calculateCostOfDelay(
  input: unknown,
): DelayRanking & { readonly earned: number | null } {
  const asked = readOnly(input, 'input', ['items', 'horizon']);
  const items = readList(asked['items'], 'items', readDelayedItem);
  const horizon = readOptional(asked['horizon'], 'horizon', readNumber);
  const ranking = byCostOfDelay(items);

  return {
    ...ranking,
    earned: horizon === null ? null : earnedBy(horizon, items, ranking.order),
  };
}

function readItems<Name extends string>(
  input: unknown,
  names: readonly Name[],
): readonly Readonly<Record<Name, number>>[] {
  const asked = readOnly(input, 'input', ['items']);
  return readList(asked['items'], 'items', (value, place) => {
    const item = readOnly(value, place, names);
    return Object.fromEntries(
      names.map((name) => [name, readNumber(item[name], `${place}.${name}`)]),
    ) as Readonly<Record<Name, number>>;
  });
}

function readDelayedItem(value: unknown, place: string): DelayedItem {
  const item = readOnly(value, place, ['duration', 'costOfDelay', 'dependsOn']);
  return {
    duration: readNumber(item['duration'], `${place}.duration`),
    costOfDelay: readNumber(item['costOfDelay'], `${place}.costOfDelay`),
    dependsOn: readOptional(item['dependsOn'], `${place}.dependsOn`, readNumber),
  };
}

import { calculateCriticalPath } from './dependencies/calculators';
import { calculateEarnedSchedule, calculateEarnedValue } from './earned-value/calculators';
import { calculateEvaluation } from './finance/calculators';
import { calculateCompletion, calculateItemsWithin } from './forecasting/calculators';
import { calculateLevels, calculateLoss } from './risk/calculators';
import { calculateHealth } from './rollup/calculators';
import { calculateAcceptability } from './scoring/calculators/acceptability';
import { calculateAhp } from './scoring/calculators/ahp';
import { calculateAhpGroup } from './scoring/calculators/ahp-group';
import {
  calculateCostOfDelay,
  calculateRice,
  calculateValueByEffort,
  calculateWsjf,
} from './scoring/calculators/priorities';
import { calculateRank } from './scoring/calculators/rank';
import { calculateSwaps } from './scoring/calculators/swaps';
import { calculateFrontier } from './selection/calculators';
import { calculateCompliance } from './standards/calculators';

/**
 * Pure domain functions by name, on plain data: what comes in is parsed JSON from anyone, what goes out is JSON.
 *
 * Each throws a TypeError naming the place of a value of the wrong type, and a RangeError for one that makes no sense.
 *
 * @example
 * calculators['forecasting.complete']?.({ history: [0, 1], remaining: 10, percentiles: [50, 85] })
 * // { percentiles: { 50: 19, 85: 25 } }
 */
export const calculators: Readonly<Record<string, (input: unknown) => unknown>> = {
  'dependencies.critical-path': calculateCriticalPath,
  'earned-value.measure': calculateEarnedValue,
  'earned-value.schedule': calculateEarnedSchedule,
  'finance.evaluate': calculateEvaluation,
  'forecasting.complete': calculateCompletion,
  'forecasting.items-within': calculateItemsWithin,
  'risk.level': calculateLevels,
  'risk.loss': calculateLoss,
  'rollup.health': calculateHealth,
  'scoring.acceptability': calculateAcceptability,
  'scoring.ahp': calculateAhp,
  'scoring.ahp-group': calculateAhpGroup,
  'scoring.cost-of-delay': calculateCostOfDelay,
  'scoring.rank': calculateRank,
  'scoring.rice': calculateRice,
  'scoring.swaps': calculateSwaps,
  'scoring.value-effort': calculateValueByEffort,
  'scoring.wsjf': calculateWsjf,
  'selection.frontier': calculateFrontier,
  'standards.compliance': calculateCompliance,
};

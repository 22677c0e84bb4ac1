import type { RiskNature } from '@domain/artifacts/risk-part';
import type { Level, Step } from '@domain/foundation/rating';

const LEVELS: Readonly<Record<Level, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  'very-high': 'Very high',
};
const STEPS: Readonly<Record<Step, string>> = {
  1: 'Very low',
  2: 'Low',
  3: 'Medium',
  4: 'High',
  5: 'Very high',
};
const NATURES: Readonly<Record<RiskNature, string>> = {
  threat: 'Threat',
  opportunity: 'Opportunity',
};

export const levelWord = (level: Level): string => LEVELS[level];
/** `4, high` */
export const stepWord = (step: Step): string => `${step}, ${STEPS[step].toLowerCase()}`;
export const natureWord = (nature: RiskNature): string => NATURES[nature];

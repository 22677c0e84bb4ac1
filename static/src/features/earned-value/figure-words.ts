import type { Unit } from '@domain/earned-value/baseline';
import type { FigureName, ValueFigures } from '@domain/earned-value/value-figures';

import type { Formats } from '../../shared/format';
import { amountWords } from './value-words';

type FigureWords = {
  readonly label: string;
  readonly short: string | null;
  readonly kind: 'amount' | 'ratio' | 'days';
  /** With the short names of what goes into it. */
  readonly formula: string;
};

export const FIGURE_WORDS: Readonly<Record<FigureName, FigureWords>> = {
  budget: {
    label: 'Budget at completion',
    short: 'BAC',
    kind: 'amount',
    formula: 'What was agreed in the baseline',
  },
  planned: {
    label: 'Planned value',
    short: 'PV',
    kind: 'amount',
    formula: 'The share of the budget that was planned to be done by today',
  },
  earned: {
    label: 'Earned value',
    short: 'EV',
    kind: 'amount',
    formula: 'The share of the budget that is done, by the rule of the baseline',
  },
  spent: {
    label: 'Actual cost',
    short: 'AC',
    kind: 'amount',
    formula: 'What was spent, as it is typed into the plan',
  },
  scheduleVariance: { label: 'Schedule variance', short: 'SV', kind: 'amount', formula: 'EV − PV' },
  costVariance: { label: 'Cost variance', short: 'CV', kind: 'amount', formula: 'EV − AC' },
  scheduleIndex: {
    label: 'Schedule performance index',
    short: 'SPI',
    kind: 'ratio',
    formula: 'EV ÷ PV',
  },
  costIndex: { label: 'Cost performance index', short: 'CPI', kind: 'ratio', formula: 'EV ÷ AC' },
  estimateTypical: {
    label: 'Estimate at completion, if the rest costs as the work so far',
    short: 'EAC',
    kind: 'amount',
    formula: 'BAC ÷ CPI',
  },
  estimateAtypical: {
    label: 'Estimate at completion, if the rest costs as planned',
    short: null,
    kind: 'amount',
    formula: 'AC + (BAC − EV)',
  },
  estimateCostAndSchedule: {
    label: 'Estimate at completion, if catching up costs too',
    short: null,
    kind: 'amount',
    formula: 'AC + (BAC − EV) ÷ (CPI × SPI)',
  },
  estimateToComplete: {
    label: 'Estimate to complete',
    short: 'ETC',
    kind: 'amount',
    formula: 'EAC − AC',
  },
  varianceAtCompletion: {
    label: 'Variance at completion',
    short: 'VAC',
    kind: 'amount',
    formula: 'BAC − EAC',
  },
  toCompleteBudget: {
    label: 'Performance needed to end within the budget',
    short: 'TCPI',
    kind: 'ratio',
    formula: '(BAC − EV) ÷ (BAC − AC)',
  },
  toCompleteEstimate: {
    label: 'Performance needed to end at the estimate',
    short: null,
    kind: 'ratio',
    formula: '(BAC − EV) ÷ (EAC − AC)',
  },
  earnedSchedule: {
    label: 'Earned schedule',
    short: 'ES',
    kind: 'days',
    formula: 'The time at which the plan had what is earned now',
  },
  scheduleVarianceTime: {
    label: 'Schedule variance in time',
    short: 'SV(t)',
    kind: 'days',
    formula: 'ES − time since the start',
  },
  scheduleIndexTime: {
    label: 'Schedule performance index in time',
    short: 'SPI(t)',
    kind: 'ratio',
    formula: 'ES ÷ time since the start',
  },
  durationEstimate: {
    label: 'Estimated duration at this pace',
    short: 'IEAC(t)',
    kind: 'days',
    formula: 'planned duration ÷ SPI(t)',
  },
  toCompleteSchedule: {
    label: 'Pace needed to end in time',
    short: 'TSPI',
    kind: 'ratio',
    formula: '(planned duration − ES) ÷ (planned duration − time since the start)',
  },
};

/** A figure with its unit, or that there is none. */
export function figureWords(
  name: FigureName,
  { figures, unit }: { readonly figures: ValueFigures; readonly unit: Unit },
  formats: Formats,
): string {
  const { value } = figures[name];
  if (value === null) return 'not available';
  switch (FIGURE_WORDS[name].kind) {
    case 'amount':
      return amountWords(value, unit, formats);
    case 'ratio':
      return formats.fixed(value, 2);
    case 'days':
      return `${formats.decimal(value)} days`;
  }
}

import type { ChangeVerdict, ScopeEffect } from '@domain/artifacts/change-part';
import type { Proximity, RiskNature, RiskResponse } from '@domain/artifacts/risk-part';
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
const RESPONSES: Readonly<Record<RiskResponse, string>> = {
  avoid: 'Avoid',
  transfer: 'Transfer',
  reduce: 'Reduce',
  accept: 'Accept',
  exploit: 'Exploit',
  enhance: 'Enhance',
  share: 'Share',
};
const PROXIMITIES: Readonly<Record<Proximity, string>> = {
  imminent: 'Any day now',
  'this-phase': 'Within this phase',
  'this-project': 'Within this project',
  later: 'After the project',
};
const SCOPES: Readonly<Record<ScopeEffect, string>> = {
  none: 'Scope stays',
  minor: 'Scope changes a little',
  major: 'Scope changes much',
};
const VERDICTS: Readonly<Record<ChangeVerdict, string>> = {
  approved: 'Approved',
  rejected: 'Rejected',
  postponed: 'Postponed',
  merged: 'Merged',
};

export const levelWord = (level: Level): string => LEVELS[level];
/** `4, high` */
export const stepWord = (step: Step): string => `${step}, ${STEPS[step].toLowerCase()}`;
export const natureWord = (nature: RiskNature): string => NATURES[nature];
export const responseWord = (response: RiskResponse): string => RESPONSES[response];
export const proximityWord = (proximity: Proximity): string => PROXIMITIES[proximity];
export const scopeWord = (scope: ScopeEffect): string => SCOPES[scope];
export const verdictWord = (verdict: ChangeVerdict): string => VERDICTS[verdict];

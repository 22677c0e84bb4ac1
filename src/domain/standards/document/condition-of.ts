import type { ItemCondition } from '../conditions/item-condition';
import { problemsIn } from './problems-in';
import type { Shape } from '../../foundation/document/shape';

const CONDITION: Shape<ItemCondition> = { kind: 'condition' };

/** The condition that a JSON value is; `null` for one that is none, or none yet. */
export function conditionOf(json: unknown): ItemCondition | null {
  return isCondition(json) ? json : null;
}

function isCondition(json: unknown): json is ItemCondition {
  return problemsIn(CONDITION, json, '').length === 0;
}

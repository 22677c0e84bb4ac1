import type { Rating } from '../foundation/rating';
import { ratingIn, isObject } from './part-values';

/**
 * A structured part with what JQL cannot work out by itself: of a risk its `score`, probability × impact of the residual rating, or of
 * the inherent one where no residual is said, 1 to 25. Written anew with each change; nothing in the app reads it.
 *
 * Undefined: no `score` of what is no risk, and of a risk that nobody rated.
 *
 * @example
 * withScore({ kind: 'risk', risk: { inherent: { probability: 4, impact: 5 } } }).score // 20: `mandateScore >= 15` finds it
 */
export function withScore(part: object): object {
  const rest = Object.fromEntries(Object.entries(part).filter(([member]) => member !== 'score'));
  const { kind, risk } = rest as Readonly<Record<string, unknown>>;
  if (kind !== 'risk' || !isObject(risk)) return rest;

  const rating = ratingIn(risk['residual']) ?? ratingIn(risk['inherent']);
  return rating === null ? rest : { ...rest, score: scoreOf(rating) };
}

function scoreOf({ probability, impact }: Rating): number {
  return probability * impact;
}

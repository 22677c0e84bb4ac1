import { readChoice, readList, readNumber, readOnly } from '../../foundation/plain-data';
import { weighJudgements, type AhpWeights } from '../ahp';
import type { Judgement } from '../judgements';
import { RANDOM_INDEX_NAMES } from '../random-index';

/**
 * `scoring.ahp`: `{ size, judgements: [[first, second, value], …], randomIndex? }` gives `{ weights, lambdaMax,
 * consistencyIndex, consistencyRatio, revisit }`. Things count from 0; pairs may be missing; the table is `saaty-classic`
 * unless it is named.
 *
 * @example
 * calculateAhp({ size: 2, judgements: [[0, 1, 3]], randomIndex: 'saaty-classic' })
 * // { weights: [0.75, 0.25], lambdaMax: 2, consistencyIndex: 0, consistencyRatio: 0, revisit: null }
 */
export function calculateAhp(input: unknown): AhpWeights {
  const asked = readOnly(input, 'input', ['size', 'judgements', 'randomIndex']);
  return weighJudgements({
    size: readNumber(asked['size'], 'size'),
    judgements: readList(asked['judgements'], 'judgements', readJudgement),
    randomIndex: readChoice(
      asked['randomIndex'] ?? 'saaty-classic',
      'randomIndex',
      RANDOM_INDEX_NAMES,
    ),
  });
}

export function readJudgement(value: unknown, place: string): Judgement {
  const [first, second, ratio, ...rest] = readList(value, place, readNumber);
  if (first === undefined || second === undefined || ratio === undefined || rest.length > 0) {
    throw new TypeError(`${place} must be [first, second, value]`);
  }
  return { first, second, value: ratio };
}

import { readChoice, readList, readNumber, readOnly } from '../../foundation/plain-data';
import { weighGroup, type GroupWeights, type Rater } from '../ahp-group';
import { RANDOM_INDEX_NAMES } from '../random-index';
import { readJudgement } from './ahp';

/**
 * `scoring.ahp-group`: `{ size, raters: [{ judgements, weight? }], randomIndex? }` gives what `scoring.ahp` gives of their geometric
 * means, with `consensus` and each rater's `{ weights, consistencyRatio }`.
 *
 * @example
 * calculateAhpGroup({ size: 2, raters: [{ judgements: [[0, 1, 4]] }, { judgements: [[0, 1, 1]] }] }).weights // [2/3, 1/3]
 */
export function calculateAhpGroup(input: unknown): GroupWeights {
  const asked = readOnly(input, 'input', ['size', 'raters', 'randomIndex']);
  return weighGroup({
    size: readNumber(asked['size'], 'size'),
    raters: readList(asked['raters'], 'raters', readRater),
    randomIndex: readChoice(
      asked['randomIndex'] ?? 'saaty-classic',
      'randomIndex',
      RANDOM_INDEX_NAMES,
    ),
  });
}

function readRater(value: unknown, place: string): Rater {
  const rater = readOnly(value, place, ['judgements', 'weight']);
  return {
    judgements: readList(rater['judgements'], `${place}.judgements`, readJudgement),
    weight: readNumber(rater['weight'] ?? 1, `${place}.weight`),
  };
}

import { readOnly } from '../../foundation/plain-data';
import { acceptability, type Acceptability } from '../acceptability';
import { readDirections, readMatrix } from './read-decision';

/**
 * `scoring.acceptability`: `{ matrix, directions }` gives `{ firstRank }`, beyond three criteria with `standardErrors`.
 *
 * @example
 * calculateAcceptability({ matrix: [[1, 0], [0, 1]], directions: ['max', 'max'] }) // { firstRank: [0.5, 0.5] }
 */
export function calculateAcceptability(input: unknown): Acceptability {
  const asked = readOnly(input, 'input', ['matrix', 'directions']);
  return acceptability({
    matrix: readMatrix(asked['matrix']),
    directions: readDirections(asked['directions']),
  });
}

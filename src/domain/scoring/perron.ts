/** The greatest eigenvalue of a matrix of positive numbers, with its eigenvectors. */
export type Perron = {
  readonly value: number;
  /** Ax = λx; adds up to 1. */
  readonly right: Float64Array;
  /** xA = λx; adds up to 1. */
  readonly left: Float64Array;
};

/** Squaring squares what is left of the other eigenvectors: once they changed by this, nothing is left of them. */
const SETTLED = 1e-8;

/** The 2^50th power: enough for any matrix whose entries are above 0. */
const MOST_SQUARINGS = 50;

/**
 * The principal eigenvalue and eigenvectors of a square matrix, row by row, whose entries are all above 0.
 *
 * The matrix is squared until the shares of its row sums settle. Nothing is ever subtracted, so no digits are lost.
 *
 * @example
 * perron(Float64Array.of(1, 2, 1 / 2, 1), 2) // value 2, right [2/3, 1/3], left [1/3, 2/3]
 */
export function perron(matrix: Float64Array, size: number): Perron {
  let power = matrix;
  let right = sharesOfRows(power, size);
  for (let squaring = 0; squaring < MOST_SQUARINGS; squaring += 1) {
    power = squared(power, size);
    const next = sharesOfRows(power, size);
    const isSettled = next.every(
      (share, row) => Math.abs(share - (right[row] ?? 0)) <= SETTLED * share,
    );
    right = next;
    if (isSettled) break;
  }

  let value = 0;
  for (let entry = 0; entry < matrix.length; entry += 1) {
    value += (matrix[entry] ?? 0) * (right[entry % size] ?? 0);
  }
  return { value, right, left: sharesOfColumns(power, size) };
}

function squared(matrix: Float64Array, size: number): Float64Array {
  const tame = dividedByMost(matrix);
  const square = new Float64Array(size * size);
  for (let row = 0; row < square.length; row += size) {
    for (let column = 0; column < size; column += 1) {
      let sum = 0;
      for (let middle = 0; middle < size; middle += 1) {
        sum += (tame[row + middle] ?? 0) * (tame[middle * size + column] ?? 0);
      }
      square[row + column] = sum;
    }
  }
  return square;
}

/** So that no power of it leaves the range of numbers. */
function dividedByMost(matrix: Float64Array): Float64Array {
  let most = 0;
  for (const entry of matrix) if (entry > most) most = entry;
  const divided = new Float64Array(matrix.length);
  for (let entry = 0; entry < matrix.length; entry += 1) {
    divided[entry] = (matrix[entry] ?? 0) / most;
  }
  return divided;
}

function sharesOfRows(matrix: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += matrix[row * size + column] ?? 0;
    sums[row] = sum;
  }
  return toShares(sums);
}

function sharesOfColumns(matrix: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      sums[column] = (sums[column] ?? 0) + (matrix[row * size + column] ?? 0);
    }
  }
  return toShares(sums);
}

function toShares(sums: Float64Array): Float64Array {
  const total = sums.reduce((sum, value) => sum + value, 0);
  return sums.map((value) => value / total);
}

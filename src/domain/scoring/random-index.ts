export const RANDOM_INDEX_NAMES = ['saaty-classic', 'saaty-2005', 'donegan-dodd-1991'] as const;
export type RandomIndexName = (typeof RANDOM_INDEX_NAMES)[number];

/** The mean consistency index of random reciprocal matrices, by the table's name and the size of the matrix. */
export const RANDOM_INDEX: Readonly<Record<RandomIndexName, Readonly<Record<number, number>>>> = {
  /** Saaty (1980). */
  'saaty-classic': listed([
    0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
  ]),
  /** Saaty (2005), Theory and Applications of the Analytic Network Process, p. 31. */
  'saaty-2005': listed([
    0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59,
  ]),
  /** Donegan and Dodd (1991), A note on Saaty's random indexes. */
  'donegan-dodd-1991': {
    ...listed([
      0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643,
      1.4822, 1.4969, 1.5078, 1.5153, 1.5262, 1.5313, 1.5371,
    ]),
    25: 1.5619,
    30: 1.5772,
    40: 1.5976,
    50: 1.6102,
  },
};

/** The first is for size 3: two things compared cannot contradict each other. */
function listed(indices: readonly number[]): Readonly<Record<number, number>> {
  return Object.fromEntries(indices.map((index, place) => [place + 3, index]));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { weighJudgements, type AhpInput } from './ahp';
import { byCostOfDelay, earnedBy } from './cost-of-delay';
import type { Decision } from './decision';
import { rank, type RankInput } from './rank';

const data = process.env['MANDATE_DATA'] ?? join(__dirname, '../../../../shared/data');
const cases = join(data, 'reference/mcda/mcda-cases.json');
const delays = join(data, 'reference/prioritisation/cost-of-delay-wsjf.json');
const describeWithData = existsSync(cases) && existsSync(delays) ? describe : describe.skip;

type Matrix = readonly (readonly number[])[];
type Pair = { readonly a: string; readonly b: string; readonly value: number };
type Case = {
  readonly id: string;
  readonly matrix: Matrix;
  readonly weights: readonly number[];
  readonly types: readonly number[];
  readonly directions?: Decision['directions'];
  readonly xopt?: readonly number[];
  readonly bounds: readonly (readonly [number, number])[];
  readonly names: readonly string[];
  readonly pairwise: readonly Pair[];
  readonly criteria: readonly string[];
  readonly alternatives: readonly string[];
  readonly criteriaPairwise: readonly Pair[];
  readonly alternativesPairwise: Readonly<Record<string, readonly Pair[]>>;
  readonly criteriaMatrix: Matrix;
  readonly alternativeMatrices: Readonly<Record<string, Matrix>>;
  readonly expected: Readonly<Record<string, unknown>>;
};

const decisionOf = ({ matrix, weights, types, directions }: Case): Decision => ({
  matrix,
  weights,
  directions: directions ?? types.map((type) => (type > 0 ? 'max' : 'min')),
});

/** The best of each criterion, as one more alternative. */
const bestOf = ({ matrix, directions }: Decision): readonly number[] =>
  directions.map((direction, index) => {
    const column = matrix.map((row) => row[index] ?? 0);
    return direction === 'max' ? Math.max(...column) : Math.min(...column);
  });

const scoresOf = (input: RankInput): readonly number[] => rank(input).scores;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** Within half a unit of the last printed digit. */
const expectPrinted = (figures: readonly number[], printed: unknown, digits: number) => {
  const wanted = printed as readonly number[];
  expect(figures).toHaveLength(wanted.length);
  for (const [index, figure] of figures.entries()) {
    expect(Math.abs(figure - (wanted[index] ?? Number.NaN))).toBeLessThan(
      0.5000001 * 10 ** -digits,
    );
  }
};

const ahpOf = (matrix: Matrix, randomIndex: AhpInput['randomIndex'] = 'saaty-2005') =>
  weighJudgements({
    size: matrix.length,
    judgements: matrix.flatMap((row, first) =>
      row.flatMap((value, second) => (second > first ? [{ first, second, value }] : [])),
    ),
    randomIndex,
  });

const ahpOfPairs = (names: readonly string[], pairs: readonly Pair[]) =>
  weighJudgements({
    size: names.length,
    judgements: pairs.map(({ a, b, value }) => ({
      first: names.indexOf(a),
      second: names.indexOf(b),
      value,
    })),
    randomIndex: 'saaty-2005',
  }).weights;

/** Of each alternative, its weight under each criterion times the weight of that. */
const overall = (criteria: readonly number[], under: readonly (readonly number[])[]) =>
  (under[0] ?? []).map((_, alternative) =>
    sumOf(criteria.map((weight, index) => weight * (under[index]?.[alternative] ?? 0))),
  );

/** By the names of the alternatives, in their order. */
const listed = (names: readonly string[], byName: unknown) =>
  names.map((name) => (byName as Readonly<Record<string, number>>)[name]);

const COVERED: Readonly<Record<string, (given: Case) => void>> = {
  'ahp-drinks'({ names, matrix, pairwise, expected }) {
    expectPrinted(ahpOf(matrix).weights, listed(names, expected['weights_4dp']), 4);
    expectPrinted(ahpOfPairs(names, pairwise), listed(names, expected['weights_4dp']), 4);
    const ratio = (table: AhpInput['randomIndex']) => [ahpOf(matrix, table).consistencyRatio ?? -1];
    expectPrinted(ratio('saaty-2005'), [expected['consistencyRatio_saaty_RI']], 3);
    expectPrinted(ratio('donegan-dodd-1991'), [expected['consistencyRatio_donegan_dodd_RI']], 4);
  },
  'ahp-cities'({ criteria, alternatives, criteriaPairwise, alternativesPairwise, expected }) {
    const weights = overall(
      ahpOfPairs(criteria, criteriaPairwise),
      criteria.map((name) => ahpOfPairs(alternatives, alternativesPairwise[name] ?? [])),
    );
    expectPrinted(weights, listed(alternatives, expected['targetWeights_4dp']), 4);
  },
  'ahp-cars-R'({ criteria, alternatives, criteriaMatrix, alternativeMatrices, expected }) {
    const weights = overall(
      ahpOf(criteriaMatrix).weights,
      criteria.map((name) => ahpOf(alternativeMatrices[name] ?? []).weights),
    );
    expectPrinted(weights, listed(alternatives, expected['overall_4dp']), 4);
  },
  'ahp-consistency-R'({ matrix, expected }) {
    // The source divides by Alonso and Lamata's 0.8816, a table that is not among ours: the index is what we share.
    expectPrinted([ahpOf(matrix).consistencyIndex / 0.8816], [expected['CR_3dp']], 3);
    expectPrinted([ahpOf(matrix, 'saaty-classic').consistencyRatio ?? -1], [0.161], 3);
  },
  'pymcdm-TestAHPWeights.test_output'({ matrix, expected }) {
    expectPrinted(ahpOf(matrix).weights, expected['output'], 4);
  },
  'topsis-tzeng2011'(given) {
    const { scores, ranks } = rank({ ...decisionOf(given), method: 'topsis' });
    expectPrinted(scores, given.expected['closeness_4dp'], 4);
    expect(ranks).toEqual(given.expected['rank']);
  },
  'wsm-kracka2010'(given) {
    const options = { normalisation: 'sum' } as const;
    const { scores, ranks } = rank({ ...decisionOf(given), method: 'weighted-sum', options });
    expectPrinted(scores, given.expected['score'], 8);
    expect(ranks).toEqual(given.expected['rank']);
  },
  'wsm-tiny'(given) {
    const options = { normalisation: 'none' } as const;
    expect(rank({ ...decisionOf(given), method: 'weighted-sum', options })).toEqual({
      scores: given.expected['score'],
      ranks: given.expected['rank'],
    });
  },
  'pymcdm-TestWPM.test_output'(given) {
    // Weights add up to 2 and are exponents as they are given.
    const { scores } = rank({ ...decisionOf(given), method: 'weighted-product' });
    expectPrinted(scores, given.expected['output'], 3);
  },
  'pymcdm-TestPROMETHEE_II.test_output'(given) {
    const { scores } = rank({ ...decisionOf(given), method: 'promethee-ii' });
    expectPrinted(scores, given.expected['output'], 2);
  },
  // Methods that are a weighted sum told in another way.
  'pymcdm-TestARAS.test_output': aras(2),
  'pymcdm-TestARAS.test_output2': aras(4),
  'pymcdm-TestMOORA.test_output'(given) {
    // Lengths are subtracted for what is to be minimised; ours is 1 less the length: more by the weights of these.
    const decision = decisionOf(given);
    const minimised = sumOf(
      decision.weights.filter((_, index) => decision.directions[index] === 'min'),
    );
    const options = { normalisation: 'vector' } as const;
    const scores = scoresOf({ ...decision, method: 'weighted-sum', options });
    expectPrinted(
      scores.map((score) => score - minimised),
      given.expected['output'],
      4,
    );
  },
  'pymcdm-TestMAIRCA.test_output'(given) {
    // The gap to the best, of the chance that each of m alternatives has: (1 - score) / m.
    const scores = scoresOf({ ...decisionOf(given), method: 'weighted-sum' });
    expectPrinted(
      scores.map((score) => (1 - score) / scores.length),
      given.expected['output'],
      4,
    );
  },
  'pymcdm-TestSPOTIS.test_output'(given) {
    // Least is best, on a scale from bounds that are given: two more alternatives set it.
    const decision = decisionOf(given);
    const ends = [0, 1].map((end) => given.bounds.map((bound) => bound[end] ?? 0));
    const matrix = [...decision.matrix, ...ends];
    const scores = scoresOf({ ...decision, matrix, method: 'weighted-sum' });
    expectPrinted(
      scores.slice(0, -2).map((score) => 1 - score),
      given.expected['output'],
      4,
    );
  },
};

/** A share of what the optimal alternative, one more row, scores by the weighted sum under `sum`. */
function aras(digits: number) {
  return (given: Case) => {
    const decision = decisionOf(given);
    const matrix = [...decision.matrix, given.xopt ?? bestOf(decision)];
    const options = { normalisation: 'sum' } as const;
    const scores = scoresOf({ ...decision, matrix, method: 'weighted-sum', options });
    const optimal = scores.at(-1) ?? Number.NaN;
    expectPrinted(
      scores.slice(0, -1).map((score) => score / optimal),
      given.expected['output'],
      digits,
    );
  };
}

/** Methods that are not among ours. */
const OTHER_METHODS =
  /^pymcdm-Test(COCOSO|CODAS|COPRAS|EDAS|MARCOS|OCRA|RIM|ERVD|PROBID)\.test_output$/;
/** Weights taken from how values are spread, or from another scale of judgements: weights are given here, or judged by AHP. */
const OTHER_WEIGHTS =
  /^pymcdm-Test(Equal|Entropy|STD|CILOS|IDOCRIW|Angle|Variance|RANCOM)Weights\.test_output$/;

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const readCases = () => (read(cases) as { readonly cases: readonly Case[] }).cases;

describeWithData('published cases (needs MANDATE_DATA)', () => {
  it.each(Object.keys(COVERED))('agrees with %s', (id) => {
    const found = readCases().find((each) => each.id === id);
    if (found === undefined) throw new Error(`There is no case ${id}.`);

    COVERED[id]?.(found);
  });

  it('leaves out only methods that it has not', () => {
    const left = readCases().filter(({ id }) => COVERED[id] === undefined);

    expect(
      left
        .filter(({ id }) => !OTHER_METHODS.test(id) && !OTHER_WEIGHTS.test(id))
        .map(({ id }) => id),
    ).toEqual([]);
    expect(left).toHaveLength(17);
  });
});

type DelayCase = {
  readonly items: readonly {
    readonly id: number;
    readonly days: number;
    readonly parent: number | null;
    readonly valuePerMonth?: number;
    readonly revenueAddedPerDay?: number;
  }[];
  readonly expected: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

type DelayCases = {
  readonly moderate: DelayCase;
  readonly complex: DelayCase;
  readonly delayCostOrderExample: {
    readonly items: readonly { readonly duration: number; readonly valuePerPeriod: number }[];
    readonly expectedTotalRevenueOver14Periods: Readonly<Record<string, number>>;
  };
};

const DAYS_A_MONTH = 30;

describeWithData('published costs of delay (needs MANDATE_DATA)', () => {
  it.each(['moderate', 'complex'] as const)('agrees with the %s example', (name) => {
    const { items, expected } = (read(delays) as DelayCases)[name];
    const toItems = (withParents: boolean) =>
      items.map(({ days, parent, valuePerMonth, revenueAddedPerDay }) => ({
        duration: days,
        costOfDelay: revenueAddedPerDay ?? (valuePerMonth ?? 0) / DAYS_A_MONTH,
        dependsOn:
          parent === null || !withParents ? null : items.findIndex(({ id }) => id === parent),
      }));
    const ids = items.map(({ id }) => String(id));
    const ranking = byCostOfDelay(toItems(true));

    expectPrinted(ranking.costOfDelay, listed(ids, expected['codPerDayInclChildren']), 9);
    expectPrinted(ranking.scores, listed(ids, expected['wsjfInclChildren']), 9);
    // 4, 2, 3, 1: the example orders by rank, and what is needed first comes first.
    expect(ranking.ranks).toEqual(listed(ids, expected['preferredOrder']));
    expect(ranking.order.map((index) => ranking.ranks[index])).toEqual([1, 2, 3, 4]);
    if (expected['wsjfNoChildren'] !== undefined) {
      expectPrinted(
        byCostOfDelay(toItems(false)).scores,
        listed(ids, expected['wsjfNoChildren']),
        9,
      );
    }
  });

  it('agrees with what each order earns in 14 periods', () => {
    const example = (read(delays) as DelayCases).delayCostOrderExample;
    const items = example.items.map(({ duration, valuePerPeriod }) => ({
      duration,
      costOfDelay: valuePerPeriod,
      dependsOn: null,
    }));
    const by = (key: 'duration' | 'costOfDelay', sign: number) =>
      items
        .map((_, index) => index)
        .sort((one, other) => sign * ((items[one]?.[key] ?? 0) - (items[other]?.[key] ?? 0)));

    expect({
      'biggest revenue first': earnedBy(14, items, by('costOfDelay', -1)),
      'shortest first': earnedBy(14, items, by('duration', 1)),
      WSJF: earnedBy(14, items, byCostOfDelay(items).order),
    }).toEqual(example.expectedTotalRevenueOver14Periods);
  });
});

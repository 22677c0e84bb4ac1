import fc from 'fast-check';

import { calculateEvaluation } from './calculators';
import { netPresentValue } from './discount';
import { evaluate } from './evaluate';
import { ratesOfReturn, signChanges } from './rates-of-return';

const textbook = [-40_000, 5_000, 8_000, 12_000, 30_000];

describe('evaluate', () => {
  it('agrees with the textbook figures', () => {
    expect(evaluate(textbook, 0.08)).toEqual({
      npv: expect.closeTo(3065.22267, 5) as number,
      irr: expect.closeTo(0.105823, 6) as number,
      irrWarning: null,
      payback: 3.5,
      discountedPayback: expect.closeTo(3.860993, 6) as number,
      profitabilityIndex: expect.closeTo(1 + 3065.22267 / 40_000, 9) as number,
    });
  });

  it('finds the published internal rate of return', () => {
    expect(evaluate([-100, 39, 59, 55, 20], 0).irr).toBeCloseTo(0.28095, 5);
  });

  it.each([
    [
      [-1000, 2500, -1540],
      'The flows change sign 2 times: the net present value is 0 at 2 rates, 10 %, 40 %.',
      0.1,
    ],
    [
      [-100, 230, -132],
      'The flows change sign 2 times: the net present value is 0 at 2 rates, 10 %, 20 %.',
      0.1,
    ],
    [
      [-1, 4, -4],
      'The flows change sign 2 times: there could be several internal rates of return; there is one, 100 %.',
      1,
    ],
    [[-1, 2, -3], 'The flows change sign 2 times: the net present value is 0 at no rate.', null],
    [[100, 50], 'The flows never change sign: there is no internal rate of return.', null],
    [[0, 0], 'The flows never change sign: there is no internal rate of return.', null],
  ])('warns of %j', (flows, irrWarning, irr) => {
    const evaluation = evaluate(flows, 0.1);

    expect(evaluation.irrWarning).toBe(irrWarning);
    if (irr === null) expect(evaluation.irr).toBeNull();
    else expect(evaluation.irr).toBeCloseTo(irr, 7);
  });

  it('looks for no rate where signs change more than 50 times', () => {
    const flows = Array.from({ length: 5000 }, (_, period) => (period % 2 === 0 ? -1 : 1));

    expect(evaluate(flows, 0.1)).toMatchObject({
      irr: null,
      irrWarning: 'The flows change sign 4999 times: no internal rate of return is looked for.',
    });
  });

  it('takes the first payment back where it first comes back', () => {
    expect(evaluate([-10, 4, 4, 4, -5, 9], 0).payback).toBe(2.5);
    expect(evaluate([0, -10, 20], 0).payback).toBe(1.5);
    expect(evaluate([10, -5], 0).payback).toBe(0);
    expect(evaluate([-10, 4], 0).payback).toBeNull();
    expect(evaluate([-0.3, 0.2, 0.1], 0).payback).toBeCloseTo(2, 12);
  });

  it('has no profitability index where nothing is paid at first', () => {
    expect(evaluate([0, -10, 20], 0.1).profitabilityIndex).toBeNull();
    expect(evaluate([10, -5], 0.1).profitabilityIndex).toBeNull();
  });

  it.each([
    [[], 0.1, 'flows must have 1 to 5000 amounts, got 0; add up those of one period'],
    [[1, Number.NaN], 0.1, 'flows[1] must be a finite amount, at most 1e100 either way'],
    [[-1, 2], -1, 'rate must be above -1 (0.08 is 8 %), got -1'],
    [[-1, 2], Number.NaN, 'rate must be above -1 (0.08 is 8 %), got NaN'],
    [
      Array<number>(400).fill(1),
      -0.99,
      'flows[155] is worth more than can be reckoned with at -0.99',
    ],
  ])('refuses %j at %d', (flows, rate, message) => {
    expect(() => evaluate(flows, rate)).toThrow(new RangeError(message));
  });

  it('reads its input, naming what is wrong', () => {
    expect(calculateEvaluation({ flows: [-100, 110], rate: 0.1 })).toMatchObject({
      irrWarning: null,
    });
    expect(() => calculateEvaluation({ flows: [1] })).toThrow(
      new TypeError('rate must be a finite number, got nothing'),
    );
  });
});

describe('ratesOfReturn', () => {
  const amount = fc.integer({ min: -1000, max: 1000 });

  it('gives rates at which the net present value is 0', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), (flows) => {
        for (const rate of ratesOfReturn(flows)) {
          const size = flows.reduce((sum, flow, t) => sum + Math.abs(flow) / (1 + rate) ** t, 0);
          expect(Math.abs(netPresentValue(flows, rate)) / size).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('finds one where the signs change once, and never more than they change', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), (flows) => {
        const found = ratesOfReturn(flows).length;
        const changes = signChanges(flows);

        if (changes <= 1) expect(found).toBe(changes);
        expect(found).toBeLessThanOrEqual(changes);
      }),
    );
  });

  it('finds again all the rates that flows were made from', () => {
    const percent = fc.uniqueArray(fc.integer({ min: -60, max: 300 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(percent, (percents) => {
        const rates = percents
          .map((each) => each / 100)
          .filter((rate, index, all) =>
            all.every((other, at) => at === index || Math.abs(other - rate) > 0.15),
          )
          .sort((one, other) => one - other);
        const flows = rates.reduce<readonly number[]>(withRate, [-1]);

        expect(ratesOfReturn(flows)).toEqual(
          rates.map((rate): number => expect.closeTo(rate, 6) as number),
        );
      }),
    );
  });

  it('answers for 5,000 flows that change sign 50 times', () => {
    const flows = Array.from({ length: 5000 }, (_, t) => Math.cos((t * Math.PI * 50) / 4999.5));

    expect(signChanges(flows)).toBe(50);
    expect(ratesOfReturn(flows).length).toBeLessThanOrEqual(50);
  });

  /** The flows that are worth 0 at one more rate: Σ c_t·x^t times (1 - (1 + r)·x), for x = 1/(1 + r) is its root. */
  function withRate(flows: readonly number[], rate: number): readonly number[] {
    return [...flows, 0].map((flow, t) => flow - (1 + rate) * (flows[t - 1] ?? 0));
  }
});

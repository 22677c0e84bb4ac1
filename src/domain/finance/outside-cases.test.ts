import { calculateEvaluation } from './calculators';
import { ratesOfReturn } from './rates-of-return';

describe('the internal rate of return', () => {
  // numpy.org, numpy-financial, irr: its documentation and its examples.
  it.each([
    [[-250_000, 100_000, 150_000, 200_000, 250_000, 300_000], 0.5672303344358536, 12],
    [[-100, 39, 59, 55, 20], 0.28095, 5],
    [[-100, 0, 0, 74], -0.0955, 5],
    [[-100, 100, 0, -7], -0.0833, 5],
    [[-100, 100, 0, 7], 0.06206, 5],
    [[-5, 10.5, 1, -8, 1], 0.0886, 5],
    // MathWorks, Financial Toolbox, irr.
    [[-100_000, 10_000, 20_000, 30_000, 40_000, 50_000], 0.12, 3],
    // Microsoft, Excel, IRR: after four years and after five.
    [[-70_000, 12_000, 15_000, 18_000, 21_000], -0.021, 3],
    [[-70_000, 12_000, 15_000, 18_000, 21_000, 26_000], 0.087, 3],
    // Park, Fundamentals of Engineering Economics, 3rd ed., problems 7.9 and 7.10.
    [[-15_000, 0, 8_200, 9_500], 0.067648, 6],
    [[-6_500, -4_500, 13_000], 0.109807, 6],
  ])('of %j is %p', (flows, rate, digits) => {
    const { irr } = calculateEvaluation({ flows, rate: 0.1 });
    expect(Math.abs((irr ?? Number.NaN) - rate)).toBeLessThan(10 ** -digits);
  });

  it.each([
    // Lorie and Savage (1955), Three problems in rationing capital: the oil pump.
    [
      [-1600, 10_000, -10_000],
      [0.25, 4],
    ],
    // Ross, Westerfield and Jaffe, Corporate Finance: four rates between 20 and 70 percent.
    [
      [-252, 1431, -3035, 2850, -1000],
      [1 / 4, 1 / 3, 3 / 7, 2 / 3],
    ],
  ])('of %j is not one: there are %p', (flows, rates) => {
    const found = ratesOfReturn(flows);
    expect(found).toHaveLength(rates.length);
    for (const [at, rate] of found.entries()) expect(rate).toBeCloseTo(rates[at] ?? Number.NaN, 6);
    expect(calculateEvaluation({ flows, rate: 0.1 }).irrWarning).toContain(`${rates.length} rates`);
  });
});

describe('the net present value', () => {
  // Spreadsheets put the first flow at the end of the first period: a 0 comes before it here.
  it.each([
    // Mescius, Spread.NET and SpreadJS, NPV.
    [0.065, [0, -10_000, 3_000, 3_400, 7_700], { npv: 2_055.38, digits: 2 }],
    // Microsoft, Excel, NPV: the investment after a year, and at once.
    [0.1, [0, -10_000, 3_000, 4_200, 6_800], { npv: 1_188.44, digits: 2 }],
    [0.08, [-40_000, 8_000, 9_200, 10_000, 12_000, 14_500], { npv: 1_922.06, digits: 2 }],
    [0.08, [-40_000, 8_000, 9_200, 10_000, 12_000, 14_500, -9_000], { npv: -3_749.47, digits: 2 }],
    // Adobe, FormCalc reference, NPV.
    [0.065, [0, 5_000], { npv: 4_694.83568075117, digits: 8 }],
    [0.1, [0, 500, 1_500, 4_000, 10_000], { npv: 11_529.60863329007, digits: 8 }],
    [0.0275 / 12, [0, 50, 60, 40, 100, 25], { npv: 273.14193838457, digits: 8 }],
  ])('at %p of %j is %p', (rate, flows, { npv, digits }) => {
    const found = calculateEvaluation({ flows, rate }).npv;
    expect(Math.abs(found - npv)).toBeLessThan(10 ** -digits);
  });
});

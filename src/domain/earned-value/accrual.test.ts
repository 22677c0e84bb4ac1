import { earnedValueOf, plannedValueAt, plannedValues } from './accrual';

const LONG = { start: 0, duration: 10, fixedCost: 100, costPerUnit: 5 };
const LATER = { start: 6, duration: 2, fixedCost: 0, costPerUnit: 20 };
const MILESTONE = { start: 6, duration: 0, fixedCost: 30, costPerUnit: 0 };

describe('plannedValueAt', () => {
  it.each([
    [0, 0],
    [4, 120],
    [6, 130 + 30],
    [7, 135 + 30 + 20],
    [10, 150 + 30 + 40],
    [99, 150 + 30 + 40],
  ])('after %s it is %s', (time, value) => {
    expect(plannedValueAt([LONG, LATER, MILESTONE], time)).toBe(value);
  });
});

describe('plannedValues', () => {
  it('give the end of every period, the last one too', () => {
    expect(plannedValues([LONG, LATER, MILESTONE], 4)).toEqual([120, 210, 220]);
  });
});

describe('earnedValueOf', () => {
  it.each([
    [0, 0],
    [0.2, 110],
    [1, 150],
  ])('with a share of %s it is %s', (share, value) => {
    expect(earnedValueOf(LONG, share)).toBe(value);
  });
});

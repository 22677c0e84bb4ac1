import { frontierSummary } from './frontier-summary';

const points = [
  { cost: 20, value: 5 },
  { cost: 50, value: 9 },
];
const words = { amount: (of: number) => `€${of}`, value: String };
const summary = (budget: number, provenFrom: number | null = null) =>
  frontierSummary({ points, budget, provenFrom, isClicked: false }, words);

it('says what the next unit is worth, up to the last', () => {
  expect(summary(30)).toBe(
    '€30 buy a value of 5 at the most; all 9 would take €50. The next €20 would add 4.',
  );
  expect(summary(60)).toBe(
    '€60 buy a value of 9 at the most; all 9 would take €50. More would buy nothing.',
  );
});

it('says from where on nothing is proven, and nothing about what lies below', () => {
  expect(summary(30, 20)).toContain('Below €20 it is not proven.');
  expect(summary(10, 20)).toBe('Below €20 it is not proven.');
  expect(summary(10)).toBe('Nothing that is forced in fits into this budget.');
});

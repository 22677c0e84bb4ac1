import fc from 'fast-check';

import { day } from '../foundation/calendar';
import { type ProjectStanding, valueCourse, valueTotals, type WeekStanding } from './value-totals';

const standing = (change: Partial<ProjectStanding> = {}): ProjectStanding => ({
  currency: 'EUR',
  budget: 100,
  planned: 50,
  earned: 40,
  spent: 50,
  ...change,
});
const amount = fc.integer({ min: 0, max: 1_000_000 });
const anyStanding = fc.record({
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  budget: amount,
  planned: amount,
  earned: amount,
  spent: fc.option(amount),
});

describe('valueTotals', () => {
  it('adds up by currency, and takes cost from projects of which it is known', () => {
    const totals = valueTotals([
      standing(),
      standing({ currency: 'USD', spent: null }),
      standing({ budget: 50, planned: 50, earned: 50, spent: null }),
    ]);

    expect(totals).toEqual([
      {
        currency: 'EUR',
        projects: 2,
        budget: 150,
        planned: 100,
        earned: 90,
        scheduleVariance: -10,
        scheduleIndex: { value: 0.9, why: null },
        cost: {
          projects: 1,
          budget: 100,
          earned: 40,
          spent: 50,
          costVariance: -10,
          costIndex: { value: 0.8, why: null },
          estimate: { value: 125, why: null },
          varianceAtCompletion: { value: -25, why: null },
        },
      },
      expect.objectContaining({ currency: 'USD', projects: 1, cost: null }),
    ]);
  });

  it('refuses amounts below 0 and those that are none, in each standing', () => {
    const refused = (change: Partial<ProjectStanding>) => () => valueTotals([standing(), standing(change)]); // prettier-ignore

    expect(refused({ budget: -5, spent: null })).toThrow(new RangeError('budget must be an amount of 0 or more, not -5')); // prettier-ignore
    expect(refused({ planned: NaN })).toThrow(/^planned/);
    expect(refused({ earned: Infinity })).toThrow(/^earned/);
    expect(refused({ spent: -1 })).toThrow(/^spent/);
  });

  it('says why there is no figure, never 0', () => {
    const [total] = valueTotals([standing({ planned: 0, earned: 0, spent: 0 })]);

    expect(total?.scheduleIndex.why).toMatch(/^Nothing was planned/);
    expect(total?.cost?.costIndex.why).toMatch(/^Nothing was spent/);
    expect(total?.cost?.estimate.why).toMatch(/^Nothing is earned/);
    expect(valueTotals([])).toEqual([]);
  });

  it('is the sum of any two parts, in every amount', () => {
    fc.assert(
      fc.property(fc.array(anyStanding), fc.array(anyStanding), (one, other) => {
        const sums = (standings: readonly ProjectStanding[]) =>
          ['EUR', 'USD', 'JPY'].map((currency) => {
            const [total] = valueTotals(standings.filter((each) => each.currency === currency));
            if (total === undefined) return [0, 0, 0, 0, 0];
            const { projects, budget, planned, earned, cost } = total;
            return [projects, budget, planned, earned, cost?.spent ?? 0];
          });
        const [ofOne, ofOther] = [sums(one), sums(other)];

        expect(sums([...one, ...other])).toEqual(
          ofOne.map((row, at) => row.map((figure, column) => figure + (ofOther[at]?.[column] ?? 0))), // prettier-ignore
        );
      }),
    );
  });
});

describe('valueCourse', () => {
  const at = (week: string, id: string, change: Partial<ProjectStanding> = {}): WeekStanding => ({
    ...standing(change),
    id,
    week: day(week),
  });
  const [first, second, third] = ['2026-01-05', '2026-01-12', '2026-01-19'] as const;

  it('takes what was measured last of a project that was not measured in a week', () => {
    const course = valueCourse(
      [at(second, 'a', { earned: 60 }), at(first, 'a'), at(first, 'b', { spent: null })],
      'EUR',
    );

    expect(course).toEqual([
      { week: first, planned: 100, earned: 80, projects: 2, spent: 50, costed: 1 },
      { week: second, planned: 100, earned: 100, projects: 2, spent: 50, costed: 1 },
    ]);
  });

  it('counts a project from its first week on, and once its currency changes in the new one alone', () => {
    const weeks = [at(first, 'a'), at(second, 'b'), at(third, 'b', { currency: 'USD' })];

    expect(valueCourse(weeks, 'EUR').map(({ projects }) => projects)).toEqual([1, 2, 1]);
    expect(valueCourse(weeks, 'USD')).toEqual([
      expect.objectContaining({ week: third, projects: 1 }),
    ]);
  });
});

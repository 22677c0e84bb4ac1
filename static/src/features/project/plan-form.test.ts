import { day } from '@domain/foundation/calendar';

import { parsePlan, planText, type PlanText } from './plan-form';

const EMPTY: PlanText = { plannedFinish: '', budget: '', actualCost: '', currency: '' };
const parse = (text: Partial<PlanText>) => parsePlan({ ...EMPTY, ...text }, 'en-US');

describe('parsePlan', () => {
  it('takes empty fields for none', () => {
    expect(parse({})).toEqual({
      ok: true,
      plan: { plannedFinish: null, budget: null, actualCost: null, currency: null },
    });
  });

  it('reads amounts in minor units and the currency in capitals', () => {
    expect(
      parse({
        plannedFinish: '2027-03-01',
        budget: '1,000',
        actualCost: '600.50',
        currency: 'eur',
      }),
    ).toEqual({
      ok: true,
      plan: {
        plannedFinish: '2027-03-01',
        budget: 100_000,
        actualCost: 60_050,
        currency: 'EUR',
      },
    });
  });

  it('keeps no currency without an amount', () => {
    expect(parse({ currency: 'EUR' })).toMatchObject({ plan: { currency: null } });
  });

  it.each([
    [{ budget: '100' }, 'currency'],
    [{ budget: '100', currency: 'XQQ' }, 'currency'],
    [{ budget: 'much', currency: 'EUR' }, 'budget'],
    [{ actualCost: '-1', currency: 'EUR' }, 'actualCost'],
    [{ plannedFinish: '2027-02-30' }, 'plannedFinish'],
    [{ plannedFinish: 'soon' }, 'plannedFinish'],
  ])('names what is wrong in %j', (text, field) => {
    const parsed = parse(text);

    expect(parsed.ok).toBe(false);
    expect(Object.keys(parsed.ok ? {} : parsed.errors)).toEqual([field]);
  });

  it('names everything that is wrong at once', () => {
    const parsed = parse({ plannedFinish: 'soon', budget: 'much' });
    expect(parsed.ok ? [] : Object.keys(parsed.errors).sort()).toEqual([
      'budget',
      'currency',
      'plannedFinish',
    ]);
  });

  it('reads back a plan that was offered for editing', () => {
    const plan = {
      plannedFinish: day('2027-03-01'),
      budget: 123_456,
      actualCost: 0,
      currency: 'EUR',
    };
    expect(parsePlan(planText(plan, 'de-DE'), 'de-DE')).toEqual({ ok: true, plan });
  });
});

import { addDays } from '../../foundation/calendar';
import { ask, asOfInTests, nowInTests } from '../../test-builders';

const typed = { budget: 100_000, actualCost: 60_000, currency: 'EUR' };

describe('plan-typed', () => {
  it('passes when somebody typed it', () => {
    expect(ask({ kind: 'plan-typed', figure: 'budget' }, { plan: typed })).toEqual({
      verdict: 'passed',
      reason: 'The budget is 1,000.00 EUR.',
      evidence: [{ workItem: null, field: 'budget', value: '1,000.00 EUR', at: nowInTests }],
      evidenceTotal: 1,
    });
  });

  it.each([
    ['planned-finish', 'Nobody typed a planned finish into the plan of the project.'],
    ['budget', 'Nobody typed a budget into the plan of the project.'],
    ['spent', 'Nobody typed the amount spent into the plan of the project.'],
  ] as const)('fails when nobody did: %s', (figure, reason) => {
    expect(ask({ kind: 'plan-typed', figure }, {})).toMatchObject({ verdict: 'failed', reason });
  });

  it('is undecided in a project without work items', () => {
    expect(ask({ kind: 'plan-typed', figure: 'budget' }, { items: [] }).verdict).toBe('undecided');
  });
});

describe('plan-amount', () => {
  const rule = { kind: 'plan-amount', figure: 'budget', currency: 'EUR' } as const;

  it.each([
    [{ is: 'at-most', value: 1_000 }, 'passed', 'allows at most 1,000.00 EUR'],
    [{ is: 'at-most', value: 999.99 }, 'failed', 'allows at most 999.99 EUR'],
    [{ is: 'at-least', value: 1_000 }, 'passed', 'asks for at least 1,000.00 EUR'],
    [{ is: 'at-least', value: 1_000.01 }, 'failed', 'asks for at least 1,000.01 EUR'],
  ] as const)('holds an amount against a bound in whole units: %j', (bound, verdict, asks) => {
    expect(ask({ ...rule, ...bound }, { plan: typed })).toMatchObject({
      verdict,
      reason: `The budget is 1,000.00 EUR; the rule ${asks}.`,
      evidence: [{ workItem: null, field: 'budget', value: '1,000.00 EUR' }],
    });
  });

  it('takes a currency by its own decimals', () => {
    const yen = {
      ...rule,
      figure: 'spent',
      is: 'at-most',
      value: 60_000,
      currency: 'JPY',
    } as const;

    expect(ask(yen, { plan: { ...typed, currency: 'JPY' } })).toMatchObject({
      verdict: 'passed',
      reason: 'The amount spent is 60,000 JPY; the rule allows at most 60,000 JPY.',
    });
  });

  it.each([
    [{}, 'Nobody typed a budget into the plan of the project.'],
    [{ ...typed, currency: 'USD' }, 'The budget is 1,000.00 USD; the rule asks for EUR.'],
  ])('is undecided where it is not typed, or in another currency', (plan, reason) => {
    expect(ask({ ...rule, is: 'at-most', value: 1 }, { plan })).toMatchObject({
      verdict: 'undecided',
      reason,
    });
  });
});

describe('plan-spent', () => {
  const rule = { kind: 'plan-spent', is: 'at-most', percent: 60 } as const;

  it('holds what was spent against the budget', () => {
    expect(ask(rule, { plan: typed })).toEqual({
      verdict: 'passed',
      reason: '600.00 EUR of a budget of 1,000.00 EUR is spent (60%); the rule allows at most 60%.',
      evidence: [{ workItem: null, field: 'amount spent', value: '600.00 EUR', at: nowInTests }],
      evidenceTotal: 1,
    });
    expect(ask(rule, { plan: { ...typed, actualCost: 60_001 } }).verdict).toBe('failed');
    expect(
      ask({ ...rule, is: 'at-least' }, { plan: { ...typed, actualCost: 59_999 } }).verdict,
    ).toBe('failed');
  });

  it.each([
    [0, 'passed', '0.00 EUR of a budget of 0.00 EUR is spent (0%); the rule allows at most 60%.'],
    [1, 'failed', '0.01 EUR of a budget of 0.00 EUR is spent; the rule allows at most 60%.'],
  ])('finds whatever is spent of no budget too much: %d', (actualCost, verdict, reason) => {
    expect(ask(rule, { plan: { ...typed, budget: 0, actualCost } })).toMatchObject({
      verdict,
      reason,
    });
  });

  it.each([
    [{ budget: null }, 'Nobody typed a budget into the plan of the project.'],
    [{ actualCost: null }, 'Nobody typed the amount spent into the plan of the project.'],
  ])('is undecided where one of the two is not typed', (change, reason) => {
    expect(ask(rule, { plan: { ...typed, ...change } })).toMatchObject({
      verdict: 'undecided',
      reason,
    });
  });
});

describe('plan-finish', () => {
  const rule = { kind: 'plan-finish', is: 'at-least', days: 0 } as const;
  const inDays = (days: number) => ({ plan: { plannedFinish: addDays(asOfInTests, days) } });

  it('holds the days until the planned finish against a bound', () => {
    const finish = addDays(asOfInTests, 1);
    expect(ask(rule, inDays(1))).toEqual({
      verdict: 'passed',
      reason: `The planned finish, ${finish}, is 1 day ahead; the rule asks for at least 0 days ahead.`,
      evidence: [{ workItem: null, field: 'planned finish', value: finish, at: nowInTests }],
      evidenceTotal: 1,
    });
    expect(ask(rule, inDays(0)).verdict).toBe('passed');
    expect(ask(rule, inDays(-1))).toMatchObject({
      verdict: 'failed',
      reason: `The planned finish, ${addDays(asOfInTests, -1)}, is 1 day ago; the rule asks for at least 0 days ahead.`,
    });
    expect(ask({ ...rule, is: 'at-most', days: 30 }, inDays(31)).verdict).toBe('failed');
  });

  it('is undecided where none is typed', () => {
    expect(ask(rule, {})).toMatchObject({
      verdict: 'undecided',
      reason: 'Nobody typed a planned finish into the plan of the project.',
    });
  });
});

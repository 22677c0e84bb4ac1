import type { JqlScope } from '../scope';
import { DATE_FUNCTIONS } from './date-functions';

// Thursday, in winter time before and summer time after the end of March.
const scope = {
  now: Date.parse('2026-03-26T14:45:30.250Z'),
  catalogue: { timeZone: 'Europe/Berlin' },
} as JqlScope;

async function call(name: string, ...args: readonly string[]): Promise<string> {
  const found = DATE_FUNCTIONS.find((one) => one.name === name);
  const [instant] = (await found?.valuesOf({ name, args }, scope)) ?? [];
  return new Date(Number(instant)).toISOString();
}

describe('date functions', () => {
  it.each([
    ['now', [], '2026-03-26T14:45:30.250Z'],
    ['startOfDay', [], '2026-03-25T23:00:00.000Z'],
    ['startOfDay', ['-1d'], '2026-03-24T23:00:00.000Z'],
    ['startOfDay', ['-1'], '2026-03-24T23:00:00.000Z'],
    ['startOfDay', ['+6h'], '2026-03-26T05:00:00.000Z'],
    ['endOfDay', [], '2026-03-26T22:59:59.999Z'],
    ['startOfWeek', [], '2026-03-22T23:00:00.000Z'],
    ['endOfWeek', ['1'], '2026-04-05T21:59:59.999Z'],
    ['startOfMonth', [], '2026-02-28T23:00:00.000Z'],
    ['startOfMonth', ['14d'], '2026-03-14T23:00:00.000Z'],
    ['endOfMonth', ['-1M'], '2026-02-28T22:59:59.999Z'],
    ['endOfMonth', ['+15d'], '2026-04-15T21:59:59.999Z'],
    ['endOfYear', ['+3M'], '2027-03-31T21:59:59.999Z'],
    ['startOfYear', ['-1y'], '2024-12-31T23:00:00.000Z'],
  ])('%s of %j is %s', async (name, args, instant) => {
    expect(await call(name, ...args)).toBe(instant);
  });

  it('refuses a step that is none', async () => {
    await expect(call('startOfDay', 'soon')).rejects.toThrow(
      "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.",
    );
  });

  it('stays within years of four digits', async () => {
    expect(await call('startOfYear', '9999y')).toMatch(/^9999-/);
    expect(await call('startOfYear', '-9999y')).toMatch(/^0001-/);
  });
});

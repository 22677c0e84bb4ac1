import { day, instant } from '../../src/domain/foundation/calendar';
import { accountId, governedId } from '../../src/domain/foundation/ids';
import type { BaselineRepository, KeptBaseline, KeptValue } from '../../src/usecases/ports';

const one = governedId('project:1');
const other = governedId('item:2');

function aBaseline(overrides: Partial<KeptBaseline> = {}): KeptBaseline {
  const number = overrides.number ?? 1;
  return {
    governedId: one,
    number,
    by: accountId('ann'),
    at: instant('2026-03-02T09:30:00.125Z'),
    sealed: { text: `{"öl":"☂ ${number}"}`, hash: String(number).padStart(64, '0') },
    ...overrides,
  };
}

const value: KeptValue = {
  governedId: one,
  week: day('2026-03-02'),
  day: day('2026-03-04'),
  baseline: 1,
  currency: 'EUR',
  budget: 9_000_000_000_000,
  planned: 500,
  earned: 400,
  spent: 450,
};

/** What any repository of baselines must do. `make` gives an empty one. */
export function baselinesSuite(make: () => Promise<BaselineRepository>): void {
  it('gives back every baseline of a project in order, and none of another', async () => {
    const baselines = await make();
    await baselines.add(aBaseline({ number: 2 }));
    await baselines.add(aBaseline());
    await baselines.add(aBaseline({ governedId: other, by: accountId('ben') }));

    expect(await baselines.of(one)).toEqual([aBaseline(), aBaseline({ number: 2 })]);
    expect(await baselines.of(governedId('project:3'))).toEqual([]);
    await baselines.add(aBaseline({ number: 3 }));
    expect(await baselines.ends(one)).toEqual([
      aBaseline().sealed,
      aBaseline({ number: 3 }).sealed,
    ]);
    expect(await baselines.ends(other)).toEqual([aBaseline().sealed]);
    expect(await baselines.ends(governedId('project:3'))).toEqual([]);
    expect(await baselines.latestNumbers([one, other, governedId('project:3')])).toEqual(
      new Map([
        [one, 3],
        [other, 1],
      ]),
    );
    expect(await baselines.latestNumbers([])).toEqual(new Map());
  });

  it('takes one of two of the same number, and changes none', async () => {
    const baselines = await make();
    expect(await baselines.add(aBaseline())).toBe('saved');
    expect(await baselines.add(aBaseline({ by: accountId('ben') }))).toBe('stale');

    expect(await baselines.of(one)).toEqual([aBaseline()]);
  });

  it('gives back more baselines than one answer of Forge SQL holds', async () => {
    const baselines = await make();
    const all = Array.from({ length: 104 }, (_, place) => aBaseline({ number: place + 1 }));
    for (const each of all) await baselines.add(each);

    expect(await baselines.of(one)).toEqual(all);
  });

  it('keeps one value a week of each project, the last one, and says what is not known', async () => {
    const baselines = await make();
    const next = { ...value, week: day('2026-03-09'), day: day('2026-03-09') };
    const unpriced = { ...value, governedId: other, currency: null, spent: null };
    await baselines.keepValue(next);
    await baselines.keepValue({ ...value, earned: 1, spent: null });
    await baselines.keepValue(value);
    await baselines.keepValue(unpriced);

    expect(await baselines.valuesOf(one)).toEqual([value, next]);
    expect(await baselines.valuesOf(governedId('project:3'))).toEqual([]);
    expect(await baselines.valuesSince(next.week, [one, other])).toEqual([next]);
    expect(await baselines.valuesSince(value.week, [one, other])).toHaveLength(3);
    expect(await baselines.latestValues([one, other, governedId('project:3')])).toEqual(
      new Map([
        [one, next],
        [other, unpriced],
      ]),
    );
  });
}

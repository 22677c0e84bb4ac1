import { aKeptBaseline, AGREED } from '../../../test/support/baseline-builders';
import { aGovernedProject, aProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { as, id, set, valueWorld, wish } from '../../../test/support/value-world';
import { day } from '../../domain/foundation/calendar';
import { workItemId } from '../../domain/foundation/ids';
import { keepValues } from './keep-values';
import { proposeBaseline } from './propose-baseline';
import { readBaseline } from './read-baseline';
import { setBaseline } from './set-baseline';
import { showValue } from './show-value';

describe('A baseline', () => {
  it('is suggested by plan and work items, and then as the last one was', async () => {
    const deps = inMemoryDeps(valueWorld());
    expect(await proposeBaseline({ id }, as(deps, 'ben'))).toEqual({
      seen: 0,
      suggested: {
        start: '2025-01-01',
        finish: '2026-03-15',
        weighing: 'estimate',
        rule: { kind: 'zero-hundred' },
        money: { amount: 9_000, currency: 'EUR' },
      },
      items: 3,
      undated: 1,
      unestimated: 1,
      changes: [
        { id: '30', key: 'P1-30', cost: 2_000, currency: 'EUR', days: 7, isApproved: true },
      ],
    });

    await set(deps);
    const again = await proposeBaseline({ id }, as(deps, 'ben'));
    expect([again.seen, again.suggested]).toEqual([
      1,
      {
        start: AGREED.start,
        finish: AGREED.finish,
        weighing: 'count',
        rule: AGREED.rule,
        money: wish.money,
      },
    ]);
  });

  it('is set by who owns the project, with its figures at once', async () => {
    const deps = inMemoryDeps(valueWorld());
    expect(await set(deps)).toEqual({ number: 1 });

    const shown = await showValue({ id }, as(deps, 'ann'));
    if (shown.current?.kind !== 'measured') throw new Error('nothing is measured');
    const { figures, gone, added } = shown.current;
    // One of three is done and was due; the undated third is planned evenly over 28 days, of which 15 are over.
    expect([figures.planned.value, figures.earned.value, figures.spent.value]).toEqual([
      3_000 + Math.round((3_000 * 15) / 28),
      3_000,
      4_000,
    ]);
    expect(figures.costIndex.value).toBe(0.75);
    expect([gone, added]).toEqual([0, 0]);
    expect(shown.current.curve.earned.map(({ day: on, amount }) => [on, amount])).toEqual([
      ['2026-02-22', 3_000],
      ['2026-03-01', 3_000],
      ['2026-03-02', 3_000],
    ]);
    expect(deps.auditEntries.map(({ action, after }) => [action, after])).toMatchObject([
      ['baseline.set', { number: 1, reason: 'The board agreed.', budget: 9_000, changes: [] }],
    ]);
    expect(deps.jobs.map(({ job }) => job)).toEqual([{ kind: 'measure-value' }]);
  });

  it('stays as it was when work is added, deleted, estimated and done', async () => {
    const deps = inMemoryDeps(valueWorld());
    await set(deps);
    const before = await readBaseline({ id, number: 1 }, as(deps, 'ann'));
    await deps.workItems.remove([workItemId('13')], NOW);
    await deps.workItems.save([
      aReadItem('11', '1', { estimate: 99, updated: NOW, category: 'to-do' }),
      aReadItem('15', '1'),
    ]);

    const after = await readBaseline({ id, number: 1 }, as(deps, 'ann'));
    expect({ ...after, items: [] }).toEqual({ ...before, items: [] });
    expect(after.items).toEqual([
      { key: 'P1-11', weight: 10_000, due: '2026-02-22' },
      { key: 'P1-12', weight: 10_000, due: null },
      { key: null, weight: 10_000, due: '2026-03-10' },
    ]);
    const { current } = await showValue({ id }, as(deps, 'ann'));
    expect(current).toMatchObject({
      kind: 'measured',
      gone: 1,
      added: 1,
      figures: { earned: { value: 0 } },
    });
  });

  it.each([
    ['ann', 'who only types the plan'],
    ['eve', 'who only browses'],
  ])('is not set by %s, %s, and the trail says so', async (who) => {
    const deps = inMemoryDeps(valueWorld());
    await expect(set(deps, {}, who)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(proposeBaseline({ id }, as(deps, who))).rejects.toMatchObject({
      code: 'not-allowed',
    });

    expect(deps.auditEntries.map(({ action }) => action)).toEqual([
      'baseline.refuse',
      'baseline.refuse',
    ]);
    expect(await deps.baselines.of(id)).toEqual([]);
    expect((await showValue({ id }, as(deps, who))).maySet).toBe(false);
  });

  it('is set once when the same is asked twice, and by the first of two', async () => {
    const deps = inMemoryDeps(valueWorld({ roles: ['portfolio-manager'] }));
    await set(deps);
    expect(await set(deps)).toEqual({ number: 1 });
    await expect(set(deps, { reason: 'Another.' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(set(deps, {}, 'mia')).rejects.toMatchObject({ code: 'conflict' });

    expect(await deps.baselines.of(id)).toHaveLength(1);
    expect(deps.auditEntries).toHaveLength(1);
  });

  it('takes a reason, a time in its order, and work that weighs something', async () => {
    const deps = inMemoryDeps(valueWorld({ items: [aReadItem('11', '1')] }));
    await expect(set(deps, { reason: '' })).rejects.toMatchObject({ where: 'reason' });
    await expect(set(deps, { finish: day('2026-02-15') })).rejects.toMatchObject({
      where: 'finish',
    });
    await expect(set(deps, { weighing: 'estimate' })).rejects.toMatchObject({ where: 'weighing' });
    const empty = inMemoryDeps(valueWorld({ items: [] }));
    await expect(set(empty)).rejects.toMatchObject({ code: 'conflict' });
    expect(await deps.baselines.of(id)).toEqual([]);
  });

  it('measures nothing when a byte of it or of its work items was changed', async () => {
    const { sealed, ...kept } = aKeptBaseline();
    const forged = { ...kept, sealed: { ...sealed, text: sealed.text.replace('10000', '99999') } };
    const deps = inMemoryDeps(valueWorld({ baselines: [forged] }));
    const shown = await showValue({ id }, as(deps, 'ann'));
    expect(shown.current).toEqual({ kind: 'flawed', flaw: 'changed' });
    expect(shown.baselines[0]).toMatchObject({ said: null, flaws: ['changed'] });

    const whole = inMemoryDeps(valueWorld({ baselines: [aKeptBaseline()] }));
    expect((await showValue({ id }, as(whole, 'ann'))).current).toEqual({
      kind: 'flawed',
      flaw: 'items-missing',
    });
    await keepValues({}, whole);
    expect(await whole.baselines.valuesOf(id)).toEqual([]);
  });
});

describe('Each week', () => {
  it('how a project stands is kept once, and once more against another baseline', async () => {
    const deps = inMemoryDeps(valueWorld());
    await set(deps);
    await keepValues({}, deps);
    const first = await deps.baselines.valuesOf(id);
    expect(first).toEqual([
      {
        governedId: id,
        week: '2026-03-02',
        day: '2026-03-02',
        baseline: 1,
        currency: 'EUR',
        budget: 9_000,
        planned: 4_607,
        earned: 3_000,
        spent: 4_000,
      },
    ]);

    await deps.workItems.save([aReadItem('12', '1', { category: 'done', updated: NOW })]);
    const later = { ...deps, now: () => '2026-03-05T09:30:00.000Z' as never };
    await keepValues({}, later);
    expect(await deps.baselines.valuesOf(id)).toEqual(first);

    const next = { ...deps, now: () => '2026-03-09T09:30:00.000Z' as never };
    await keepValues({}, next);
    expect((await deps.baselines.valuesOf(id)).map(({ week, earned }) => [week, earned])).toEqual([
      ['2026-03-02', 3_000],
      ['2026-03-09', 6_000],
    ]);
    await set(deps, { seen: 1, reason: 'Again.' });
    await keepValues({}, next);
    expect((await deps.baselines.valuesOf(id)).at(-1)?.baseline).toBe(2);
  });

  it('goes on in another job when the time is short', async () => {
    const two = ['1', '2'].map((each) => aGovernedProject(each));
    const deps = inMemoryDeps(
      valueWorld({
        projects: [aProject('1'), aProject('2')],
        governed: two,
        items: ['1', '2'].map((each) => aReadItem(`${each}1`, each)),
        timeLeft: () => 1_000,
      }),
    );
    for (const each of two) await setBaseline({ ...wish, id: each.id }, deps);
    deps.jobs.length = 0;
    await keepValues({}, deps);

    expect(deps.jobs.map(({ job }) => job)).toEqual([{ kind: 'measure-value' }]);
    await keepValues({}, deps);
    const ids = two.map((each) => each.id);
    expect((await deps.baselines.latestValues(ids)).size).toBe(2);
  });
});

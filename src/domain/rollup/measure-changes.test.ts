import { day } from '../foundation/calendar';
import { daysLater, measureChanges, measuredKept, measuredWorkedOut } from './measure-changes';
import { measuresThen } from './measures-then';
import { aWorkItem } from '../test-builders';
import { EMPTY_FIGURES } from './sum-figures';

const compliance = { score: 62.5, passed: 5, failed: 3, undecided: 1, waived: 0 };
const kept = { figures: EMPTY_FIGURES, estimateAvailable: true, compliance };

describe('measureChanges', () => {
  it('tells each measure then and now, and by how much it changed', () => {
    const then = measuredKept({ ...kept, figures: { ...EMPTY_FIGURES, done: 45, estimateDone: 0.1 } }); // prettier-ignore
    const now = measuredKept({
      ...kept,
      figures: { ...EMPTY_FIGURES, done: 40, estimateDone: 0.3 },
      compliance: { ...compliance, score: 60, failed: 4 },
    });
    const changes = new Map(measureChanges(then, now).map((each) => [each.measure, each]));

    expect(changes.get('done')).toEqual({ measure: 'done', then: 45, now: 40, change: -5 });
    expect(changes.get('estimateDone')?.change).toBe(0.2);
    expect(changes.get('compliance')?.change).toBe(-2.5);
    expect(changes.get('failed')?.change).toBe(1);
  });

  it('has no change where one of the days does not tell', () => {
    const untold = { item: aWorkItem(), untold: new Set(['category' as const]) };
    const then = measuredWorkedOut(measuresThen([untold], day('2026-02-20')), true);
    const changes = measureChanges(then, measuredKept(kept));

    const untoldOnes = changes.filter(({ then: value }) => value === null);
    expect(untoldOnes.map(({ measure }) => measure)).toEqual([
      ...['toDo', 'inProgress', 'done', 'blocked', 'unestimated'],
      ...['compliance', 'failed'],
    ]);
    expect(untoldOnes.every(({ change }) => change === null)).toBe(true);
    expect(changes[0]).toEqual({ measure: 'total', then: 1, now: 0, change: -1 });
  });

  it('has nothing by estimate on a site without, and no failures where nothing was decided', () => {
    const nothing = { score: null, passed: 0, failed: 0, undecided: 4, waived: 0 };
    const measured = measuredKept({ ...kept, estimateAvailable: false, compliance: nothing });
    expect(measured).toMatchObject({ unestimated: null, estimateTotal: null, failed: null });
  });
});

describe('daysLater', () => {
  it.each([
    ['2026-03-02', '2026-03-09', 7],
    ['2026-03-09', '2026-03-02', -7],
    [null, '2026-03-02', null],
  ])('from %s to %s is %s', (then, now, expected) => {
    expect(daysLater(then === null ? null : day(then), day(now))).toBe(expected);
  });
});

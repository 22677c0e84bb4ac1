import { day, type Day, instant, type Instant } from '../foundation/calendar';
import { aWorkItem } from '../test-builders';
import type { LoggedChange } from './logged-change';
import { type LookedAt, milestoneTrend } from './milestone-trend';

const at = (text: string) => instant(`${text}T10:00:00.000Z`);
const site = { categoryOf: () => null, levelOf: () => null };
const due = (on: string, from: string | null, to: string | null): LoggedChange => ({
  at: at(on),
  field: 'due',
  ...{ from, to },
});
const ends: readonly LookedAt[] = ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31'].map(
  (on): { on: Day; at: Instant } => ({ on: day(on), at: instant(`${on}T23:59:59.999Z`) }),
);
const created = at('2026-01-05');

describe('milestoneTrend', () => {
  it('says when it was due, as it was said at the end of each month from its creation on', () => {
    const item = aWorkItem({ created, updated: at('2026-03-10'), due: day('2026-05-01') });
    const log = [
      due('2026-02-10', '2026-03-01', '2026-04-01'),
      due('2026-03-10', '2026-04-01', '2026-05-01'),
    ];

    expect(milestoneTrend({ item, log }, ends, site)).toEqual({
      firstDue: '2026-03-01',
      reached: null,
      said: [
        { on: '2026-01-31', due: '2026-03-01' },
        { on: '2026-02-28', due: '2026-04-01' },
        { on: '2026-03-31', due: '2026-05-01' },
      ],
    });
  });

  it('ends on the day on which it was reached', () => {
    const item = aWorkItem({
      ...{ created, updated: at('2026-02-20'), due: day('2026-02-15') },
      ...{ category: 'done', resolved: at('2026-02-20') },
    });

    expect(milestoneTrend({ item, log: [] }, ends, site)).toMatchObject({
      reached: '2026-02-20',
      said: [
        { on: '2026-01-31', due: '2026-02-15' },
        { on: '2026-02-20', due: '2026-02-20' },
      ],
    });
  });

  it('takes for the first day the first that was said, if none was at the creation', () => {
    const item = aWorkItem({ created, updated: at('2026-02-10'), due: day('2026-04-01') });
    const log = [due('2026-02-10', null, '2026-04-01')];
    const { firstDue, said } = milestoneTrend({ item, log }, ends, site);

    expect(firstDue).toBe('2026-04-01');
    expect(said[0]).toEqual({ on: '2026-01-31', due: null });
  });

  it('takes for the first day what was said as it was moved here', () => {
    const item = aWorkItem({ created, updated: at('2026-03-10'), due: day('2026-05-01') });
    const moved: LoggedChange = {
      ...{ at: at('2026-02-01'), field: 'project' },
      ...{ from: '404', to: item.projectId },
    };
    const log = [moved, due('2026-03-10', '2026-03-01', '2026-05-01')];

    expect(milestoneTrend({ item, log }, ends, site)).toMatchObject({
      firstDue: '2026-03-01',
      said: [
        { on: '2026-02-28', due: '2026-03-01' },
        { on: '2026-03-31', due: '2026-05-01' },
      ],
    });
  });

  it('leaves out what its log does not tell, and takes no later day for the first', () => {
    const item = aWorkItem({ created, updated: at('2026-02-10'), due: day('2026-04-01') });
    const log = [due('2026-02-10', '?', '2026-04-01')];
    const { firstDue, said } = milestoneTrend({ item, log }, ends, site);

    expect(said.map(({ on }) => on)).toEqual(['2026-02-28', '2026-03-31']);
    expect(firstDue).toBeNull();
  });
});

import { day } from '../foundation/calendar';
import { assessCost } from './assess-cost';
import { assessHealth } from './assess-health';
import type { Health, HealthColor } from './health';
import { healthOfMany } from './health-of-many';
import type { SaidHealth } from './health';
import { healthAsSaid, isPainted } from './said-health';

const overspent = assessCost({
  budget: 1_000,
  actualCost: 1_200,
  currency: 'EUR',
  progress: 0.5,
});
const red: Health = assessHealth({
  schedule: { ...overspent, name: 'schedule', color: 'unknown' },
  cost: overspent,
});
const amber: SaidHealth = {
  color: 'amber',
  reason: 'The board knows.',
  until: day('2026-03-31'),
};

describe('health that somebody says', () => {
  it.each([
    ['2026-03-01', 'amber'],
    ['2026-03-31', 'amber'],
    ['2026-04-01', 'red'],
  ])('on %s counts as %s until 2026-03-31, beside the red of the data', (asOf, color) => {
    const health = healthAsSaid(red, amber, day(asOf));

    expect([health.color, health.computed]).toEqual([color, 'red']);
    expect(health.reasons).toEqual(red.reasons);
  });

  it('is nothing where nobody says anything', () => {
    expect(healthAsSaid(red, null, day('2026-03-01'))).toBe(red);
  });

  it('counts in what stands above, which keeps what the data say', () => {
    const health = healthAsSaid(red, amber, day('2026-03-01'));

    expect(healthOfMany([{ key: 'DOC', health }])).toMatchObject({
      color: 'amber',
      computed: 'red',
      reasons: ['Amber because of DOC.', 'Better is said than the data say of DOC.'],
    });
  });

  it.each<[SaidHealth['color'], HealthColor, boolean]>([
    ['green', 'red', true],
    ['amber', 'red', true],
    ['green', 'amber', true],
    ['green', 'unknown', true],
    ['amber', 'unknown', false],
    ['red', 'unknown', false],
    ['red', 'green', false],
    ['red', 'red', false],
  ])('%s against %s: better than the data say? %s', (color, computed, expected) => {
    expect(isPainted({ said: { ...amber, color }, computed })).toBe(expected);
  });
});

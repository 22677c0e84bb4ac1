import { standingClock } from '../movable-clock';
import { createSqlMeter } from './sql-limits';

describe('the time of queries', () => {
  it('is 62.5 seconds of each minute, over all that run at once', () => {
    const clock = standingClock(new Date('2026-03-02T09:00:00Z'));
    const meter = createSqlMeter(clock);
    for (let query = 0; query < 25; query++) {
      expect(meter.begin('select')).toBeNull();
      meter.end(2_500);
    }

    expect(meter.begin('change')).toBe('More than 62.5 seconds of queries within a minute.');
    expect(meter.begin('ddl')).toBe('More than 62.5 seconds of queries within a minute.');
    clock.moveTo(new Date('2026-03-02T09:01:00Z'));
    expect(meter.begin('select')).toBeNull();
  });
});

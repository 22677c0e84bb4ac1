import { standingClock } from '../test-support';
import { createIssueWrites } from './issue-writes';

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 9) + seconds * 1000).toISOString();

describe('writes to one work item', () => {
  it('are 20 within two seconds', () => {
    const clock = standingClock(at(0));
    const writes = createIssueWrites(clock);
    const waits = Array.from({ length: 20 }, () => writes.take('10'));
    clock.moveTo(at(0.5));

    expect(waits).toEqual(Array<number>(20).fill(0));
    expect(writes.take('10')).toBe(1_500);
    expect(writes.take('11')).toBe(0);
    clock.moveTo(at(2));
    expect(writes.take('10')).toBe(0);
  });

  it('are 100 within thirty seconds', () => {
    const clock = standingClock(at(0));
    const writes = createIssueWrites(clock);
    for (let write = 0; write < 100; write++) {
      clock.moveTo(at(write * 0.2));
      expect(writes.take('10')).toBe(0);
    }
    clock.moveTo(at(22));

    expect(writes.take('10')).toBe(8_000);
    clock.moveTo(at(30));
    expect(writes.take('10')).toBe(0);
  });
});

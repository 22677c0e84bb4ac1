import { earlyClock } from './early-clock';
import { standingClock } from './movable-clock';

const at = (time: string) => new Date(`2026-03-02T${time}:00.000Z`);

describe('earlyClock', () => {
  it('is moved over a delay without moving the clock it goes by', () => {
    const clock = standingClock(at('09:00'));
    const early = earlyClock(clock, 180_000);
    expect(early.now()).toEqual(at('08:57'));

    early.moveTo(at('08:59'));
    early.moveTo(at('08:58'));
    expect(early.now()).toEqual(at('08:59'));
    expect(clock.now()).toEqual(at('09:00'));
  });

  it('takes the other along where it is moved beyond', () => {
    const clock = standingClock(at('09:00'));
    const early = earlyClock(clock, 180_000);
    early.moveTo(at('09:05'));

    expect([early.now(), clock.now()]).toEqual([at('09:05'), at('09:05')]);
  });

  it('is as late as the other once it has settled', () => {
    const clock = standingClock(at('09:00'));
    const early = earlyClock(clock, 180_000);
    early.settle();
    clock.moveTo(at('09:30'));

    expect(early.now()).toEqual(at('09:30'));
  });
});

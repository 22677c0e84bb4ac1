import { CommandError } from '../command-error';
import { parseFaultSpec } from './fault-plan';
import { createFaults } from './faults';

describe('a specification of faults', () => {
  it('names kinds with their likelihood, and the seed', () => {
    expect(parseFaultSpec('slow=0.05, cut=1;seed=7')).toEqual({
      seed: '7',
      rates: { slow: 0.05, cut: 1 },
      skewMs: 0,
    });
  });

  it('means all three reasons by throttle, and a tenth of the invocations by clock-skew', () => {
    expect(parseFaultSpec('throttle=0.1,clock-skew=120s')).toEqual({
      seed: '1',
      rates: {
        'throttle-quota': 0.1,
        'throttle-burst': 0.1,
        'throttle-issue': 0.1,
        'clock-skew': 0.1,
      },
      skewMs: 120_000,
    });
  });

  it.each([
    ['', /it names no fault/],
    ['slow', /slow is not NAME=VALUE/],
    ['fire=0.1', /there is no fault fire; there are throttle, throttle-quota/],
    ['slow=2', /slow is a likelihood from 0 to 1, not 2/],
    ['slow=often', /slow is a likelihood from 0 to 1, not often/],
    ['clock-skew=2m', /clock-skew is a number of seconds such as 120s, not 2m/],
    ['slow=0.1;speed=3', /after the semicolon stands the seed alone/],
  ])('is refused where it cannot be read: %j', (spec, message) => {
    expect(() => parseFaultSpec(spec)).toThrow(CommandError);
    expect(() => parseFaultSpec(spec)).toThrow(message);
  });
});

describe('faults', () => {
  const decisions = (spec: string, times = 200) => {
    const faults = createFaults(parseFaultSpec(spec));
    return Array.from({ length: times }, () => faults.strikes('cut'));
  };

  it('strike the same way each time for the same seed, and another way for another', () => {
    expect(decisions('cut=0.3;seed=1')).toEqual(decisions('cut=0.3;seed=1'));
    expect(decisions('cut=0.3;seed=1')).not.toEqual(decisions('cut=0.3;seed=2'));
  });

  it('of one kind do not depend on those of another', () => {
    expect(decisions('cut=0.3,slow=0.9')).toEqual(decisions('cut=0.3'));
  });

  it('are counted by kind, and never strike unless asked for', () => {
    const faults = createFaults(parseFaultSpec('cut=1'));
    for (let time = 0; time < 3; time++) faults.strikes('cut');
    faults.strikes('slow');

    expect(faults.counts()).toEqual({ cut: 3 });
    expect(faults.skewMs()).toBe(0);
  });

  it('set a clock off by no more than was asked', () => {
    const faults = createFaults(parseFaultSpec('clock-skew=5s'));
    const skews = Array.from({ length: 300 }, () => faults.skewMs());

    expect(skews.every((skew) => Math.abs(skew) <= 5_000)).toBe(true);
    expect(skews.filter((skew) => skew !== 0).length).toBe(faults.counts()['clock-skew']);
  });
});

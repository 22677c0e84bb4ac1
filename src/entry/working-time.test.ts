import { workingTime } from './working-time';

describe('workingTime', () => {
  it('keeps a fifth of what the platform allows', () => {
    let remaining = 900_000;
    const timeLeft = workingTime(() => remaining);

    expect(timeLeft()).toBe(720_000);
    remaining = 200_000;
    expect(timeLeft()).toBe(20_000);
    remaining = 100_000;
    expect(timeLeft()).toBe(-80_000);
  });
});

import { standingClock } from '../movable-clock';
import { createKvsMeter } from './kvs-meter';

const refusal = expect.objectContaining({ code: 'RATE_LIMIT_EXCEEDED', status: 429 }) as unknown;

function meterOnStandingClock() {
  const clock = standingClock(new Date('2026-03-02T09:00:00Z'));
  const meter = createKvsMeter(clock);
  const refused = (path: string, body: string) => {
    try {
      meter.begin(path, body);
      return null;
    } catch (error) {
      return error;
    }
  };
  return { clock, meter, refused };
}

describe('the key-value store', () => {
  it('takes 1,000 requests a second', () => {
    const { clock, meter, refused } = meterOnStandingClock();
    for (let request = 0; request < 1000; request++) meter.begin('/api/v1/get', '{}');

    expect(refused('/api/v1/get', '{}')).toEqual(refusal);
    clock.moveTo(new Date('2026-03-02T09:00:01Z'));
    expect(refused('/api/v1/get', '{}')).toBeNull();
  });

  it('takes 4,000 units of 10 KB a minute for writing, each begun one counted whole', () => {
    const { clock, meter, refused } = meterOnStandingClock();
    const elevenUnits = 'x'.repeat(101 * 1024 + 512);
    for (let write = 0; write < 363; write++) meter.begin('/api/v1/set', elevenUnits);

    expect(refused('/api/v1/set', elevenUnits)).toEqual(refusal);
    expect(refused('/api/v1/delete', '{}')).toBeNull();
    expect(refused('/api/v1/query', '{}')).toBeNull();
    clock.moveTo(new Date('2026-03-02T09:01:00Z'));
    expect(refused('/api/v1/set', elevenUnits)).toBeNull();
  });

  it('counts what was read once it was read', () => {
    const { meter, refused } = meterOnStandingClock();
    for (let read = 0; read < 200; read++) meter.begin('/api/v1/get', '{}')('x'.repeat(200 * 1024));

    expect(refused('/api/v1/get', '{}')).toEqual(refusal);
    expect(refused('/api/v1/set', '{}')).toBeNull();
  });
});

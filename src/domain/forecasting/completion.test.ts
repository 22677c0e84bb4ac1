import { day } from '../foundation/calendar';
import { forecastCompletion } from './completion';

const asOf = day('2026-03-02');

describe('forecastCompletion', () => {
  it('adds the days to the as-of day', () => {
    expect(forecastCompletion({ throughput: [0, 1], remaining: 10, asOf })).toEqual({
      remaining: 10,
      historyDays: 2,
      historyItems: 1,
      p50: '2026-03-21',
      p85: '2026-03-27',
      p95: '2026-03-30',
      unavailable: null,
    });
  });

  it('is finished today when nothing remains', () => {
    expect(forecastCompletion({ throughput: [0], remaining: 0, asOf })).toMatchObject({
      p50: '2026-03-02',
      p95: '2026-03-02',
      unavailable: null,
    });
  });

  it('says that nothing was finished lately', () => {
    const throughput = Array<number>(182).fill(0);

    expect(forecastCompletion({ throughput, remaining: 4, asOf })).toMatchObject({
      p85: null,
      unavailable: 'No item was finished in the last 26 weeks.',
    });
  });

  it('says that the work would take more than ten years', () => {
    expect(forecastCompletion({ throughput: [1], remaining: 5000, asOf })).toMatchObject({
      p50: null,
      unavailable: 'At the pace of the last day the work would take more than 10 years.',
    });
  });
});

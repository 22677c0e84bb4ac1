import { day } from '@domain/foundation/calendar';

import { aForecast, AS_OF, TREND_WEEKS } from '../../../test/builders';
import { makeFormats } from '../format';
import { complianceSentence } from './compliance-sentence';
import { forecastSentence } from './forecast-sentence';
import { weeksSentence } from './weeks-sentence';

const formats = makeFormats('en-US', 'UTC');

describe('weeksSentence', () => {
  const weeks = TREND_WEEKS.slice(0, 2);

  it('says by how much open work grew', () => {
    expect(weeksSentence({ weeks, created: [1_200, 4], finished: [3, 1] }, formats)).toBe(
      '1,204 work items created and 4 finished in the last 2 weeks: open work grew by 1,200.',
    );
  });

  it('says when nothing moved', () => {
    expect(weeksSentence({ weeks, created: [0, 0], finished: [0, 0] }, formats)).toBe(
      'Nothing was created or finished in the last 2 weeks.',
    );
  });
});

describe('complianceSentence', () => {
  it('says since when the score has gone which way', () => {
    const points = [
      { day: day('2026-11-01'), score: null },
      { day: day('2026-11-02'), score: 60 },
      { day: day('2026-11-16'), score: 52.5 },
    ];

    expect(complianceSentence(points, formats)).toBe(
      '52.5 of 100, down 7.5 points since Nov 2, 2026.',
    );
  });

  it('says when there is no score, or only one', () => {
    expect(complianceSentence([], formats)).toMatch(/^No day has a score yet/);
    expect(complianceSentence([{ day: AS_OF, score: 75 }], formats)).toBe(
      '75 of 100 on Nov 16, 2026; a line needs a second day.',
    );
  });
});

describe('forecastSentence', () => {
  const reading = { forecast: aForecast(), plannedFinish: day('2027-02-01'), asOf: AS_OF };

  it('gives the odds, how they stand against the plan, and what was counted', () => {
    expect(forecastSentence(reading, formats)).toBe(
      '40 work items left: even odds by Feb 5, 2027, 85% by Feb 22, 2027. That is 21 days after the planned finish. Counted from 91 items finished in 182 days.',
    );
  });

  it('speaks of no plan where there is none', () => {
    expect(forecastSentence({ ...reading, plannedFinish: null }, formats)).not.toMatch(/planned/);
  });

  it('says why there is no forecast', () => {
    const forecast = aForecast({ p50: null, p85: null, p95: null, unavailable: 'No history.' });
    expect(forecastSentence({ ...reading, forecast }, formats)).toBe('No history.');
  });

  it('says when nothing is left', () => {
    const forecast = aForecast({ remaining: 0, p50: AS_OF, p85: AS_OF, p95: AS_OF });
    expect(forecastSentence({ ...reading, forecast }, formats)).toBe('Nothing is left to finish.');
  });
});

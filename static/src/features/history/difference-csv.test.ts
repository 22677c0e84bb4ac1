import { day } from '@domain/foundation/calendar';

import { differenceCsv } from './difference-csv';

describe('differenceCsv', () => {
  it('has a line for each measure, and an empty cell for what is not available', () => {
    const of = { of: 'DOC', name: 'Documentation' };
    const csv = differenceCsv(
      [
        { ...of, measure: 'done', then: 80, now: 90, change: 10 },
        { ...of, measure: 'compliance', then: null, now: 62.5, change: null },
      ],
      { from: day('2026-10-01'), to: day('2026-11-01') },
    );

    expect(csv.slice(1).split('\r\n')).toEqual([
      'Of,Name,Measure,2026-10-01,2026-11-01,Change',
      'DOC,Documentation,Done,80,90,10',
      'DOC,Documentation,"Compliance, of 100",,62.5,',
      '',
    ]);
  });
});

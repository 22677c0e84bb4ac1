import * as fc from 'fast-check';

import { acts, issuedActs } from '../../../test/support/report-builders';
import { isAuthor, standingOfReport } from './report-standing';
import type { ReportAct } from './status-report';

const person = fc.constantFrom('ann', 'ben', 'eve');
const anyAct: fc.Arbitrary<ReportAct> = fc
  .tuple(fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), person)
  .map(([kind, by]) => acts[kind](by));
const anyActs = fc.array(anyAct, { maxLength: 14 });

describe('a report', () => {
  it('is a draft, waits, is approved and is issued', () => {
    const states = issuedActs().map(
      (_act, place, all) => standingOfReport(all.slice(0, place + 1)).state,
    );
    expect(states).toEqual(['draft', 'sent', 'approved', 'issued']);
  });

  it('is a draft again when it was returned, with the reason, until it is sent', () => {
    const back = [acts.write('ann'), acts.send('ann'), acts.return('ben')];
    expect(standingOfReport(back)).toMatchObject({
      state: 'draft',
      body: null,
      returned: { note: 'Say why.' },
    });
    expect(standingOfReport([...back, acts.send('ann')]).returned).toBeNull();
  });

  it('that was taken back has to be approved again', () => {
    const [write, send, approve, issue] = issuedActs() as [
      ReportAct,
      ReportAct,
      ReportAct,
      ReportAct,
    ];
    const { state } = standingOfReport([write, send, approve, acts.takeBack('ann'), issue]);
    expect(state).toBe('draft');
  });

  it('cannot be sent before anything was written', () => {
    expect(standingOfReport([acts.send('ann')]).body).toBeNull();
  });
});

describe('whatever is done in whatever order', () => {
  it('no report is approved by anyone who wrote or sent it', () => {
    fc.assert(
      fc.property(anyActs, (all) => {
        const standing = standingOfReport(all);
        if (standing.state !== 'approved' && standing.state !== 'issued') return;

        expect(standing.approved).not.toBeNull();
        if (standing.approved === null) return;
        expect(isAuthor(standing.approved.by, standing)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a report that is issued stays as it was', () => {
    fc.assert(
      fc.property(anyActs, (more) => {
        const issued = issuedActs();
        expect(standingOfReport([...issued, ...more])).toEqual(standingOfReport(issued));
      }),
    );
  });

  it('a report is issued with the body that was approved and no other', () => {
    fc.assert(
      fc.property(anyActs, (all) => {
        const { state, sent, approved, body, issued } = standingOfReport(all);
        if (state !== 'issued') return;

        const order = [sent, approved, issued].map((act) => all.findIndex((one) => one === act));
        expect(order).toEqual([...order].sort((one, other) => one - other));
        expect(body).toEqual(sent?.body);
      }),
      { numRuns: 2_000 },
    );
  });
});

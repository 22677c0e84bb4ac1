import * as fc from 'fast-check';

import { aBody, anIssuedReport } from '../../../test/support/report-builders';
import { sha256 } from '../../../test/support/sha256';
import { openBody, openFrozen, openSeals, sealReport } from './issued-report';
import type { Sealed } from './status-report';

const first = sealReport(anIssuedReport(), sha256);
const second = sealReport(anIssuedReport({ number: 2, previous: first.hash }), sha256);

/** The text with one byte changed, and its length kept. */
function withOneByteChanged({ text, hash }: Sealed, place: number): Sealed {
  const at = place % text.length;
  const other = text[at] === '0' ? '1' : '0';
  return { text: `${text.slice(0, at)}${other}${text.slice(at + 1)}`, hash };
}

describe('an issued report', () => {
  it('is read back as it was sealed', () => {
    const [opened] = openSeals([first, second], sha256);
    expect(opened).toMatchObject({ report: anIssuedReport(), flaws: [] });
  });

  it('is not read where any byte of it was changed', () => {
    fc.assert(
      fc.property(fc.nat(), (place) => {
        const [opened] = openSeals([withOneByteChanged(first, place)], sha256);
        expect(opened).toEqual({ report: null, flaws: ['report-changed'] });
      }),
    );
  });

  it('is called out where it was replaced with its hash by another', () => {
    const forged = sealReport(
      anIssuedReport({ reported: { color: 'red', reason: 'Forged.' } }),
      sha256,
    );
    expect(openSeals([forged, second], sha256).map(({ flaws }) => flaws)).toEqual([
      ['chain-broken'],
      [],
    ]);
  });

  it('before one that was taken out is called out', () => {
    const third = sealReport(anIssuedReport({ number: 3, previous: second.hash }), sha256);
    expect(openSeals([first, third], sha256)[0]?.flaws).toEqual(['chain-broken']);
  });
});

describe('what was approved', () => {
  const body = aBody();

  it('is read back as it was frozen', () => {
    expect(openBody(body, body.hash, sha256)).toMatchObject({
      body: { narrative: { summary: 'All is well.' } },
      flaws: [],
    });
    expect(openFrozen(body, sha256)?.narrative.color).toBe('green');
  });

  it('is not read where any byte of it was changed, though the hash beside it agrees', () => {
    fc.assert(
      fc.property(fc.nat(), (place) => {
        const { text } = withOneByteChanged(body, place);
        const resealed = { text, hash: sha256(text) };
        expect(openBody(resealed, body.hash, sha256)).toEqual({
          body: null,
          flaws: ['body-changed'],
        });
      }),
    );
  });

  it('that is gone is said to be', () => {
    expect(openBody(null, body.hash, sha256).flaws).toEqual(['body-missing']);
  });
});

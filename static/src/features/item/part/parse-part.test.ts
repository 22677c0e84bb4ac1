import fc from 'fast-check';

import type { RegisterPart } from '@domain/artifacts/register-part';
import {
  NO_RISK_FACTS,
  PROXIMITIES,
  RESPONSES_TO,
  RISK_NATURES,
  type RiskFacts,
} from '@domain/artifacts/risk-part';
import { STEPS } from '@domain/foundation/rating';

import { parsePart } from './parse-part';
import { partText } from './part-text';

const nothing = partText({ kind: 'risk', facts: NO_RISK_FACTS }, 'en');
const parse = (kind: RegisterPart['kind'], change: Partial<typeof nothing>) =>
  parsePart(kind, { ...nothing, ...change }, 'en');

const step = fc.constantFrom(...STEPS);
const rating = fc.option(fc.record({ probability: step, impact: step }));
const risks = fc.constantFrom(...RISK_NATURES).chain((nature) =>
  fc
    .record({
      inherent: rating,
      residual: rating,
      response: fc.option(fc.constantFrom(...RESPONSES_TO[nature])),
      proximity: fc.option(fc.constantFrom(...PROXIMITIES)),
      money: fc.option(
        fc.record({
          amount: fc.nat(10_000_000_000),
          currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
          percent: fc.nat(100),
        }),
      ),
    })
    .map(({ money, ...facts }): RiskFacts => ({
      nature,
      ...facts,
      amount: money?.amount ?? null,
      currency: money?.currency ?? null,
      percent: money?.percent ?? null,
    })),
);

describe('what is typed of a risk', () => {
  it('is what stood there where nothing was changed, in whatever language', () => {
    fc.assert(
      fc.property(risks, fc.constantFrom('en', 'de', 'fr', 'de-CH'), (facts, locale) => {
        const part = { kind: 'risk', facts } as const;
        expect(parsePart('risk', partText(part, locale), locale)).toEqual({ ok: true, part });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [{ inherentImpact: '3' }, { inherentProbability: 'Choose both, or neither.' }],
    [{ residualProbability: '3' }, { residualImpact: 'Choose both, or neither.' }],
    [{ amount: '500', percent: '10' }, { currency: 'Needed for an amount.' }],
    [{ amount: '500', percent: '10', currency: 'euro' }, { currency: 'A code like EUR.' }],
    [
      { amount: '-500', percent: '10', currency: 'EUR' },
      { amount: 'Write an amount of 0 or more, without the currency.' },
    ],
    [
      { amount: '500', currency: 'EUR' },
      { percent: 'Both make an expected value: type both, or neither.' },
    ],
    [{ percent: '10' }, { amount: 'Both make an expected value: type both, or neither.' }],
    [
      { amount: '5', currency: 'EUR', percent: '101' },
      { percent: 'Write a whole number from 0 to 100.' },
    ],
  ])('is refused where it says %j, and says what would be right', (change, errors) => {
    expect(parse('risk', change)).toEqual({ ok: false, errors });
  });
});

describe('what is typed of others', () => {
  it('is urgency and severity of an issue, each on its own', () => {
    expect(parse('issue', { urgency: '4' })).toEqual({
      ok: true,
      part: { kind: 'issue', facts: { urgency: 4, severity: null } },
    });
  });

  it('may be less cost and less time by a change', () => {
    const text = { scope: 'minor', days: '−3', amount: '-1,200.50', currency: 'eur' };
    const part: RegisterPart = {
      kind: 'change-request',
      facts: { scope: 'minor', days: -3, cost: -1_200_50, currency: 'EUR', verdict: null },
    };
    expect(parse('change-request', text)).toEqual({ ok: true, part });
    expect(partText(part, 'en')).toMatchObject({ amount: '-1,200.50', days: '-3' });
    expect(parse('change-request', { days: '1.5' })).toMatchObject({
      ok: false,
      errors: { days: 'Write a whole number from -9999 to 9999.' },
    });
  });
});

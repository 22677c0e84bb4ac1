import fc from 'fast-check';

import { contradictionIn, emptyPart, type RegisterPart } from '@domain/artifacts/register-part';
import {
  PROXIMITIES,
  RESPONSES_TO,
  RISK_NATURES,
  type RiskFacts,
} from '@domain/artifacts/risk-part';
import { STEPS } from '@domain/foundation/rating';

import { parts } from '../../../../test/support/arbitrary-parts';
import { parsePart } from './parse-part';
import type { PartText } from './part-inputs';
import { partText } from './part-text';

const parse = (kind: RegisterPart['kind'], change: PartText) =>
  parsePart(kind, { ...partText(emptyPart(kind), 'en'), ...change }, 'en');

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
      { amount: '5', currency: 'EUR', percent: '101' },
      { percent: 'Write a whole number from 0 to 100.' },
    ],
  ])('is refused where it says %j, and says what would be right', (change, errors) => {
    expect(parse('risk', change as PartText)).toEqual({ ok: false, errors, problem: null });
  });

  it.each([{ amount: '500', currency: 'EUR' }, { percent: '10' }])(
    'is refused as a whole where it says %j alone',
    (change) => {
      const problem =
        'An expected value takes an amount, its currency, and a probability in percent.';
      expect(parse('risk', change as PartText)).toEqual({ ok: false, errors: {}, problem });
    },
  );
});

describe('what is typed of others', () => {
  it('is urgency and severity of an issue, each on its own', () => {
    expect(parse('issue', { urgency: '4' })).toEqual({
      ok: true,
      part: { kind: 'issue', facts: { urgency: 4, severity: null } },
    });
  });

  it('may be less cost and less time by a change', () => {
    const text = { scope: 'minor', days: '−3', cost: '-1,200.50', currency: 'eur' };
    const part: RegisterPart = {
      kind: 'change-request',
      facts: { scope: 'minor', days: -3, cost: -1_200_50, currency: 'EUR', verdict: null },
    };
    expect(parse('change-request', text)).toEqual({ ok: true, part });
    expect(partText(part, 'en')).toMatchObject({ cost: '-1,200.50', days: '-3' });
    expect(parse('change-request', { days: '1.5' })).toMatchObject({
      ok: false,
      errors: { days: 'Write a whole number from -9999 to 9999.' },
    });
  });

  it('is what stood there of any kind, unless that contradicts itself or says half', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('en', 'de', 'fr', 'de-CH'), (part, locale) => {
        const parsed = parsePart(part.kind, partText(part, locale), locale);
        if (contradictionIn(part) === null) expect(parsed).toEqual({ ok: true, part });
        else if (parsed.ok) expect(contradictionIn(parsed.part)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('counts a benefit in minor units of its currency, or whole in another unit', () => {
    const facts = { planned: null, plannedToDate: null };
    expect(parse('benefit', { unit: 'money', currency: 'eur', realised: '1,200.50' })).toEqual({
      ok: true,
      part: { kind: 'benefit', facts: { unit: 'money', currency: 'EUR', ...facts, realised: 1_200_50 } }, // prettier-ignore
    });
    expect(parse('benefit', { unit: 'hours', realised: '40' })).toEqual({
      ok: true,
      part: { kind: 'benefit', facts: { unit: 'hours', currency: null, ...facts, realised: 40 } },
    });
    expect(parse('benefit', { unit: 'hours', realised: '1.5' })).toMatchObject({
      errors: { realised: 'Write a whole number of 0 or more.' },
    });
  });

  it('is a day that exists, a step of the scale, and a choice that is offered', () => {
    expect(parse('milestone', { baseline: '2026-02-30' })).toMatchObject({
      errors: { baseline: 'Write a day as YYYY-MM-DD.' },
    });
    expect(parse('stakeholder', { interest: '6', frequency: 'daily' })).toMatchObject({
      errors: {
        interest: 'Write a whole number from 1 to 5.',
        frequency: 'Choose one of those that are offered.',
      },
    });
  });
});

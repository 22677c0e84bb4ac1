import fc from 'fast-check';

import type { ChangeFacts } from './change-part';
import {
  readPart,
  refusalOfPart,
  type RegisterPart,
  saysSomething,
  withPart,
} from './register-part';
import { NO_RISK_FACTS, type RiskFacts } from './risk-part';

const facts: RiskFacts = {
  nature: 'threat',
  inherent: { probability: 4, impact: 5 },
  residual: { probability: 2, impact: 5 },
  response: 'reduce',
  proximity: 'this-phase',
  amount: 1_200_00,
  currency: 'EUR',
  percent: 30,
};
const risk: RegisterPart = { kind: 'risk', facts };
const change: ChangeFacts = {
  scope: 'minor',
  days: -3,
  cost: -500_00,
  currency: 'EUR',
  verdict: 'approved',
};
const written = (kind: string, member: unknown) => ({ schemaVersion: 1, kind, [kind]: member });

describe('a part of a register', () => {
  it.each([
    risk,
    { kind: 'issue', facts: { urgency: 5, severity: 2 } },
    { kind: 'change-request', facts: change },
  ] as const)('gives back what was written: $kind', (part) => {
    expect(readPart(withPart(null, part), part.kind)).toEqual({ part, problem: null });
    expect(saysSomething(part)).toBe(true);
  });

  it('says nothing where nothing was written, and that is no problem', () => {
    const reading = readPart(null, 'risk');
    expect(reading).toEqual({ part: { kind: 'risk', facts: NO_RISK_FACTS }, problem: null });
    expect(saysSomething({ kind: 'risk', facts: NO_RISK_FACTS })).toBe(false);
    expect(readPart(written('business-case', {}), 'business-case')).toBeNull();
    expect(readPart(null, null)).toBeNull();
  });

  it('keeps what else stands in the structured part', () => {
    const before = { schemaVersion: 1, kind: 'risk', createdFor: null, note: 'kept', risk: {} };
    expect(withPart(before, risk)).toEqual({ ...before, risk: facts });
  });

  it('begins anew where no risk stood', () => {
    const anew = { schemaVersion: 1, kind: 'risk', createdFor: null, risk: facts };
    expect(withPart('nonsense', risk)).toEqual(anew);
    expect(withPart(written('issue', { urgency: 1 }), risk)).toEqual(anew);
  });

  it.each([
    ['risk', { inherent: { probability: 6, impact: 1 } }, 'Its inherent rating cannot be read.'],
    ['risk', { nature: 'fate' }, 'Its nature cannot be read.'],
    ['risk', { amount: -1 }, 'Its amount cannot be read.'],
    ['risk', { percent: 101 }, 'Its probability in percent cannot be read.'],
    ['risk', [1], 'Its figures are no object.'],
    ['issue', { severity: '3' }, 'Its severity cannot be read.'],
    ['change-request', { cost: 0.5 }, 'Its effect on the cost cannot be read.'],
    ['change-request', { currency: 'euro' }, 'Its currency cannot be read.'],
  ] as const)('tells what of a %s cannot be read', (kind, member, problem) => {
    expect(readPart(written(kind, member), kind)?.problem).toBe(problem);
  });

  it('is refused where it contradicts itself', () => {
    const refusal = (change: Partial<RiskFacts>) =>
      refusalOfPart({ kind: 'risk', facts: { ...facts, ...change } }, null);

    expect(refusal({})).toBeNull();
    expect(refusal({ nature: 'opportunity' })).toBe(
      'That is a response to a threat, and this is an opportunity.',
    );
    expect(refusal({ response: 'exploit' })).toBe(
      'That is a response to an opportunity, and this is a threat.',
    );
    expect(refusal({ percent: null })).toBe(
      'An expected value takes an amount, its currency, and a probability in percent.',
    );
    expect(
      refusalOfPart({ kind: 'change-request', facts: { ...change, currency: null } }, null),
    ).toBe('An amount takes its currency.');
  });

  it('does not replace what a newer version of the app wrote', () => {
    expect(refusalOfPart(risk, { schemaVersion: 9, kind: 'risk' })).toBe(
      'It is written by a newer version of the app (9).',
    );
  });

  it('is read and written whatever somebody has left there, without throwing', () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((member) => written('risk', member)),
      fc
        .dictionary(fc.constantFrom(...Object.keys(facts)), fc.jsonValue())
        .map((member) => written('risk', member)),
    );
    fc.assert(
      fc.property(hostile, (json) => {
        const reading = readPart(json, 'risk');
        const after = withPart(json, risk);

        expect(reading?.part.kind).toBe('risk');
        expect(readPart(after, 'risk')).toEqual({ part: risk, problem: null });
      }),
    );
  });

  it('is written where somebody nested something deeper than any stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = [deep];

    const after = withPart({ schemaVersion: 1, kind: 'risk', trap: deep }, risk);
    expect(JSON.stringify(after)).not.toContain('trap');
    expect(readPart(written('risk', { inherent: deep }), 'risk')?.problem).toBe(
      'Its inherent rating cannot be read.',
    );
  });
});

import fc from 'fast-check';

import { parts } from '../../../test/support/arbitrary-parts';
import { day } from '../foundation/calendar';
import {
  contradictionIn,
  emptyPart,
  fieldsOf,
  type PartFacts,
  PART_FIELDS,
  type PartKind,
  partToKeep,
  readPart,
  refusalOfPart,
  type RegisterPart,
  saysSomething,
  withPart,
} from './register-part';
import { nothingSaid } from './read-fields';
import { RISK_FIELDS, type RiskFacts } from './risk-part';

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
const change: PartFacts<'change-request'> = {
  scope: 'minor',
  days: -3,
  cost: -500_00,
  currency: 'EUR',
  verdict: 'approved',
};
const nothing = nothingSaid(RISK_FIELDS);
const written = (kind: string, member: unknown) => ({ schemaVersion: 1, kind, [kind]: member });

/** With these said, and nothing else. */
function said<Kind extends PartKind>(kind: Kind, facts: Partial<PartFacts<Kind>>): RegisterPart {
  const none = emptyPart(kind);
  return { ...none, facts: { ...none.facts, ...facts } } as RegisterPart;
}

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
    expect(reading).toEqual({ part: { kind: 'risk', facts: nothing }, problem: null });
    expect(saysSomething({ kind: 'risk', facts: nothing })).toBe(false);
    expect(readPart(written('business-case', {}), 'business-case')).toBeNull();
    expect(readPart(null, null)).toBeNull();
  });

  it('keeps what else stands in the structured part', () => {
    const before = { schemaVersion: 1, kind: 'risk', createdFor: null, note: 'kept', risk: {} };
    expect(withPart(before, risk)).toEqual({ ...before, risk: facts, score: 10 });
  });

  it('begins anew where no risk stood', () => {
    const anew = { schemaVersion: 1, kind: 'risk', createdFor: null, risk: facts, score: 10 };
    expect(withPart('nonsense', risk)).toEqual(anew);
    expect(withPart(written('issue', { urgency: 1 }), risk)).toEqual(anew);
  });

  it.each([
    ['risk', { inherent: { probability: 6, impact: 1 } }, 'Its inherent rating cannot be read.'],
    ['risk', { nature: 'fate' }, 'Its nature cannot be read.'],
    ['risk', { amount: -1 }, 'Its amount at stake cannot be read.'],
    ['risk', { percent: 101 }, 'Its probability in percent cannot be read.'],
    ['risk', [1], 'Its figures are no object.'],
    ['issue', { severity: '3' }, 'Its severity cannot be read.'],
    ['change-request', { cost: 0.5 }, 'Its effect on the cost cannot be read.'],
    ['change-request', { currency: 'euro' }, 'Its currency cannot be read.'],
    ['milestone', { baseline: '2026-02-30' }, 'Its baseline day cannot be read.'],
    ['deliverable', { criteria: 1_000 }, 'Its number of criteria cannot be read.'],
    ['benefit', { realised: -1 }, 'Its benefit realised to date cannot be read.'],
    ['stakeholder', { influence: 6 }, 'Its influence cannot be read.'],
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

  it.each<[RegisterPart, string | null]>([
    [said('deliverable', { acceptance: 'submitted', criteria: 4, criteriaMet: 3 }), null],
    [said('deliverable', { criteria: 4, criteriaMet: 5 }), 'More criteria are met than there are.'],
    [said('deliverable', { criteriaMet: 1 }), 'More criteria are met than there are.'],
    [said('deliverable', { acceptance: 'accepted' }), 'Say by whom it is accepted.'],
    [
      said('deliverable', { acceptance: 'accepted', acceptedBy: 'project-owner', criteria: 4 }),
      'Criteria are open: accept it under conditions, or count them as met.',
    ],
    [said('deliverable', { acceptance: 'accepted', acceptedBy: 'project-owner' }), null],
    [said('benefit', { planned: 5 }), 'Say in which unit the benefit is counted.'],
    [said('benefit', { unit: 'money', planned: 5 }), 'Money takes its currency.'],
    [
      said('benefit', { unit: 'hours', currency: 'EUR' }),
      'A currency goes with the unit money alone.',
    ],
    [
      said('benefit', { unit: 'hours', planned: 5, plannedToDate: 6 }),
      'More is planned to date than in the end.',
    ],
    [said('benefit', { unit: 'hours', planned: 5, plannedToDate: 4, realised: 9 }), null],
    [said('decision', { decidedOn: day('2026-03-02') }), 'Say what was decided that day.'],
    [said('decision', { decidedOn: day('2026-03-02'), outcome: 'noted' }), null],
  ])('of other kinds, too: %j', (part, refusal) => {
    expect(contradictionIn(part)).toBe(refusal);
  });

  it('does not replace what a newer version of the app wrote', () => {
    expect(refusalOfPart(risk, { schemaVersion: 9, kind: 'risk' })).toBe(
      'It is written by a newer version of the app (9).',
    );
  });

  it('gives back whatever can be said of any kind, and keeps it', () => {
    fc.assert(
      fc.property(parts, (part) => {
        const json = withPart(null, part);
        expect(readPart(json, part.kind)).toEqual({ part, problem: null });
        expect(partToKeep(json)).toEqual(saysSomething(part) ? part : null);
      }),
    );
  });

  it('says nothing of a kind before anybody has', () => {
    for (const kind of Object.keys(PART_FIELDS) as PartKind[]) {
      expect(saysSomething(emptyPart(kind))).toBe(false);
      expect(contradictionIn(emptyPart(kind))).toBeNull();
      expect(Object.keys(emptyPart(kind).facts)).toEqual(Object.keys(fieldsOf(kind)));
    }
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

import fc from 'fast-check';

import {
  aFinding,
  anExemption,
  anApprovedWaiver,
  approvedBy,
  TODAY,
} from '../../../../test/support/builders';
import { addDays, day, instant } from '../../foundation/calendar';
import { accountId, ruleId } from '../../foundation/ids';
import { keepFindings } from '../keep-findings';
import type { Verdict } from '../standard';
import {
  decided,
  ended,
  refusalOfDecision,
  refusalOfRevocation,
  refusalOfWithdrawal,
} from './decide';
import { daysLeft } from './ending-soon';
import { isInForce, isOpen, stateOf } from './exemption';
import { problemOfTerm } from './term';
import { waive } from './waive';
import { waiverDebt } from './waiver-debt';

const mia = accountId('mia');
const tom = accountId('tom');
const lastDay = day('2026-03-31');
const dayAfter = day('2026-04-01');
const untilMarchEnds = anApprovedWaiver({ until: lastDay });
const ending = { by: tom, at: instant('2026-03-03T08:00:00.000Z'), note: '' };

describe('an exemption', () => {
  it('is approved till the end of its last day, and expired on the day after', () => {
    expect(stateOf(untilMarchEnds, lastDay)).toBe('approved');
    expect(stateOf(untilMarchEnds, dayAfter)).toBe('expired');
    expect(isOpen(untilMarchEnds, dayAfter)).toBe(false);
  });

  it('is not in force before its first day', () => {
    const later = { ...untilMarchEnds, from: day('2026-03-10') };

    expect(isInForce(later, day('2026-03-09'))).toBe(false);
    expect(isInForce(later, day('2026-03-10'))).toBe(true);
  });

  it('says what became of it', () => {
    const requested = anExemption();
    const rejected = { ...requested, decision: approvedBy('tom', { verdict: 'rejected' }) };

    expect(stateOf(requested, TODAY)).toBe('requested');
    expect(stateOf({ ...requested, until: lastDay }, dayAfter)).toBe('expired');
    expect(stateOf(rejected, TODAY)).toBe('rejected');
    expect(stateOf(ended(requested, ending), TODAY)).toBe('withdrawn');
    expect(stateOf(ended(untilMarchEnds, ending), TODAY)).toBe('revoked');
    expect(stateOf(anExemption({ ...untilMarchEnds, until: null }), day('2199-01-01'))).toBe(
      'approved',
    );
  });
});

describe('problemOfTerm', () => {
  it.each([
    ['today', '2026-03-02', 'Choose a day after 2026-03-02.'],
    ['yesterday', '2026-03-01', 'Choose a day after 2026-03-02.'],
    [
      '367 days from now',
      '2027-03-04',
      'Choose 2027-03-03 or an earlier day: a waiver lasts a year at most.',
    ],
  ])('refuses a waiver until %s', (_when, until, message) => {
    expect(problemOfTerm('waiver', { from: TODAY, until: day(until) }, TODAY)).toEqual({
      where: 'until',
      message,
    });
  });

  it.each(['2026-03-03', '2027-03-03'])('takes a waiver until %s', (until) => {
    expect(problemOfTerm('waiver', { from: TODAY, until: day(until) }, TODAY)).toBeNull();
  });

  it('wants an end of a waiver, and none of tailoring', () => {
    expect(problemOfTerm('waiver', { from: TODAY, until: null }, TODAY)).toMatchObject({
      where: 'until',
    });
    expect(problemOfTerm('tailoring', { from: TODAY, until: null }, TODAY)).toBeNull();
  });

  it('refuses tailoring that began before today, or ends before it begins', () => {
    const yesterday = addDays(TODAY, -1);

    expect(problemOfTerm('tailoring', { from: yesterday, until: null }, TODAY)).toMatchObject({
      where: 'from',
    });
    expect(problemOfTerm('tailoring', { from: TODAY, until: yesterday }, TODAY)).toMatchObject({
      where: 'until',
    });
    expect(problemOfTerm('tailoring', { from: TODAY, until: TODAY }, TODAY)).toBeNull();
  });
});

describe('a decision', () => {
  const askedByMia = anExemption({
    requested: { by: mia, at: instant('2026-03-01T10:00:00.000Z') },
  });

  it('is not for who asked', () => {
    expect(refusalOfDecision(askedByMia, { by: mia, today: TODAY })).toBe(
      'You asked for this yourself: somebody else has to decide.',
    );
    expect(refusalOfDecision(askedByMia, { by: tom, today: TODAY })).toBeNull();
  });

  it('is taken once', () => {
    expect(refusalOfDecision(untilMarchEnds, { by: accountId('eve'), today: TODAY })).toBe(
      'This was approved already.',
    );
  });

  it('comes too late on the day after the last', () => {
    const late = { ...askedByMia, until: lastDay };

    expect(refusalOfDecision(late, { by: tom, today: lastDay })).toBeNull();
    expect(refusalOfDecision(late, { by: tom, today: dayAfter })).toBe(
      'The last day of this is over. Ask for it again.',
    );
  });

  it('counts from the day it is taken, and not before the day asked for', () => {
    const later = day('2026-03-20');

    expect(decided(askedByMia, approvedBy('tom'), day('2026-03-05')).from).toBe('2026-03-05');
    expect(decided({ ...askedByMia, from: later }, approvedBy('tom'), TODAY).from).toBe(later);
  });

  it('is withdrawn by who asked, before it is decided', () => {
    expect(refusalOfWithdrawal(askedByMia, { by: mia, today: TODAY })).toBeNull();
    expect(refusalOfWithdrawal(askedByMia, { by: tom, today: TODAY })).toBe(
      'Only who asked for this can withdraw it.',
    );
    expect(refusalOfWithdrawal(untilMarchEnds, { by: mia, today: TODAY })).toBe(
      'This was approved already.',
    );
  });

  it('is revoked while it is approved', () => {
    expect(refusalOfRevocation(untilMarchEnds, TODAY)).toBeNull();
    expect(refusalOfRevocation(untilMarchEnds, dayAfter)).toBe(
      'The last day of this is over. Ask for it again.',
    );
    expect(refusalOfRevocation(askedByMia, TODAY)).toBe('This waits for a decision: reject it.');
  });
});

describe('waive', () => {
  const failed = aFinding({
    evidence: [{ workItem: 'P1-7', field: 'state', value: 'draft', at: null }],
    evidenceTotal: 1,
  });

  it('waives what failed, in words that name the waiver, and keeps the evidence', () => {
    expect(waive([failed], [untilMarchEnds], lastDay)).toEqual([
      {
        ...failed,
        verdict: 'waived',
        reason:
          'Waived until 2026-03-31 (waiver 1 of PM2-INI-2). Without it: There is no business case.',
      },
    ]);
  });

  it('lets it fail again on the day after', () => {
    expect(waive([failed], [untilMarchEnds], dayAfter)).toEqual([failed]);
  });

  it.each([
    ['of another rule', { ruleId: ruleId('PM2-INI-1') }],
    ['that nobody approved', { decision: null }],
    ['that was revoked', { ending }],
    ['that is tailoring', { kind: 'tailoring' }],
  ] as const)('waives nothing by one %s', (_what, change) => {
    expect(waive([failed], [{ ...untilMarchEnds, ...change }], lastDay)).toEqual([failed]);
  });

  it('changes failed findings alone, and those twice as once', () => {
    const verdict = fc.constantFrom<Verdict>('passed', 'failed', 'undecided', 'waived');
    const rule = fc.constantFrom('R-1', 'R-2', 'R-3');
    const findings = fc.array(fc.record({ verdict, rule }));
    const waivers = fc.array(fc.record({ rule, days: fc.integer({ min: -5, max: 5 }) }));

    fc.assert(
      fc.property(findings, waivers, (found, given) => {
        const before = found.map((one) =>
          aFinding({ verdict: one.verdict, ruleId: ruleId(one.rule) }),
        );
        const all = given.map(({ rule: of, days }) =>
          anApprovedWaiver({ ruleId: ruleId(of), until: addDays(TODAY, days) }),
        );
        const after = waive(before, all, TODAY);

        expect(waive(after, all, TODAY)).toEqual(after);
        after.forEach((finding, index) => {
          if (before[index]?.verdict !== 'failed') expect(finding).toBe(before[index]);
          else expect(['failed', 'waived']).toContain(finding.verdict);
        });
      }),
    );
  });

  it('leaves alone since when a rule fails, as long as it lasts and after', () => {
    const since = instant('2026-02-01T02:00:00.000Z');
    const now = instant('2026-04-01T02:00:00.000Z');
    const duringIt = keepFindings([failed], waive([failed], [untilMarchEnds], lastDay), now);
    const after = keepFindings(duringIt, waive([failed], [untilMarchEnds], dayAfter), now);

    expect(duringIt).toMatchObject([{ verdict: 'waived', firstSeen: since }]);
    expect(after).toMatchObject([{ verdict: 'failed', firstSeen: since }]);
    expect(keepFindings(after, [aFinding({ verdict: 'passed' })], now)).toMatchObject([
      { firstSeen: now },
    ]);
  });
});

describe('waiverDebt', () => {
  it('adds up the days to go of the waivers in force', () => {
    const waivers = [
      anApprovedWaiver({ until: day('2026-03-12') }),
      untilMarchEnds,
      anApprovedWaiver({ until: day('2026-03-01') }),
      anExemption({ until: lastDay }),
      anApprovedWaiver({ kind: 'tailoring', until: lastDay }),
    ];

    // 10 days to 12 March and 29 to the 31st
    expect(waiverDebt(waivers, TODAY)).toEqual({ count: 2, days: 39 });
    expect(waiverDebt(waivers, lastDay)).toEqual({ count: 1, days: 0 });
    expect(waiverDebt([], TODAY)).toEqual({ count: 0, days: 0 });
  });

  it('of several projects together is the sum of theirs', () => {
    const some = fc.array(
      fc
        .integer({ min: -3, max: 400 })
        .map((days) => anApprovedWaiver({ until: addDays(TODAY, days) })),
    );

    fc.assert(
      fc.property(some, some, (one, other) => {
        const [first, second] = [waiverDebt(one, TODAY), waiverDebt(other, TODAY)];

        expect(waiverDebt([...one, ...other], TODAY)).toEqual({
          count: first.count + second.count,
          days: first.days + second.days,
        });
      }),
    );
  });
});

describe('daysLeft', () => {
  it('reminds from seven days before the last one', () => {
    expect(daysLeft(untilMarchEnds, day('2026-03-23'))).toBeNull();
    expect(daysLeft(untilMarchEnds, day('2026-03-24'))).toBe(7);
    expect(daysLeft(untilMarchEnds, lastDay)).toBe(0);
    expect(daysLeft(untilMarchEnds, dayAfter)).toBeNull();
  });

  it('has nothing to say of what has no end or was not approved', () => {
    expect(daysLeft({ ...untilMarchEnds, until: null }, lastDay)).toBeNull();
    expect(daysLeft({ ...untilMarchEnds, decision: null }, lastDay)).toBeNull();
  });
});

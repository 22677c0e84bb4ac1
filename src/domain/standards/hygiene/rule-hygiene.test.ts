import fc from 'fast-check';

import { day, type Instant, instant } from '../../foundation/calendar';
import { governedId, ruleId } from '../../foundation/ids';
import { keepFindings } from '../keep-findings';
import { agileLight } from '../packs/agile-light';
import type { Finding, KeptFinding, Verdict } from '../standard';
import { changesBetween, type FindingChange } from './finding-change';
import { ruleHygiene } from './rule-hygiene';

const on = (date: string) => instant(`${date}T02:00:00.000Z`);
const one = governedId('project:1');
const two = governedId('project:2');

function finding(verdict: Verdict, overrides: Partial<Finding> = {}): Finding {
  return {
    governedId: one,
    standardId: agileLight.id,
    standardVersion: agileLight.version,
    ruleId: ruleId('AGL-1'),
    verdict,
    reason: 'Because.',
    evidence: [],
    evidenceTotal: 0,
    ...overrides,
  };
}

/** The changes of one finding that took these verdicts on these days. */
function course(steps: readonly (readonly [string, Verdict])[], of = one): FindingChange[] {
  let kept: readonly KeptFinding[] = [];
  return steps.flatMap(([date, verdict]) => {
    const current = [finding(verdict, { governedId: of })];
    const changes = changesBetween(kept, current, on(date));
    kept = keepFindings(kept, current, on(date));
    return changes;
  });
}

const hygieneOf = (changes: readonly FindingChange[], asOf = '2026-03-31') =>
  ruleHygiene(changes, agileLight, day(asOf))[0];

describe('changesBetween', () => {
  it('says which verdicts are others than before, and what is not asked any more', () => {
    const kept = keepFindings([], [finding('failed')], on('2026-03-01'));

    expect(changesBetween(kept, [finding('failed')], on('2026-03-02'))).toEqual([]);
    expect(changesBetween(kept, [finding('passed')], on('2026-03-02'))).toMatchObject([
      { ruleId: 'AGL-1', before: 'failed', after: 'passed', at: on('2026-03-02') },
    ]);
    expect(changesBetween(kept, [], on('2026-03-02'))).toMatchObject([
      { before: 'failed', after: null },
    ]);
    expect(changesBetween([], [finding('passed')], on('2026-03-02'))).toMatchObject([
      { before: null, after: 'passed' },
    ]);
  });
});

describe('ruleHygiene', () => {
  it('counts how often a rule fired and was fixed, and the median of days it took', () => {
    const changes = [
      ...course([['2026-03-01', 'failed'], ['2026-03-05', 'passed'], ['2026-03-10', 'failed'], ['2026-03-20', 'passed']]), // prettier-ignore
      ...course([['2026-03-02', 'failed']], two),
    ];

    expect(hygieneOf(changes)).toEqual({
      ruleId: 'AGL-1',
      fired: 3,
      waived: 0,
      fixed: 2,
      open: 1,
      daysToFix: 7,
      lastFired: on('2026-03-10'),
      isIdle: false,
    });
  });

  it('takes a failure that is waived, and fails again when the waiver lapses, for one', () => {
    const changes = course([
      ['2026-03-01', 'failed'],
      ['2026-03-03', 'waived'],
      ['2026-03-20', 'failed'],
      ['2026-03-25', 'passed'],
    ]);

    expect(hygieneOf(changes)).toMatchObject({ fired: 1, waived: 1, fixed: 1, daysToFix: 24 });
  });

  it('neither fixes nor leaves open what could not be decided any more', () => {
    const changes = course([['2026-03-01', 'failed'], ['2026-03-03', 'undecided']]); // prettier-ignore

    expect(hygieneOf(changes)).toMatchObject({ fired: 1, fixed: 0, open: 0, daysToFix: null });
  });

  it.each([
    ['asked for less than a year', [['2025-04-01', 'passed']], '2026-03-31', false],
    ['never failed in a year', [['2025-03-31', 'passed']], '2026-03-31', true],
    ['failed a year ago and was fixed', [['2025-03-01', 'failed'], ['2025-03-31', 'passed']], '2026-03-31', true], // prettier-ignore
    ['failing ever since', [['2025-03-01', 'failed']], '2026-03-31', false],
  ] as const)('calls a rule idle that told nobody anything: %s', (...[, steps, asOf, isIdle]) => {
    expect(hygieneOf(course(steps), asOf)?.isIdle).toBe(isIdle);
  });

  it('is the same whatever the order in which the changes are read', () => {
    const days = fc.integer({ min: 1, max: 28 });
    const step = fc.record({
      at: days.map((each): Instant => on(`2026-02-${String(each).padStart(2, '0')}`)),
      governedId: fc.constantFrom(one, two),
      after: fc.constantFrom<Verdict>('passed', 'failed', 'waived', 'undecided'),
    });
    fc.assert(
      fc.property(
        fc
          .array(step, { maxLength: 12 })
          .chain((steps) =>
            fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })),
          ),
        ([steps, shuffled]) => {
          const changes = (all: typeof steps) =>
            all.map(({ after, ...rest }): FindingChange => ({
              ...rest,
              standardId: agileLight.id,
              ruleId: ruleId('AGL-1'),
              before: null,
              after,
            }));

          expect(ruleHygiene(changes(shuffled), agileLight, day('2026-03-31'))).toEqual(
            ruleHygiene(changes(steps), agileLight, day('2026-03-31')),
          );
        },
      ),
    );
  });
});

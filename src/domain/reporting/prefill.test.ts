import * as fc from 'fast-check';

import { someFacts } from '../../../test/support/report-builders';
import { day } from '../foundation/calendar';
import { ruleId, workItemId, workItemKey } from '../foundation/ids';
import { badNewsHidden, needsReason } from './bad-news';
import { changesBetween } from './changes-since';
import { prefill } from './prefill';
import type { ReportFacts } from './status-report';

const milestone = (number: number, due: string | null, isDone = false) => ({
  id: workItemId(`${number}`),
  key: workItemKey(`P1-${number}`),
  due: due === null ? null : day(due),
  isDone,
});
const failing = (rule: string) => ({ rule: ruleId(rule), title: `The ${rule} is there` });

const before = someFacts({
  done: 4,
  compliance: 60,
  projectedFinish: day('2026-06-01'),
  failing: [failing('charter'), failing('log')],
  milestones: [
    milestone(1, '2026-02-20'),
    milestone(2, '2026-03-10'),
    milestone(3, '2026-03-20'),
    milestone(4, '2026-03-25'),
  ],
});
const now = someFacts({
  done: 6,
  total: 12,
  overdue: 2,
  compliance: 75,
  plannedFinish: day('2026-06-15'),
  projectedFinish: day('2026-07-01'),
  health: { color: 'red', reasons: ['Schedule: late (planned finish 2026-02-01)'] },
  failing: [failing('log'), failing('plan')],
  milestones: [
    milestone(1, '2026-02-20', true),
    milestone(2, '2026-03-24'),
    milestone(3, '2026-03-15'),
    milestone(4, null),
  ],
  finished: { keys: ['P1-8', 'P1-9'].map(workItemKey), total: 2 },
});

describe('a draft', () => {
  it('says what changed since the last report, and what comes', () => {
    expect(prefill(now, before)).toEqual({
      summary:
        '6 of 12 work items are done; it was 4 of 10. It is projected to finish by 2026-07-01 (it was 2026-06-01), planned for 2026-06-15. It keeps 75% of its standard, after 60% in the last report.',
      highlights: [
        '- Finished: P1-8 and P1-9.',
        '- By the data, health went from green to red.',
        '- Milestones reached: P1-1.',
        '- Milestone P1-2 slipped from 2026-03-10 to 2026-03-24.',
        '- Milestone P1-4 slipped from 2026-03-25 to no day.',
        '- The planned finish moved from no day to 2026-06-15.',
        '- Overdue work items went from 0 to 2.',
        '- New finding: The plan is there (plan).',
        '- No longer found: The charter is there (charter).',
      ].join('\n'),
      nextSteps: [
        '- Reach milestone P1-2, due 2026-03-24.',
        '- Reach milestone P1-3, due 2026-03-15.',
        '- Look at 2 overdue work items.',
        '- Mend what its standard finds: log and plan.',
      ].join('\n'),
      color: 'red',
      colorReason: 'Schedule: late (planned finish 2026-02-01)',
    });
  });

  it('of the first report speaks of no other', () => {
    const { summary, highlights } = prefill(someFacts(), null);
    expect(summary).toBe('4 of 10 work items are done. No finish can be projected yet.');
    expect(highlights).toBe('');
  });

  it('is amber as long as nothing is known', () => {
    const unknown = someFacts({ health: { color: 'unknown', reasons: [] } });
    expect(prefill(unknown, null).color).toBe('amber');
  });

  it('fits into the form, however much there is', () => {
    const many = Array.from({ length: 500 }, (_, at) => at);
    const crowded = someFacts({
      failing: many.map((at) => ({ rule: ruleId(`R-${at}`), title: 'T'.repeat(120) })),
      milestones: many.map((at) => milestone(at, '2026-03-20')),
      finished: { keys: many.map((at) => workItemKey(`LONGKEY-${at}`)), total: 500 },
    });
    const early = { ...someFacts(), milestones: many.map((at) => milestone(at, '2026-03-01')) };
    const { summary, highlights, nextSteps } = prefill(crowded, early);

    expect(summary.length).toBeLessThan(2_000);
    expect(highlights.length).toBeLessThan(4_000);
    expect(nextSteps.length).toBeLessThan(4_000);
    expect(highlights).toContain('and 492 more');
    expect(highlights).toContain('New finding: 495 more.');
  });
});

describe('the difference of two reports', () => {
  const anyFacts: fc.Arbitrary<ReportFacts> = fc
    .record({
      done: fc.nat(20),
      overdue: fc.nat(3),
      failing: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
      due: fc.array(fc.option(fc.constantFrom('2026-03-01', '2026-04-01')), { maxLength: 4 }),
    })
    .map(({ done, overdue, failing: rules, due }) =>
      someFacts({
        done,
        overdue,
        failing: rules.map(failing),
        milestones: due.map((one, at) => milestone(at, one)),
      }),
    );

  it('is nothing between a report and itself', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const changed = Object.values(changesBetween(facts, facts)).filter(
          (one) => one !== null && (!Array.isArray(one) || one.length > 0),
        );
        expect(changed).toEqual([]);
      }),
    );
  });

  it('read backwards has what came as what went', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        const there = changesBetween(one, other);
        const back = changesBetween(other, one);
        expect(back.findingsGone).toEqual(there.findingsCome);
        expect(back.findingsCome).toEqual(there.findingsGone);
        expect(back.overdue).toEqual(
          there.overdue === null ? null : { before: there.overdue.now, now: there.overdue.before },
        );
      }),
    );
  });
});

describe('a colour that is better than the data', () => {
  it.each([
    ['green', 'red', 'Green is reported while the data say red.'],
    ['green', 'amber', 'Green is reported while the data say amber.'],
    ['amber', 'red', 'Amber is reported while the data say red.'],
    ['red', 'green', null],
    ['green', 'green', null],
    ['green', 'unknown', null],
  ] as const)('%s against %s is called out', (reported, computed, words) => {
    expect(badNewsHidden(reported, computed)).toBe(words);
  });

  it('needs a reason where the data say another', () => {
    expect(needsReason('green', 'red')).toBe(true);
    expect(needsReason('red', 'green')).toBe(true);
    expect(needsReason('green', 'green')).toBe(false);
    expect(needsReason('amber', 'unknown')).toBe(false);
  });
});

import { day } from '../../foundation/calendar';
import { ask, aWorkItem } from '../../test-builders';
import type { Asked, CountBound } from '../standard';

/** Due more than a year ahead: not known of a work item without due date. */
const far = (is: CountBound, value: number): Asked<'item-count'> => ({
  kind: 'item-count',
  which: { test: 'further-than', field: 'due', days: 365 },
  is,
  value,
});
const distant = (number: number) => aWorkItem({ number, due: day('2028-01-01') });
const near = (number: number) => aWorkItem({ number, due: day('2026-04-01') });
const undated = (number: number) => aWorkItem({ number });

describe('item-count', () => {
  it('passes within the bound', () => {
    expect(ask(far('at-most', 1), { items: [distant(1), near(2)] })).toMatchObject({
      verdict: 'passed',
      reason: '1 work item is due more than 365 days ahead; the rule allows at most 1.',
      evidence: [{ workItem: null, field: 'work items', value: 1 }],
    });
    expect(ask(far('exactly', 0), { items: [near(2)] }).verdict).toBe('passed');
  });

  it('fails on too many, and names them', () => {
    expect(ask(far('at-most', 1), { items: [distant(2), distant(1)] })).toMatchObject({
      verdict: 'failed',
      reason: '2 work items are due more than 365 days ahead; the rule allows at most 1.',
      evidence: [
        { workItem: 'DEMO-1', field: 'duedate', value: '2028-01-01' },
        { workItem: 'DEMO-2', field: 'duedate', value: '2028-01-01' },
      ],
      evidenceTotal: 2,
    });
    expect(ask(far('exactly', 1), { items: [distant(2), distant(1)] }).evidenceTotal).toBe(2);
  });

  it('fails on too few with their number', () => {
    expect(ask(far('at-least', 2), { items: [distant(1), near(2)] })).toMatchObject({
      verdict: 'failed',
      reason: '1 work item is due more than 365 days ahead; the rule asks for at least 2.',
      evidence: [{ workItem: null, field: 'work items', value: 1 }],
    });
  });

  it('is undecided only while what is not known could change the verdict', () => {
    const items = [distant(1), undated(2)];

    expect(ask(far('exactly', 1), { items })).toMatchObject({
      verdict: 'undecided',
      reason:
        '1 work item is due more than 365 days ahead; the rule asks for exactly 1. Of 1 more this is not known, and the verdict depends on that.',
    });
    expect(ask(far('at-most', 2), { items })).toMatchObject({
      verdict: 'passed',
      reason:
        '1 work item is due more than 365 days ahead; the rule allows at most 2. Of 1 more this is not known, which does not change the verdict.',
    });
  });

  it('is undecided where the site does not have the field', () => {
    expect(ask(far('at-most', 1), { items: [near(1)], absentFields: ['due'] })).toMatchObject({
      verdict: 'undecided',
      reason: 'This site has no due date field.',
    });
  });
});

import { day } from '../../foundation/calendar';
import { ask, aWorkItem } from '../../test-builders';
import type { Asked, ShareBound } from '../standard';

const assigned = (is: ShareBound, percent: number): Asked<'item-share'> => ({
  kind: 'item-share',
  of: { test: 'category', is: 'in-progress' },
  which: { test: 'filled-in', field: 'assignee' },
  is,
  percent,
});
const moving = (number: number, isAssigned: boolean) =>
  aWorkItem({ number, category: 'in-progress', assigned: isAssigned });
const three = [moving(1, true), moving(2, true), moving(3, false), aWorkItem({ number: 4 })];

describe('item-share', () => {
  it('passes within the bound', () => {
    expect(ask(assigned('at-least', 66), { items: three })).toMatchObject({
      verdict: 'passed',
      reason:
        '2 of 3 work items that are in progress have an assignee (66.7%); the rule asks for at least 66%.',
      evidence: [{ workItem: null, field: 'percent', value: 66.7 }],
    });
    expect(ask(assigned('at-most', 67), { items: three }).verdict).toBe('passed');
  });

  it('fails on too small a share with those that lack it, on too large a one with those that have it', () => {
    expect(ask(assigned('at-least', 67), { items: three })).toMatchObject({
      verdict: 'failed',
      evidence: [{ workItem: 'DEMO-3', field: 'assignee', value: null }],
      evidenceTotal: 1,
    });
    expect(ask(assigned('at-most', 66), { items: three })).toMatchObject({
      verdict: 'failed',
      reason:
        '2 of 3 work items that are in progress have an assignee (66.7%); the rule allows at most 66%.',
      evidence: [{ workItem: 'DEMO-1' }, { workItem: 'DEMO-2' }],
      evidenceTotal: 2,
    });
  });

  it('is undecided where there is nothing to have a share of', () => {
    expect(ask(assigned('at-least', 0), { items: [aWorkItem()] })).toMatchObject({
      verdict: 'undecided',
      reason: 'There are no work items that are in progress.',
    });
  });

  it('is undecided only while what is not known could change the verdict', () => {
    const late: Asked<'item-share'> = {
      ...assigned('at-most', 50),
      which: { none: [{ test: 'further-than', field: 'due', days: 0 }] },
    };
    const dated = { ...moving(1, true), due: day('2026-01-31') };
    const items = [dated, { ...dated, number: 2, due: day('2026-06-01') }, moving(3, true)];

    expect(ask(late, { items })).toMatchObject({
      verdict: 'undecided',
      reason:
        '1 of 2 work items that are in progress is due not more than 0 days ahead (50%); the rule allows at most 50%. Of 1 more this is not known, and the verdict depends on that.',
    });
    const wider = ask({ ...late, percent: 70 }, { items });
    expect(wider.verdict).toBe('passed');
    expect(wider.reason).toMatch(/more this is not known, which does not change the verdict\.$/);
  });

  it('is undecided where the site does not have the field', () => {
    const sized: Asked<'item-share'> = {
      ...assigned('at-least', 50),
      which: { test: 'filled-in', field: 'estimate' },
    };
    expect(ask(sized, { items: three, absentFields: ['estimate'] })).toMatchObject({
      verdict: 'undecided',
      reason: 'This site has no estimate field.',
    });
  });
});

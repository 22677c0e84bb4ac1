import { instant } from '../../foundation/calendar';
import { ask, aWorkItem } from '../../test-builders';
import type { EvidenceQuery } from '../standard';

const estimated: EvidenceQuery = {
  kind: 'each-item',
  which: { test: 'category', is: 'in-progress' },
  must: { test: 'filled-in', field: 'estimate' },
};
const moving = (number: number, estimate: number | null) =>
  aWorkItem({ number, category: 'in-progress', estimate });

describe('each-item', () => {
  it('passes when the condition holds for all that it is about', () => {
    expect(ask(estimated, { items: [moving(1, 3), moving(2, 0), aWorkItem()] })).toMatchObject({
      verdict: 'passed',
      reason: 'All 2 work items that are in progress have an estimate.',
      evidence: [{ workItem: null, field: 'work items', value: 2 }],
    });
  });

  it('fails with the work items that break it, oldest first, and what they hold', () => {
    const old = { ...moving(7, null), created: instant('2020-01-01T00:00:00.000Z') };
    expect(ask(estimated, { items: [moving(3, null), old, moving(2, 1)] })).toEqual({
      verdict: 'failed',
      reason: '2 of 3 work items that are in progress have no estimate.',
      evidence: [
        { workItem: 'DEMO-7', field: 'estimate', value: null, at: '2026-02-27T09:00:00.000Z' },
        { workItem: 'DEMO-3', field: 'estimate', value: null, at: '2026-02-27T09:00:00.000Z' },
      ],
      evidenceTotal: 2,
    });
  });

  it('is undecided where there is nothing to ask, or the site does not have the field', () => {
    expect(ask(estimated, { items: [aWorkItem()] })).toMatchObject({
      verdict: 'undecided',
      reason: 'There are no work items that are in progress.',
    });
    expect(ask(estimated, { items: [moving(1, 3)], absentFields: ['estimate'] })).toMatchObject({
      verdict: 'undecided',
      reason: 'This site has no estimate field.',
    });
  });

  it('concludes nothing from what is not known, and says of how many that is', () => {
    const young: EvidenceQuery = {
      kind: 'each-item',
      which: { test: 'category', is: 'in-progress' },
      must: { none: [{ test: 'older-than', field: 'category-since', days: 180 }] },
    };
    const since = (number: number, on: string | null) =>
      aWorkItem({
        number,
        category: 'in-progress',
        categorySince: on === null ? null : instant(`${on}T00:00:00.000Z`),
      });

    expect(ask(young, { items: [since(1, '2026-02-01'), since(2, null)] }).reason).toBe(
      'The only work item that is in progress came into its status category in the last 180 days. Of 1 more this is not known.',
    );
    expect(ask(young, { items: [since(1, '2025-02-01'), since(2, null)] }).reason).toBe(
      '1 of 1 work item that is in progress came into its status category more than 180 days ago. Of 1 more this is not known.',
    );
    expect(ask(young, { items: [since(2, null)] })).toMatchObject({
      verdict: 'undecided',
      reason: 'What the rule reads is not known of the 1 work item that is in progress.',
    });
  });
});

import { addDays, day, instant } from '../../foundation/calendar';
import { asOfInTests as asOf, ask, aWorkItem, nowInTests as now } from '../../test-builders';
import type { EvidenceQuery } from '../standard';

describe('finished-within', () => {
  const recently: EvidenceQuery = { kind: 'finished-within', days: 28 };
  const finished = (on: string, number = 1) =>
    aWorkItem({ number, category: 'done', resolved: instant(`${on}T12:00:00.000Z`) });

  it('passes on the last day that counts', () => {
    expect(ask(recently, { items: [finished('2026-02-02', 4), aWorkItem()] })).toEqual({
      verdict: 'passed',
      reason: 'The last item was finished 28 days ago.',
      evidence: [
        {
          workItem: 'DEMO-4',
          field: 'resolutiondate',
          value: '2026-02-02T12:00:00.000Z',
          at: '2026-02-27T09:00:00.000Z',
        },
      ],
      evidenceTotal: 1,
    });
  });

  it('fails after it while work is left', () => {
    expect(ask(recently, { items: [finished('2026-02-01'), aWorkItem()] })).toMatchObject({
      verdict: 'failed',
      reason: 'The last item was finished 29 days ago.',
    });
    expect(ask(recently, { items: [aWorkItem()] })).toMatchObject({
      verdict: 'failed',
      reason: 'No item was ever finished.',
      evidence: [{ workItem: null, field: 'resolutiondate', value: null }],
    });
  });

  it('asks nothing of a project that is finished or has just begun', () => {
    expect(ask(recently, { items: [finished('2026-01-01')] })).toMatchObject({
      verdict: 'undecided',
      reason: 'All work is finished.',
    });
    const young = aWorkItem({ created: instant('2026-02-20T00:00:00.000Z') });
    expect(ask(recently, { items: [young] })).toMatchObject({
      verdict: 'undecided',
      reason: 'The project began less than 28 days ago.',
    });
  });

  it('cannot tell where undated items may have been finished in time', () => {
    const undated = aWorkItem({ category: 'done' });

    expect(ask(recently, { items: [undated, aWorkItem()] })).toMatchObject({
      verdict: 'undecided',
      reason: '1 finished item that changed in the last 28 days carries no resolution date.',
    });
    const long = { ...undated, updated: instant('2025-01-01T00:00:00.000Z') };
    expect(ask(recently, { items: [long, aWorkItem()] })).toMatchObject({ verdict: 'failed' });
  });
});

describe('in-progress-assigned', () => {
  it('fails on items nobody holds, oldest first', () => {
    const items = [
      aWorkItem({ number: 1, category: 'in-progress' }),
      aWorkItem({
        number: 2,
        category: 'in-progress',
        assigned: false,
        categorySince: instant('2026-02-10T00:00:00.000Z'),
      }),
      aWorkItem({
        number: 3,
        category: 'in-progress',
        assigned: false,
        categorySince: instant('2026-02-01T00:00:00.000Z'),
      }),
      aWorkItem({ number: 4, assigned: false }),
    ];

    expect(ask({ kind: 'in-progress-assigned' }, { items })).toMatchObject({
      verdict: 'failed',
      reason: '2 of 3 items in progress have no assignee.',
      evidence: [{ workItem: 'DEMO-3' }, { workItem: 'DEMO-2' }],
      evidenceTotal: 2,
    });
  });

  it('passes with a count of what it saw', () => {
    expect(
      ask({ kind: 'in-progress-assigned' }, { items: [aWorkItem({ category: 'in-progress' })] }),
    ).toEqual({
      verdict: 'passed',
      reason: 'The only item in progress has an assignee.',
      evidence: [{ workItem: null, field: 'in progress', value: 1, at: now }],
      evidenceTotal: 1,
    });
  });
});

describe('in-progress-moves', () => {
  it('allows the last day, and not the one after', () => {
    const changed = (on: string) =>
      aWorkItem({ category: 'in-progress', updated: instant(`${on}T23:59:00.000Z`) });
    const moves: EvidenceQuery = { kind: 'in-progress-moves', withinDays: 14 };

    expect(ask(moves, { items: [changed('2026-02-16')] })).toMatchObject({ verdict: 'passed' });
    expect(ask(moves, { items: [changed('2026-02-15')] })).toMatchObject({
      verdict: 'failed',
      reason: '1 of 1 item in progress did not change for more than 14 days.',
      evidence: [{ field: 'updated', value: '2026-02-15T23:59:00.000Z' }],
    });
  });
});

describe('nothing-overdue', () => {
  it('names what is late, the longest first, and at most 50 of it', () => {
    const items = Array.from({ length: 60 }, (_, index) =>
      aWorkItem({ number: index, due: addDays(asOf, index - 60) }),
    );
    const { reason, evidence, evidenceTotal } = ask({ kind: 'nothing-overdue' }, { items });

    expect(reason).toBe('60 of 60 open items with a due date are overdue.');
    expect(evidenceTotal).toBe(60);
    expect(evidence).toHaveLength(50);
    expect(evidence[0]).toMatchObject({ workItem: 'DEMO-0', value: '2026-01-01' });
    expect(evidence[49]).toMatchObject({ workItem: 'DEMO-49', value: '2026-02-19' });
  });

  it('asks nothing of finished work', () => {
    const done = aWorkItem({ category: 'done', due: day('2020-01-01') });

    expect(ask({ kind: 'nothing-overdue' }, { items: [done] })).toMatchObject({
      verdict: 'undecided',
      reason: 'No open item has a due date.',
    });
  });
});

describe('finished-dated', () => {
  it('fails on done items without a resolution date', () => {
    const items = [
      aWorkItem({ number: 1, category: 'done', resolved: now }),
      aWorkItem({ number: 2, category: 'done' }),
    ];

    expect(ask({ kind: 'finished-dated' }, { items })).toMatchObject({
      verdict: 'failed',
      reason: '1 of 2 finished items carries no resolution date.',
      evidence: [{ workItem: 'DEMO-2', field: 'resolutiondate', value: null }],
    });
  });
});

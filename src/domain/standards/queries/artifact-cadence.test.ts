import { addDays, instant } from '../../foundation/calendar';
import { anArtifact, ask, asOfInTests as asOf, aWorkItem } from '../../test-builders';
import type { EvidenceQuery } from '../standard';

const monthly: EvidenceQuery = {
  kind: 'artifact-cadence',
  artifact: 'status-report',
  everyDays: 35,
};
const at = (daysAgo: number) => instant(`${addDays(asOf, -daysAgo)}T23:00:00.000Z`);
const report = (number: number, daysAgo: number) =>
  anArtifact({ kind: 'status-report', number, created: at(daysAgo) });
const verdictOn = (...daysAgo: readonly number[]) =>
  ask(monthly, { artifacts: daysAgo.map((days, index) => report(index + 1, days)) });

describe('artifact-cadence', () => {
  it('passes when none came later than it should, with the two around the longest time', () => {
    expect(verdictOn(0, 100, 65, 31)).toEqual({
      verdict: 'passed',
      reason: 'At most 35 days went by without a new status report; the rule allows 35 days.',
      evidence: [
        { workItem: 'DEMO-2', field: 'created', value: at(100), at: '2026-02-27T09:00:00.000Z' },
        { workItem: 'DEMO-3', field: 'created', value: at(65), at: '2026-02-27T09:00:00.000Z' },
      ],
      evidenceTotal: 2,
    });
  });

  it('fails on a gap between two', () => {
    expect(verdictOn(10, 60, 90)).toMatchObject({
      verdict: 'failed',
      reason: '50 days went by without a new status report; the rule allows 35 days.',
      evidence: [{ workItem: 'DEMO-2' }, { workItem: 'DEMO-1' }],
    });
  });

  it('fails when the latest is too old, the day after it was not', () => {
    expect(verdictOn(35, 60).verdict).toBe('passed');
    expect(verdictOn(36, 60)).toMatchObject({
      verdict: 'failed',
      evidence: [
        { workItem: 'DEMO-1', value: at(36) },
        { workItem: null, field: 'today', value: asOf },
      ],
    });
  });

  it('forgets a gap that ended more than 365 days ago', () => {
    const every = (first: number) => Array.from({ length: 11 }, (_, index) => first - 35 * index);

    expect(verdictOn(900, ...every(366)).verdict).toBe('passed');
    expect(verdictOn(900, ...every(365)).verdict).toBe('failed');
  });

  it('fails without any in a project that is older than that, and waits in a younger one', () => {
    const begun = (daysAgo: number) => ({
      items: [aWorkItem({ created: at(daysAgo) }), aWorkItem({ number: 2, created: at(1) })],
      kinds: ['status-report' as const],
    });

    expect(ask(monthly, begun(36))).toMatchObject({
      verdict: 'failed',
      reason:
        'The project has no status report, though it began 36 days ago; the rule asks for one every 35 days.',
      evidence: [{ workItem: null, field: 'status reports', value: 0 }],
    });
    expect(ask(monthly, begun(35))).toMatchObject({
      verdict: 'undecided',
      reason: 'The project has no status report yet, and began no more than 35 days ago.',
    });
  });

  it('is undecided on a site that keeps none', () => {
    expect(ask(monthly, {})).toMatchObject({
      verdict: 'undecided',
      reason: 'No issue type of this site stands for a status report.',
    });
  });
});

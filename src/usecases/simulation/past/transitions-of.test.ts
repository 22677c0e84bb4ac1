import { aGovernedProject, aWorkItem } from '../../../../test/support/builders';
import { aRule, aStandardDocument } from '../../../../test/support/standards';
import { type Instant, instant } from '../../../domain/foundation/calendar';
import type { WorkItem } from '../../../domain/foundation/work-item';
import type { LoggedChange } from '../../../domain/history/logged-change';
import { NO_PROFILE } from '../../../domain/standards/what-is-asked';
import type { PastGround, PastSubject } from './subject';
import { transitionsOf } from './transitions-of';

const at = (time: string): Instant => instant(`2026-02-10T${time}:00.000Z`);
const begun = (id: string, when: Instant, overrides: Partial<WorkItem> = {}) => ({
  item: { ...aWorkItem(id, '1'), category: 'in-progress' as const, updated: when, ...overrides },
  log: [{ at: when, field: 'status', from: '1', to: '2' }] satisfies LoggedChange[],
  structuredKind: null,
});

/** The first was begun at ten o'clock without an assignee, the second at noon of the same day. */
const subject: PastSubject = {
  project: aGovernedProject('1'),
  items: [
    begun('11', at('10:00'), { assigned: false }),
    begun('12', at('12:00'), { assigned: true }),
  ],
  draft: aStandardDocument({
    rules: [aRule('HR-1', { evidence: { kind: 'in-progress-assigned' }, mode: 'directive' })],
  }),
  standing: null,
  circumstances: { profile: NO_PROFILE, exemptions: [], asOf: aStandardDocument().effectiveFrom },
};
const ground: PastGround = {
  asOf: instant('2026-03-02T09:00:00.000Z'),
  timeZone: 'UTC',
  kindsByType: new Map(),
  site: { categoryOf: (id) => (id === '1' ? 'to-do' : 'in-progress'), levelOf: () => null },
  keptKinds: new Set(),
  absentFields: new Set(),
  keyOf: ({ number }) => `P1-${number}`,
};

describe('transitions', () => {
  it('are judged by the moment before each', () => {
    expect(transitionsOf(subject, ground)).toMatchObject({
      total: 2,
      blocked: 1,
      latest: [{ workItem: 'P1-12' }],
      precision: 'moment',
    });
  });

  it('are judged by how the day began where that would be too many looks, which is said', () => {
    expect(transitionsOf(subject, ground, 3)).toMatchObject({
      total: 2,
      blocked: 0,
      precision: 'day',
    });
  });

  it('of which no rule holds any back all pass', () => {
    const draft = { ...subject.draft, rules: [aRule('HR-1')] };

    expect(transitionsOf({ ...subject, draft }, ground)).toMatchObject({ total: 2, blocked: 0 });
  });
});

import { day, instant } from '../../foundation/calendar';
import { workItemId } from '../../foundation/ids';
import type { WorkItem } from '../../foundation/work-item';

type Overrides = Partial<WorkItem>;

const OPEN_FOR_30_DAYS: Overrides = { created: instant('2026-01-31T00:00:00.000Z') };
const OPEN_FOR_31_DAYS: Overrides = { created: instant('2026-01-30T23:00:00.000Z') };
const EPIC_IN_PROGRESS: Overrides = { category: 'in-progress', level: 1 };

/**
 * For tests: of each rule about work items, and of each that asks something unusual of artifacts, one that keeps it, one that
 * breaks it, and one that decides nothing.
 */
export const CASES_BY_RULE: Readonly<
  Record<string, readonly [Overrides, Overrides, (Overrides | 'no item')?]>
> = {
  'DQ-2': [{ flagged: true }, { flagged: true, assigned: false }],
  'DQ-3': [{ category: 'in-progress', estimate: 3 }, { category: 'in-progress' }],
  'DQ-4': [{ estimate: 1000 }, { estimate: -1 }],
  'DQ-5': [{ level: -1, parentId: workItemId('2') }, { level: -1 }],
  'DQ-6': [{ category: 'done' }, { category: 'done', openBlockers: 1 }],
  'DQ-9': [{ due: day('2026-01-05') }, { due: day('2026-01-04') }],
  'DQ-10': [{ due: day('2029-03-01') }, { due: day('2029-03-02') }],
  'DQ-12': [{}, { resolved: instant('2026-02-01T00:00:00.000Z') }, { category: 'done' }],
  'DQ-13': [
    { resolved: instant('2026-01-05T00:00:00.000Z') },
    { resolved: instant('2026-01-04T23:00:00.000Z') },
  ],
  'DQ-14': [
    { category: 'in-progress', categorySince: instant('2025-09-03T00:00:00.000Z') },
    { category: 'in-progress', categorySince: instant('2025-09-02T23:59:59.000Z') },
    { category: 'in-progress' },
  ],
  'DQ-15': [
    { created: instant('2024-03-02T00:00:00.000Z') },
    { created: instant('2024-03-01T23:00:00.000Z') },
    { category: 'in-progress' },
  ],
  'PM2-PLA-13': [{ category: 'done' }, {}],
  'PM2-MON-8': [OPEN_FOR_30_DAYS, OPEN_FOR_31_DAYS],
  'PM2-MON-9': [{ due: day('2026-03-02') }, { due: day('2026-03-01') }],
  'PM2-GAT-3': [{ category: 'done' }, {}],
  'PM2-CLO-4': [{}, { category: 'in-progress' }, 'no item'],
  'P2-BAS-8': [EPIC_IN_PROGRESS, { ...EPIC_IN_PROGRESS, assigned: false }],
  'P2-REP-2': [
    { category: 'done', resolved: instant('2026-02-27T08:00:00.000Z') },
    { category: 'done', resolved: instant('2026-02-26T23:00:00.000Z') },
  ],
  'P2-REP-5': [{ category: 'done' }, {}],
  'P2-REP-6': [OPEN_FOR_30_DAYS, OPEN_FOR_31_DAYS],
  'P2-REP-7': [{ category: 'done' }, {}],
  'ISO-INT-4': [EPIC_IN_PROGRESS, { ...EPIC_IN_PROGRESS, assigned: false }],
  'ISO-INT-6': [{}, { category: 'in-progress' }, 'no item'],
  'ISO-PRA-6': [{ estimate: 3 }, {}, { category: 'done' }],
  'ISO-PRA-8': [
    { created: instant('2026-01-01T00:00:00.000Z') },
    { created: instant('2025-12-31T23:00:00.000Z') },
  ],
  'ISO-PRA-9': [OPEN_FOR_30_DAYS, OPEN_FOR_31_DAYS],
  'ISO-PRA-16': [{ category: 'done' }, {}],
};

import type { Artifact } from './foundation/artifact';
import { day, instant } from './foundation/calendar';
import { projectId, workItemId } from './foundation/ids';
import type { WorkItem } from './foundation/work-item';

/** A valid work item for tests: open, plain, in project 10000. Override what matters. */
export function aWorkItem(overrides: Partial<WorkItem> = {}): WorkItem {
  return {
    id: workItemId('1'),
    projectId: projectId('10000'),
    number: 1,
    typeId: '10001',
    level: 0,
    category: 'to-do',
    categorySince: null,
    flagged: false,
    assigned: true,
    created: instant('2026-01-05T09:00:00.000Z'),
    updated: instant('2026-02-27T09:00:00.000Z'),
    resolved: null,
    due: null,
    parentId: null,
    estimate: null,
    openBlockers: 0,
    ...overrides,
  };
}

/** A valid artifact for tests: an assigned risk, in draft, changed on 2026-02-27. */
export function anArtifact(overrides: Partial<Artifact> = {}): Artifact {
  return {
    workItemId: workItemId('7'),
    projectId: projectId('10000'),
    number: 7,
    kind: 'risk',
    state: 'draft',
    assigned: true,
    due: day('2026-06-01'),
    updated: instant('2026-02-27T09:00:00.000Z'),
    ...overrides,
  };
}

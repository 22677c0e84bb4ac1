import type { RegisterPage, RegisterRow } from '@contract/registers';
import { instant } from '@domain/foundation/calendar';
import { projectId, workItemId, workItemKey } from '@domain/foundation/ids';
import { STEPS } from '@domain/foundation/rating';

/** A line of a register. */
export const aRegisterRow = (number: number, override: Partial<RegisterRow> = {}): RegisterRow => ({
  id: workItemId(String(number)),
  key: workItemKey(`DOC-${number}`),
  projectId: projectId('1'),
  projectKey: 'DOC',
  projectName: 'Documentation',
  number,
  kind: 'risk',
  category: 'to-do',
  due: null,
  updated: instant('2026-11-15T16:20:00.000Z'),
  nature: 'threat',
  inherent: { rating: { probability: 5, impact: 4 }, exposure: 20, level: 'very-high' },
  residual: { rating: { probability: 2, impact: 4 }, exposure: 8, level: 'medium' },
  expected: { amount: -3_600_00, currency: 'EUR' },
  measures: {},
  traits: {},
  group: null,
  summary: `Risk ${number}`,
  status: 'Open',
  owner: 'Ann Lee',
  became: null,
  mayRaiseIssue: false,
  part: null,
  ...override,
});

const cells = STEPS.flatMap((probability) =>
  STEPS.map((impact) => ({
    probability,
    impact,
    count: probability === 2 && impact === 4 ? 2 : 0,
  })),
);
/** A page of a register with a risk and an issue. */
export const aRegisterPage = (override: Partial<RegisterPage> = {}): RegisterPage => ({
  rows: [
    aRegisterRow(1),
    aRegisterRow(2, { kind: 'issue', nature: null, residual: null, owner: null }),
  ],
  groups: null,
  unseen: 0,
  found: 2,
  kept: 3,
  matrix: { cells, unrated: 1 },
  expected: [{ amount: -3_600_00, currency: 'EUR', count: 1 }],
  projects: [{ id: projectId('1'), key: 'DOC', name: 'Documentation' }],
  jql: 'key in (DOC-1, DOC-2) ORDER BY key',
  hiddenProjects: 0,
  ...override,
});

import { fingerprintOf } from '../../src/domain/artifacts/fingerprint';
import { day } from '../../src/domain/foundation/calendar';
import {
  accountId,
  governedId,
  projectId,
  workItemId,
  workItemKey,
} from '../../src/domain/foundation/ids';
import { accountableRoles } from '../../src/domain/responsibilities/accountable-roles';
import { PM2_MATRIX } from '../../src/domain/responsibilities/pm2-matrix';
import { setBaseline } from '../../src/usecases/earned-value/set-baseline';
import { AGREED } from './baseline-builders';
import { aFoundItem, aGovernedProject, anApproval, aProject, NOW } from './builders';
import { inMemoryDeps, type World } from './in-memory-deps';
import { accessInMemory } from './memory/access';
import { aReadItem } from './read-items';
import { sha256 } from './sha256';

export const id = governedId('project:1');
const project = projectId('1');
export const CHANGE = workItemKey('P1-30');
export const [ANSWERING = 'project-owner' as const] =
  accountableRoles(PM2_MATRIX).get('change-request') ?? [];

export const changePart = (facts: object) => ({
  schemaVersion: 1,
  kind: 'change-request',
  createdFor: null,
  'change-request': { verdict: 'approved', cost: 2_000, currency: 'EUR', days: 7, ...facts },
});
export const approvedPart = changePart({});
export const changeAsFound = (property: unknown) =>
  aFoundItem('30', '1', { artifactProperty: property });

/** Three work items, of which one is done; a change of 20.00 EUR and a week, which Bea answers for and approved; Ben owns the project. */
export function valueWorld(overrides: World = {}): World {
  const fingerprint = fingerprintOf(changeAsFound(approvedPart), sha256);
  return {
    projects: [aProject('1')],
    governed: [
      aGovernedProject('1', {
        plan: {
          plannedFinish: day('2026-03-15'),
          budget: 9_000,
          actualCost: 4_000,
          currency: 'EUR',
        },
      }),
    ],
    items: [
      aReadItem('11', '1', {
        estimate: 3,
        due: day('2026-02-22'),
        category: 'done',
        resolved: '2026-02-20T10:00:00.000Z' as never,
      }),
      aReadItem('12', '1', { estimate: 1, category: 'in-progress' }),
      aReadItem('13', '1', { due: day('2026-03-10') }),
      aReadItem('14', '1', { level: -1, estimate: 50 }),
      aReadItem('30', '1', { level: -1, artifactProperty: approvedPart }),
    ],
    visibleItems: [changeAsFound(approvedPart)],
    approvals: [
      anApproval({
        workItemId: workItemId('30'),
        role: ANSWERING,
        fingerprint,
        seen: { fingerprint, updated: NOW, at: NOW },
      }),
    ],
    site: {
      rolesOf: async () => [{ role: 'project-owner', people: [accountId('ben')], groups: [] }],
    },
    ...overrides,
  };
}

type Deps = ReturnType<typeof inMemoryDeps>;

/** Ann administers the Jira project, Ben owns it, others only browse it. */
export function as(deps: Deps, who: string): Deps {
  const rights = {
    administersJira: false,
    browses: [project],
    administers: who === 'ann' ? [project] : [],
    createsIn: [],
    groups: [],
  };
  return { ...deps, actor: accountId(who), access: accessInMemory(rights, deps.asked) };
}

export const wish = {
  id,
  seen: 0,
  ...AGREED,
  money: { amount: 9_000, currency: 'EUR' },
  reason: 'The board agreed.',
  changes: [],
};

export const set = (
  deps: Deps,
  change: Partial<Parameters<typeof setBaseline>[0]> = {},
  who = 'ben',
) => setBaseline({ ...wish, ...change }, as(deps, who));

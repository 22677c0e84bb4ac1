import {
  accountId,
  gateId,
  governedId,
  groupId,
  ruleId,
  standardId,
} from '../../src/domain/foundation/ids';
import { requestGate } from '../../src/usecases/gates/request-gate';
import type { Deps, JiraSite } from '../../src/usecases/ports';
import { aFinding, aFoundItem, aGovernedProject, aProject, NOW } from './builders';
import { inMemoryDeps, type World } from './in-memory-deps';

export const id = governedId('project:1');
export const RfP = gateId('RfP');
const pm2 = standardId('pm2');
export const charter = aFoundItem('7', '1', { summary: 'Charter' });

export const finding = (rule: string, verdict: 'passed' | 'failed') =>
  aFinding({
    ruleId: ruleId(rule),
    verdict,
    evidence: [{ workItem: charter.key, field: 'state', value: 'approved', at: NOW }],
    evidenceTotal: 1,
  });
export const ready = ['PM2-INI-2', 'PM2-INI-3', 'PM2-INI-4', 'PM2-INI-5'].map((rule) =>
  finding(rule, 'passed'),
);

/** The committee is Ann, Ben and Mia, as named in Jira, and whoever is in the board. */
const site: Partial<JiraSite> = {
  rolesOf: async () => [
    {
      role: 'steering-committee',
      people: ['ann', 'ben', 'mia'].map(accountId),
      groups: [groupId('board')],
    },
  ],
};
const plan = { plannedFinish: null, budget: 50_000_000, actualCost: null, currency: 'EUR' };
export const world: World = {
  projects: [aProject('1')],
  governed: [aGovernedProject('1', { standardId: pm2, mode: 'directive', plan })],
  findings: ready,
  visibleItems: [charter],
  gates: { lifeCycles: [[id, 'pm2']] },
  site,
};
export const as = <D extends Pick<Deps, 'actor'>>(deps: D, who: string): D => ({
  ...deps,
  actor: accountId(who),
});
export const go = {
  role: 'steering-committee',
  actsFor: null,
  verdict: 'go',
  note: '',
  conditions: [],
} as const;

/** Mia asks for RfP. */
export async function asked(overrides: World = {}) {
  const deps = inMemoryDeps({ ...world, ...overrides });
  const { id: request } = await requestGate({ id, gate: RfP, note: 'Please.' }, deps);
  return { deps, request };
}

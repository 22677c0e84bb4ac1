import {
  aFoundItem,
  aGovernedItem,
  aGovernedProject,
  aProject,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aLifeCycleDocument } from '../../../test/support/life-cycles';
import { sha256 } from '../../../test/support/sha256';
import { fingerprintOf } from '../../domain/artifacts/fingerprint';
import { accountId, type GovernedId, governedId, workItemKey } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import { type LifeCycleId, ownLifeCycleId } from '../../domain/gates/life-cycle';
import { showItem } from '../item/show-item';
import { approveArtifact } from './approve-artifact';

const key = workItemKey('P1-7');
const project = governedId('project:1');
const plan = { plannedFinish: null, budget: null, actualCost: null, currency: 'EUR' };
const document = aLifeCycleDocument({
  changes: [
    { upTo: 5_000, upToDays: 5, upToScope: 'minor', roles: ['business-manager'] },
    { upTo: 50_000, upToDays: 20, upToScope: null, roles: ['project-owner'] },
    { upTo: null, upToDays: null, upToScope: null, roles: ['steering-committee'] },
  ],
});
const site = {
  rolesOf: async () =>
    (['business-manager', 'project-owner', 'steering-committee'] as const).map((role) => ({
      role,
      people: [accountId('ann')],
      groups: [],
    })),
};
const ours = ownLifeCycleId('our-gates', 1);

type Facts = { cost?: number | null; currency?: string | null; days?: number; scope?: string };
const small: Facts = { cost: 500_000, currency: 'EUR', days: 5, scope: 'minor' };

function aWorld(
  facts: Facts | null,
  lifeCycles: readonly (readonly [GovernedId, LifeCycleId])[] = [[project, ours]],
) {
  const part = facts === null ? {} : { 'change-request': { ...small, ...facts } };
  const artifactProperty = { schemaVersion: 1, kind: 'change-request', createdFor: null, ...part };
  const item = aFoundItem('7', '1', { artifactProperty });
  const deps = inMemoryDeps({
    actor: 'ann',
    projects: [aProject('1')],
    governed: [aGovernedProject('1', { plan }), aGovernedItem('7', '1')],
    visibleItems: [item],
    site,
    gates: { lifeCycles, written: [{ document, version: 1, savedAt: NOW }] },
  });
  return { deps, fingerprint: fingerprintOf(item, sha256) };
}

const offered = async ({ deps }: ReturnType<typeof aWorld>) =>
  (await showItem({ key }, deps)).approvals.map(({ role }) => role);

describe('a change request under a life cycle that bounds who approves changes', () => {
  it.each<[Facts | null, ProjectRole, readonly ProjectRole[]]>([
    [{}, 'business-manager', ['project-owner', 'steering-committee']],
    [{ days: 6 }, 'project-owner', ['business-manager', 'steering-committee']],
    [{ scope: 'major' }, 'project-owner', ['business-manager', 'steering-committee']],
    [{ cost: 500_100 }, 'project-owner', ['business-manager', 'steering-committee']],
    [{ days: 21 }, 'steering-committee', ['business-manager', 'project-owner']],
    [{ currency: 'USD' }, 'steering-committee', ['business-manager', 'project-owner']],
    [null, 'steering-committee', ['business-manager', 'project-owner']],
  ])('that says %j is approved by the %s and by nobody else', async (facts, able, others) => {
    const world = aWorld(facts);
    const { deps, fingerprint } = world;
    expect(await offered(world)).toEqual([able]);
    for (const role of others) {
      await expect(approveArtifact({ key, role, fingerprint }, deps)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('By “Our gates” this takes the') as unknown,
      });
    }
    expect(await deps.approvals.of([])).toEqual([]);
    await approveArtifact({ key, role: able, fingerprint }, deps);

    expect(deps.auditEntries.map(({ action }) => action)).toEqual([
      ...others.map(() => 'artifact.refuse-approval'),
      'artifact.approve',
    ]);
  });

  it('is bound by what governs it most closely and says something of changes', async () => {
    const epic = governedId('item:7');
    expect(await offered(aWorld({}, [[epic, ours], [project, 'pm2']]))).toEqual(['business-manager']); // prettier-ignore
    expect(await offered(aWorld({}, [[epic, 'pm2'], [project, ours]]))).toEqual(['business-manager']); // prettier-ignore
  });

  it('is approved by who answers for changes where no life cycle says so', async () => {
    expect(await offered(aWorld({}, []))).toEqual(['project-owner']);
    expect(await offered(aWorld({}, [[project, 'pm2']]))).toEqual(['project-owner']);
  });
});

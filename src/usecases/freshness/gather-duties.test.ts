import { aGovernedProject } from '../../../test/support/builders';
import {
  aWaitingProject,
  type FreshnessDeps,
  importedWorld,
} from '../../../test/support/freshness-world';
import { aReadItem } from '../../../test/support/read-items';
import { aRule, aStandardDocument, kept } from '../../../test/support/standards';
import { day } from '../../domain/foundation/calendar';
import { accountId, projectId, standardId } from '../../domain/foundation/ids';
import type { EvidenceQuery } from '../../domain/standards/standard';
import { AppError } from '../app-error';
import { queueMarked, queueRecompute } from '../recompute';
import type { RoleActors } from '../ports';
import { keepRead } from './keeping';

const house = standardId('house-rules');
const one = projectId('1');
const owner = { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 } as const;
const apart = { kind: 'separated-duties', duties: ['project-owner', 'pmo'] } as const;
const ann: RoleActors = { people: [accountId('ann')], groups: [] };

function aWorld(
  roles: Readonly<Record<string, RoleActors>>,
  ...evidence: readonly EvidenceQuery[]
) {
  const rules = evidence.map((query, at) => aRule(`HR-${at + 1}`, { evidence: query }));
  return importedWorld({
    projects: [aWaitingProject('1')],
    items: [aReadItem('11', '1')],
    governed: [aGovernedProject('1', { standardId: house })],
    standards: [kept(aStandardDocument({ rules }))],
    roles,
    grants: [
      {
        holder: { kind: 'person', accountId: accountId('ann') },
        what: 'pmo-admin',
        grantedBy: accountId('root'),
        grantedAt: '2026-03-01T00:00:00.000Z' as never,
      },
    ],
  });
}

type World = Awaited<ReturnType<typeof aWorld>>;
const verdicts = async ({ deps }: World) =>
  (await deps.findings.of([aGovernedProject('1').id])).map(({ verdict }) => verdict);
const askedOfRoles = ({ jira }: World) =>
  jira.calls.filter(({ operation }) => operation === 'rolesOf').length;

describe('rules about who holds which role', () => {
  it('are held against the roles of the Jira project', async () => {
    expect(await verdicts(await aWorld({ 'Project Owner': ann }, owner))).toEqual(['passed']);
    expect(
      await verdicts(await aWorld({ 'Project Owner': { people: [], groups: [] } }, owner)),
    ).toEqual(['failed']);
    expect(await verdicts(await aWorld({ Developers: ann }, owner))).toEqual(['undecided']);
  });

  it('know who administers the PMO by the grants of Mandate', async () => {
    const ben = { people: [accountId('ben')], groups: [] };

    expect(await verdicts(await aWorld({ Sponsor: ann }, apart))).toEqual(['failed']);
    expect(await verdicts(await aWorld({ Sponsor: ben }, apart))).toEqual(['passed']);
  });

  it('cost no call at the next evaluation, and are read anew on the next day', async () => {
    const world = await aWorld({ 'Project Owner': ann }, owner, apart);
    await queueRecompute([one], world.deps);
    await world.drain();
    expect(askedOfRoles(world)).toBe(0);

    world.passTime(20 * 3_600_000);
    await queueRecompute([one], world.deps);
    await world.drain();
    expect(askedOfRoles(world)).toBe(1);
  });

  it('cost none where no rule is about them', async () => {
    const world = await aWorld({ 'Project Owner': ann }, { kind: 'nothing-overdue' });
    world.passTime(20 * 3_600_000);
    await queueRecompute([one], world.deps);
    await world.drain();

    expect(askedOfRoles(world)).toBe(0);
  });

  it('run after a change only where it is known otherwise who holds which role', async () => {
    const world = await aWorld({ 'Project Owner': ann }, owner, apart);
    const ranAfterChange = async () => {
      world.passTime(60_000);
      const due = day(`2026-06-${String(world.checks.length + 10)}`);
      await keepRead([aReadItem('11', '1', { due, updated: world.deps.now() })], world.deps);
      await queueMarked([one], world.deps);
      await world.drain();
      return world.checks.at(-1)?.ran.length;
    };
    expect(await ranAfterChange()).toBe(0);

    const at = world.deps.now();
    const roles = [{ role: 'project-owner', people: [], groups: [] }] as const;
    await world.deps.projectRoles.save(new Map([[one, { kind: 'read', at, roles }]]));
    expect(await ranAfterChange()).toBe(2);
    expect(await verdicts(world)).toContain('failed');
    expect(await ranAfterChange()).toBe(0);

    await world.deps.roles.revoke({ kind: 'person', accountId: accountId('ann') }, 'pmo-admin');
    expect(await ranAfterChange()).toBe(2);
    expect(await ranAfterChange()).toBe(0);
    expect(askedOfRoles(world)).toBe(0);
  });

  it('run at the next change again where Jira did not say it', async () => {
    const world = await aWorld({ 'Project Owner': ann }, owner);
    const away: FreshnessDeps = {
      ...world.deps,
      site: {
        ...world.jira,
        rolesOf: () => Promise.reject(new AppError('upstream-failed', 'Later.')),
      },
    };
    await world.deps.projectRoles.forget(one);
    await queueRecompute([one], world.deps);
    await world.drain(away);
    expect(await verdicts(world)).toEqual(['undecided']);

    world.passTime(60_000);
    await keepRead(
      [aReadItem('11', '1', { assigned: true, updated: world.deps.now() })],
      world.deps,
    );
    await queueMarked([one], world.deps);
    await world.drain();
    expect(await verdicts(world)).toEqual(['passed']);
  });
});

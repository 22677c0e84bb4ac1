import { NOW } from '../../test/support/builders';
import { inMemoryDeps, type World } from '../../test/support/in-memory-deps';
import { accountId, groupId } from '../domain/foundation/ids';
import type { Grantable, Right } from '../domain/foundation/rights';
import { holds, standingOf } from './standing';

const nobody = { rights: { administersJira: false } };
const office = groupId('office');

const toOffice = (what: Grantable) => ({
  holder: { kind: 'group', groupId: office } as const,
  what,
  grantedBy: accountId('root'),
  grantedAt: NOW,
});
const inOffice = (what: Grantable, isMember = true): World => ({
  rights: { administersJira: false, groups: isMember ? [office] : [] },
  grants: [toOffice(what)],
});

describe('holds', () => {
  it.each<readonly [string, World, readonly Right[]]>([
    ['anyone', nobody, ['view']],
    [
      'a Jira administrator',
      { rights: { administersJira: true } },
      ['view', 'manage-portfolios', 'administer', 'administer-jira'],
    ],
    [
      'a PMO administrator',
      { ...nobody, roles: ['pmo-admin'] },
      ['view', 'manage-portfolios', 'administer'],
    ],
    [
      'a portfolio manager',
      { ...nobody, roles: ['portfolio-manager'] },
      ['view', 'manage-portfolios'],
    ],
    [
      'a viewer of hidden totals',
      { ...nobody, roles: ['portfolio-viewer', 'hidden-totals'] },
      ['view'],
    ],
    ['a project manager', { ...nobody, roles: ['project-manager'] }, ['view']],
    [
      'a member of a group of PMO administrators',
      inOffice('pmo-admin'),
      ['view', 'manage-portfolios', 'administer'],
    ],
    ['who is not in that group', inOffice('pmo-admin', false), ['view']],
  ])('is, for %s, so: %#', async (_who, world, expected) => {
    const deps = inMemoryDeps(world);
    const rights: readonly Right[] = ['view', 'manage-portfolios', 'administer', 'administer-jira'];
    const held = [];
    for (const right of rights) if (await holds(right, deps)) held.push(right);

    expect(held).toEqual(expected);
  });

  it('asks Jira nothing about a PMO administrator', async () => {
    const deps = inMemoryDeps({ ...nobody, roles: ['pmo-admin'] });
    await holds('administer', deps);

    expect(deps.asked).toMatchObject({ administersJira: 0, groups: 0 });
  });

  it('asks for groups only where a grant to one could decide', async () => {
    const deps = inMemoryDeps(inOffice('portfolio-viewer'));
    await holds('administer', deps);
    expect(deps.asked.groups).toBe(0);

    await (await standingOf(deps)).wasGranted('portfolio-viewer');
    expect(deps.asked.groups).toBe(1);
  });
});

describe('what was granted', () => {
  it('is not what a Jira administrator holds anyway', async () => {
    const { isOneOf, wasGranted } = await standingOf(inMemoryDeps());

    expect(await isOneOf(['portfolio-viewer'])).toBe(true);
    expect(await wasGranted('portfolio-viewer')).toBe(false);
  });
});

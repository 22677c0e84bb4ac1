import { groupId, projectId } from '../../src/domain/foundation/ids';
import type { Grantable } from '../../src/domain/foundation/rights';
import type { World } from '../support/in-memory-deps';
import type { Rights } from '../support/memory/access';
import { NOW } from '../support/builders';

export type Person = {
  readonly name: string;
  /** `null` for whoever Jira does not name: somebody who is not logged in, or the app itself. */
  readonly accountId: string | null;
  readonly world: World;
};

const OWN = projectId('1');
const FOREIGN = projectId('2');
const OFFICE = groupId('pmo-office');

/** Everyone may browse two projects, work in the first, and administer none. */
const MEMBER: Rights = {
  administersJira: false,
  browses: [OWN, FOREIGN],
  administers: [],
  createsIn: [OWN],
  groups: [],
};

function aPerson(name: string, roles: readonly Grantable[], rights: Partial<Rights> = {}): Person {
  return { name, accountId: name, world: { roles, rights: { ...MEMBER, ...rights } } };
}

const byGroup = aPerson('PMO administrator by group', [], { groups: [OFFICE] });
const toOffice = {
  holder: { kind: 'group', groupId: OFFICE },
  what: 'pmo-admin',
  grantedBy: 'root' as never,
  grantedAt: NOW,
} as const;

/** Everybody who may ask, in the order of the columns of every table of rights. */
export const PEOPLE = [
  { name: 'nobody', accountId: null, world: {} },
  aPerson('member', []),
  aPerson('portfolio viewer', ['portfolio-viewer']),
  aPerson('viewer of hidden totals', ['portfolio-viewer', 'hidden-totals']),
  aPerson('portfolio manager', ['portfolio-manager']),
  aPerson('project manager', ['project-manager']),
  aPerson('PMO administrator', ['pmo-admin']),
  { ...byGroup, world: { ...byGroup.world, grants: [toOffice] } },
  aPerson('project administrator in Jira', [], { administers: [OWN] }),
  aPerson('Jira administrator', [], {
    administersJira: true,
    administers: [OWN, FOREIGN],
    createsIn: [OWN, FOREIGN],
  }),
] as const satisfies readonly Person[];

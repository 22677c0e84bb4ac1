import {
  aFoundItem,
  aGovernedProject,
  anApproval,
  aProject,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { sha256 } from '../../../test/support/sha256';
import { fingerprintOf } from '../../domain/artifacts/fingerprint';
import {
  accountId,
  groupId,
  projectId,
  workItemId,
  workItemKey,
} from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { showItem } from '../item/show-item';
import type { FoundItem, JiraSite } from '../ports';
import { approveArtifact } from './approve-artifact';
import { withdrawApproval } from './withdraw-approval';

const key = workItemKey('P1-7');
const seven = workItemId('7');
const ann = accountId('ann');
const businessCase = { schemaVersion: 1, kind: 'business-case', createdFor: null };

const anItem = (overrides: Partial<FoundItem> = {}) =>
  aFoundItem('7', '1', { artifactProperty: businessCase, ...overrides });
const fingerprint = fingerprintOf(anItem(), sha256);

/** Jira says that Ann, and whoever is in the board, owns the project. */
const site: Partial<JiraSite> = {
  rolesOf: async () => [{ role: 'project-owner', people: [ann], groups: [groupId('board')] }],
};
const world: World = {
  actor: 'ann',
  projects: [aProject('1')],
  governed: [aGovernedProject('1')],
  visibleItems: [anItem()],
  site,
};
const wish = { key, role: 'project-owner', fingerprint } as const;

describe('approveArtifact', () => {
  it('keeps the yes of who holds the role, writes it into the trail, and has the project looked at again', async () => {
    const deps = inMemoryDeps(world);
    await approveArtifact(wish, deps);

    expect(await deps.approvals.of([seven])).toEqual([
      anApproval({ fingerprint, seen: { fingerprint, updated: NOW, at: NOW } }),
    ]);
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'artifact.approve',
        subject: 'item:7',
        by: 'ann',
        after: { role: 'project-owner', kind: 'business-case', fingerprint },
        about: ['1'],
      },
    ]);
    expect(deps.jobs.map(({ job }) => job)).toEqual([{ kind: 'recompute', projectIds: ['1'] }]);
  });

  it('takes the yes of who is in a group that holds the role', async () => {
    const deps = inMemoryDeps({
      ...world,
      actor: 'ben',
      rights: { groups: [groupId('board')] },
    });
    await approveArtifact(wish, deps);

    expect(await deps.approvals.of([seven])).toMatchObject([{ by: 'ben' }]);
  });

  it('changes nothing the second time', async () => {
    const deps = inMemoryDeps({ ...world, approvals: [anApproval({ fingerprint })] });
    await approveArtifact(wish, deps);

    expect([deps.auditEntries, deps.jobs]).toEqual([[], []]);
  });

  it('approves anew what was edited after the first yes', async () => {
    const deps = inMemoryDeps({ ...world, approvals: [anApproval()] });
    await approveArtifact(wish, deps);

    expect(await deps.approvals.of([seven])).toMatchObject([{ fingerprint }]);
    expect(deps.auditEntries).toMatchObject([{ before: { fingerprint: 'a'.repeat(64) } }]);
  });

  it('asks Jira who holds the role at that moment, whatever is kept', async () => {
    const held = { role: 'project-owner', people: [accountId('eve')], groups: [] } as const;
    const kept = { kind: 'read', at: NOW, roles: [held] } as const;
    const deps = inMemoryDeps({ ...world, actor: 'eve', projectRoles: [[projectId('1'), kept]] });

    await expect(approveArtifact(wish, deps)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('approves by no role that is kept while Jira does not say who holds it', async () => {
    const held = { role: 'project-owner', people: [ann], groups: [] } as const;
    const kept = { kind: 'read', at: NOW, roles: [held] } as const;
    const away = new AppError('upstream-failed', 'Jira does not answer.');
    const deps = inMemoryDeps({
      ...world,
      projectRoles: [[projectId('1'), kept]],
      site: { ...site, rolesOf: () => Promise.reject(away) },
    });

    await expect(approveArtifact(wish, deps)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await deps.approvals.of([seven])).toEqual([]);
  });

  const people = anItem().people;
  const own = { visibleItems: [anItem({ people: { ...people, assignee: ann } })] };

  it.each<[string, World, Partial<typeof wish>, string, string]>([
    [
      'who does not hold the role',
      { actor: 'eve' },
      {},
      'not-allowed',
      'Only who is project owner in this Jira project may approve this.',
    ],
    [
      'a Jira administrator who does not hold the role',
      { actor: 'eve', rights: { administersJira: true } },
      {},
      'not-allowed',
      'Only who is project owner in this Jira project may approve this.',
    ],
    [
      'who created it',
      { visibleItems: [anItem({ people: { ...people, creator: ann } })] },
      {},
      'not-allowed',
      'You created this: somebody else has to approve it.',
    ],
    [
      'who asked for it',
      { visibleItems: [anItem({ people: { ...people, reporter: ann } })] },
      {},
      'not-allowed',
      'You asked for this, as its reporter: somebody else has to approve it.',
    ],
    [
      'who does it',
      own,
      {},
      'not-allowed',
      'You do this, as its assignee: somebody else has to approve it.',
    ],
    [
      'who edited it last',
      { lastEditor: ann },
      {},
      'not-allowed',
      'You edited this last: somebody else has to approve it.',
    ],
    [
      'what was edited since the user looked',
      {},
      { fingerprint: 'f'.repeat(64) },
      'conflict',
      'It was edited since you looked. Reload and look again.',
    ],
    [
      'a role that does not approve it',
      {},
      { role: 'business-manager' as never },
      'conflict',
      'Nobody approves a business case here as business manager.',
    ],
    [
      'ordinary work',
      { visibleItems: [anItem({ artifactProperty: null })] },
      { fingerprint: fingerprintOf(anItem({ artifactProperty: null }), sha256) },
      'conflict',
      'P1-7 is ordinary work, and nobody approves that.',
    ],
    [
      'what lies in no governed project',
      { governed: [] },
      {},
      'conflict',
      'Nobody approves a business case here as project owner.',
    ],
    [
      'everybody where the Jira project has no such role',
      { site: { ...site, rolesOf: async () => [] } },
      {},
      'not-allowed',
      'No role of the Jira project stands for the project owner: none is called “Project Owner”, “Project Sponsor”, “Sponsor”, “Project Executive” or “Executive”.',
    ],
  ])('refuses %s, with the reason, in the trail too', async (_who, ...refused) => {
    const [change, asked, code, reason] = refused;
    const deps = inMemoryDeps({ ...world, ...change });

    await expect(approveArtifact({ ...wish, ...asked }, deps)).rejects.toMatchObject({
      code,
      message: reason,
    });
    expect(await deps.approvals.of([seven])).toEqual([]);
    expect(deps.auditEntries).toMatchObject([
      { action: 'artifact.refuse-approval', subject: 'item:7', after: { reason } },
    ]);
    expect(deps.jobs).toEqual([]);
  });

  it('knows nothing of an item that the user does not see', async () => {
    const deps = inMemoryDeps({ ...world, visibleItems: [] });

    await expect(approveArtifact(wish, deps)).rejects.toMatchObject({ code: 'not-found' });
    expect(deps.auditEntries).toEqual([]);
  });
});

describe('withdrawApproval', () => {
  const about = { key, role: 'project-owner' } as const;

  it('takes back what the asking user gave, once', async () => {
    const deps = inMemoryDeps({ ...world, approvals: [anApproval()] });
    await withdrawApproval(about, deps);
    await withdrawApproval(about, deps);

    expect(await deps.approvals.of([seven])).toEqual([]);
    expect(deps.auditEntries.map(({ action }) => action)).toEqual(['artifact.withdraw-approval']);
    expect(deps.jobs).toHaveLength(1);
  });

  it('takes back nothing that somebody else gave', async () => {
    const deps = inMemoryDeps({ ...world, actor: 'ben', approvals: [anApproval()] });

    await expect(withdrawApproval(about, deps)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await deps.approvals.of([seven])).toHaveLength(1);
  });
});

describe('what the panel says of approvals', () => {
  const shown = async (change: World = {}) =>
    (await showItem({ key }, inMemoryDeps({ ...world, ...change }))).approvals;

  it('offers to approve to who may', async () => {
    expect(await shown()).toEqual([
      { role: 'project-owner', approval: null, refusal: null, mayApprove: true },
    ]);
  });

  it('says to anybody else why not', async () => {
    expect(await shown({ lastEditor: ann })).toEqual([
      {
        role: 'project-owner',
        approval: null,
        refusal: 'You edited this last: somebody else has to approve it.',
        mayApprove: false,
      },
    ]);
  });

  it('says who approved, and that it is in force', async () => {
    expect(await shown({ approvals: [anApproval({ fingerprint })] })).toEqual([
      {
        role: 'project-owner',
        approval: { by: 'ann', at: NOW, state: 'in-force', isOwn: true },
        refusal: null,
        mayApprove: false,
      },
    ]);
  });

  it('says that an edit made it void, and offers to approve anew', async () => {
    expect(await shown({ approvals: [anApproval()] })).toMatchObject([
      { approval: { state: 'void' }, mayApprove: true },
    ]);
  });

  it('says nothing of ordinary work, and asks Jira nothing about it', async () => {
    const refusing = { rolesOf: () => Promise.reject(new Error('Nobody is to be asked.')) };
    const plain = { visibleItems: [anItem({ artifactProperty: null })], site: refusing };

    expect(await shown(plain)).toEqual([]);
  });
});

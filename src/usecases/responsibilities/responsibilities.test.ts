import { aGovernedProject, aProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { accountId, projectId } from '../../domain/foundation/ids';
import type { HeldRole, RoleReading } from '../ports';
import { showResponsibilities } from './show-responsibilities';

const [mia, tom] = ['mia', 'tom'].map(accountId);
if (mia === undefined || tom === undefined) throw new Error('There are two.');

const reading = (...roles: HeldRole[]): RoleReading => ({ kind: 'read', at: NOW, roles });
const manager = { role: 'project-manager', people: [mia], groups: [] } as const;
const owner = { role: 'project-owner', people: [tom], groups: [] } as const;
const id = aGovernedProject('1').id;

const world = {
  projects: ['1', '2', '3'].map((each) => aProject(each)),
  governed: ['1', '2', '3'].map((each) => aGovernedProject(each)),
  projectRoles: [
    [projectId('1'), reading(manager, owner)],
    [projectId('2'), reading(manager)],
    [projectId('3'), reading(manager)],
  ] as const,
  rights: { browses: [projectId('1'), projectId('2')] },
};

it('says who holds which role, who is missing, and how much those who are there have elsewhere', async () => {
  const view = await showResponsibilities({ id }, inMemoryDeps(world));

  expect(view.readAt).toBe(NOW);
  expect(view.roles.find(({ role }) => role === 'project-owner')?.holding).toEqual({
    kind: 'held',
    people: [tom],
    groups: [],
  });
  expect(view.problems.map(({ role }) => role)).toEqual([
    'steering-committee',
    'business-manager',
    'solution-provider',
  ]);
  expect(view.load).toEqual([
    { person: mia, projects: 2, answersFor: 0, does: 16 },
    { person: tom, projects: 1, answersFor: 6, does: 0 },
  ]);
});

it('says what Jira refused, and calls nobody missing', async () => {
  const refused = { kind: 'refused', at: NOW, reason: 'You may not.' } as const;
  const deps = inMemoryDeps({ ...world, projectRoles: [[projectId('1'), refused]] });
  const view = await showResponsibilities({ id }, deps);

  expect(view).toMatchObject({ readAt: null, problems: [], load: [] });
  expect(view.roles[0]?.holding).toEqual({ kind: 'unread', reason: 'You may not.' });
});

it('says nothing of a project that is hidden', async () => {
  const hidden = aGovernedProject('3').id;

  await expect(showResponsibilities({ id: hidden }, inMemoryDeps(world))).rejects.toMatchObject({
    code: 'not-found',
  });
});

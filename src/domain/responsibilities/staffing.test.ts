import fc from 'fast-check';

import { accountId, groupId } from '../foundation/ids';
import { PROJECT_ROLES, type ProjectRole } from '../foundation/project-role';
import type { RoleHolding } from '../foundation/role-holding';
import { loadOf, type RolesOfProject } from './load';
import { PM2_MATRIX } from './pm2-matrix';
import { staffingProblems } from './staffing';

const [mia, tom] = ['mia', 'tom'].map(accountId) as [
  ReturnType<typeof accountId>,
  ReturnType<typeof accountId>,
];
const held = (...people: (typeof mia)[]): RoleHolding => ({ kind: 'held', people, groups: [] });
const problemsWith = (role: ProjectRole, holding: RoleHolding) =>
  staffingProblems(PM2_MATRIX, (each) => (each === role ? holding : held(mia)));

describe('staffingProblems', () => {
  it('finds nothing where each role that has a part is held', () => {
    expect(staffingProblems(PM2_MATRIX, () => held(mia))).toEqual([]);
  });

  it.each<[string, RoleHolding, string]>([
    ['nobody holds', held(), 'Nobody is project owner, who answers for '],
    ['two hold', held(mia, tom), '2 people are project owner, who answers for '],
    [
      'the project does not have',
      { kind: 'unbound' },
      'The Jira project has no role for the project owner, who answers for ',
    ],
  ])('names a role that answers and %s', (_what, holding, reason) => {
    expect(problemsWith('project-owner', holding)).toEqual([
      {
        role: 'project-owner',
        reason: `${reason}Project initiation request, Business case, Requirements management plan, Risk management plan, Manage project change and Manage risks.`,
        remedy: expect.stringMatching(/^[A-Z].+\.$/) as string,
      },
    ]);
  });

  it.each<[string, ProjectRole, RoleHolding]>([
    ['a committee of several', 'steering-committee', held(mia, tom)],
    ['several who do the same and answer for nothing', 'project-manager', held(mia, tom)],
    ['a group', 'project-owner', { kind: 'held', people: [], groups: [groupId('owners')] }],
    ['what nobody can tell', 'project-owner', { kind: 'unread', reason: 'Jira is away.' }],
    ['a role that only supports, and is empty', 'project-core-team', held()],
  ])('takes no offence at %s', (_what, role, holding) => {
    expect(problemsWith(role, holding)).toEqual([]);
  });
});

describe('loadOf', () => {
  it('adds up what somebody answers for and does, a row once for each project', () => {
    const roles: RolesOfProject = [
      { role: 'project-owner', people: [mia] },
      { role: 'steering-committee', people: [mia, tom] },
      { role: 'project-core-team', people: [accountId('una')] },
    ];

    expect(loadOf(PM2_MATRIX, [roles, [{ role: 'project-manager', people: [tom] }]])).toEqual([
      { person: tom, projects: 2, answersFor: 3, does: 8 },
      { person: mia, projects: 1, answersFor: 9, does: 0 },
    ]);
  });

  it('is the same in whatever order projects come, and never less with one more', () => {
    const people = fc.subarray(['ann', 'ben', 'cho'].map(accountId));
    const project = fc.array(fc.record({ role: fc.constantFrom(...PROJECT_ROLES), people }));
    const sum = (projects: readonly RolesOfProject[]) =>
      loadOf(PM2_MATRIX, projects).reduce((all, one) => all + one.answersFor + one.does, 0);

    fc.assert(
      fc.property(fc.array(project), project, (projects, more) => {
        expect(loadOf(PM2_MATRIX, [...projects].reverse())).toEqual(loadOf(PM2_MATRIX, projects));
        expect(sum([...projects, more])).toBe(sum(projects) + sum([more]));
      }),
    );
  });
});

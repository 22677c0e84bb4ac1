import { NOW } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { accountId, groupId, type ProjectId, projectId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { later } from '../moments';
import type { HeldRole, JiraSite } from '../ports';
import { readRoles, readRolesNow } from './read-roles';

const project = projectId('1');
const HOUR_MS = 3_600_000;
const noSponsor: HeldRole = { role: 'project-owner', people: [], groups: [] };

/** A Jira with these roles in every project, which notes of which it is asked. */
function aJira(...roles: readonly HeldRole[]) {
  const asked: ProjectId[] = [];
  const site: Partial<JiraSite> = {
    rolesOf: async (id) => {
      asked.push(id);
      return roles;
    },
  };
  return { site, asked };
}

const failing = (error: AppError): Partial<JiraSite> => ({
  rolesOf: () => Promise.reject(error),
});
const at = (hours: number) => later(NOW, hours * HOUR_MS);

describe('readRoles', () => {
  it('takes two roles that stand for the same for one, and tells them in order of name', async () => {
    const [ann, ben] = [accountId('ann'), accountId('ben')];
    const { site, asked } = aJira(
      { role: 'project-owner', people: [ben, ann], groups: [] },
      { role: 'business-manager', people: [ben], groups: [] },
      { role: 'project-owner', people: [ann], groups: [groupId('office')] },
    );

    expect(await readRoles(project, at(0), inMemoryDeps({ site }))).toEqual({
      kind: 'read',
      at: NOW,
      roles: [
        { role: 'business-manager', people: ['ben'], groups: [] },
        { role: 'project-owner', people: ['ann', 'ben'], groups: ['office'] },
      ],
    });
    expect(asked).toEqual([project]);
  });

  it('asks once in twenty hours', async () => {
    const { site, asked } = aJira();
    const deps = inMemoryDeps({ site });
    for (const hours of [0, 1, 19.9]) await readRoles(project, at(hours), deps);
    expect(asked).toEqual([project]);

    await readRoles(project, at(20), deps);
    expect(asked).toEqual([project, project]);
  });

  it('asks at once where somebody decides by it, whatever is kept', async () => {
    const { site, asked } = aJira();
    const deps = inMemoryDeps({ site });
    await readRoles(project, at(0), deps);
    await readRolesNow(project, at(0), deps);

    expect(asked).toEqual([project, project]);
  });

  it('lets what was read stand for two days while Jira does not answer', async () => {
    const away = new AppError('upstream-failed', 'Jira does not answer.');
    const { site } = aJira(noSponsor);
    const deps = inMemoryDeps({ site });
    const read = await readRoles(project, at(0), deps);
    const later = { ...deps, site: { ...deps.site, ...failing(away) } };

    expect(await readRoles(project, at(49), later)).toEqual(read);
    expect(await readRoles(project, at(50), later)).toEqual({
      kind: 'unread',
      reason: 'Jira does not answer.',
    });
  });

  it('lets nothing that is kept stand where somebody decides by it and Jira does not answer', async () => {
    const away = new AppError('upstream-failed', 'Jira does not answer.');
    const { site } = aJira(noSponsor);
    const deps = inMemoryDeps({ site });
    const read = await readRoles(project, at(0), deps);
    const cut = { ...deps, site: { ...deps.site, ...failing(away) } };

    expect(await readRolesNow(project, at(1), cut)).toEqual({
      kind: 'unread',
      reason: 'Jira does not answer.',
    });
    expect(await deps.projectRoles.of([project])).toEqual(new Map([[project, read]]));
  });

  it('keeps that Jira refused, in its words, so that it is not asked again at once', async () => {
    const refusal = new AppError('not-found', 'You cannot edit the configuration.');
    const deps = inMemoryDeps({ site: failing(refusal) });
    const refused = { kind: 'refused', at: NOW, reason: 'You cannot edit the configuration.' };

    expect(await readRoles(project, at(0), deps)).toEqual(refused);
    expect(await deps.projectRoles.of([project])).toEqual(new Map([[project, refused]]));
  });

  it('asks nothing while points are short', async () => {
    const { site, asked } = aJira();
    const deps = inMemoryDeps({ site });
    await deps.points.spend(45_001);

    expect(await readRoles(project, at(0), deps)).toMatchObject({ kind: 'unread' });
    expect(asked).toEqual([]);
  });

  it('asks all the same where somebody decides by it: the rest of the points is for people', async () => {
    const { site } = aJira();
    const deps = inMemoryDeps({ site });
    await deps.points.spend(45_001);

    expect(await readRolesNow(project, at(0), deps)).toMatchObject({ kind: 'read' });
  });
});

import { instant } from '../../src/domain/foundation/calendar';
import { accountId, groupId, type ProjectId, projectId } from '../../src/domain/foundation/ids';
import type { ProjectRoleRepository, RoleReading } from '../../src/usecases/ports';
import { NOW } from '../support/builders';

const one = projectId('1');
const two = projectId('2');
const reading = {
  kind: 'read',
  at: NOW,
  roles: [
    {
      role: 'project-manager',
      people: [accountId('ann'), accountId('ben')],
      groups: [groupId('office')],
    },
    { role: 'project-owner', people: [], groups: [] },
  ],
} as const satisfies RoleReading;

/** What any keeper of project roles must do. `make` gives an empty one. */
export function projectRolesSuite(make: () => Promise<ProjectRoleRepository>): void {
  it('keeps who is in which role of a project, roles that nobody is in too', async () => {
    const repository = await make();
    await repository.save(new Map([[one, reading]]));

    expect(await repository.of([one, two])).toEqual(new Map([[one, reading]]));
    expect(await repository.of([])).toEqual(new Map());
  });

  it('replaces all that was read before, and that it was refused', async () => {
    const repository = await make();
    const at = instant('2026-03-03T09:30:00.000Z');
    const both = (first: RoleReading) =>
      new Map<ProjectId, RoleReading>([
        [one, first],
        [two, reading],
      ]);
    const refused = { kind: 'refused', at, reason: 'You may not.' } as const;
    const fewer = { kind: 'read', at, roles: [{ ...reading.roles[0], groups: [] }] } as RoleReading;
    await repository.save(both(reading));
    await repository.save(new Map([[one, refused]]));

    expect(await repository.of([one, two])).toEqual(both(refused));
    await repository.save(new Map([[one, fewer]]));
    await repository.save(new Map());
    expect(await repository.of([one, two])).toEqual(both(fewer));
  });

  it('forgets one project and no other', async () => {
    const repository = await make();
    await repository.save(new Map([[one, reading]]));
    await repository.save(new Map([[two, reading]]));
    await repository.forget(one);

    expect(await repository.of([one, two])).toEqual(new Map([[two, reading]]));
  });
}

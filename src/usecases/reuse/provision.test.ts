import { aGovernedItem, aGovernedProject, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import { blueprintId, governedId, workItemId } from '../../domain/foundation/ids';
import { PM2_SMALL_BLUEPRINT } from '../../domain/reuse/blueprints/pm2';
import { AppError } from '../app-error';
import { previewBlueprint } from './preview-blueprint';
import { provision } from './provision';

const id = governedId('project:1');
const name = { id, blueprint: blueprintId('pm2-small'), version: 1 };
const asked = { ...name, without: [] };
const size = PM2_SMALL_BLUEPRINT.items.length;
const mapping = ARTIFACT_KINDS.map((kind) => ({ kind, adopts: [], createsAs: '10001' }));

const world: World = {
  projects: [aProject('1', { name: 'Online enrolment' }), aProject('2')],
  governed: [aGovernedProject('1')],
  settings: { mapping },
};

describe('provisioning', () => {
  it('makes five at a time, goes on when it is asked again, and then makes nothing', async () => {
    const deps = inMemoryDeps(world);

    const first = await provision(asked, deps);
    expect([first.made.length, first.left]).toEqual([5, size - 5]);
    const second = await provision(asked, deps);
    expect([second.made.length, second.left]).toEqual([size - 5, 0]);
    expect(await provision(asked, deps)).toEqual({ made: [], refused: [], left: 0 });
    expect(deps.created.map(({ summary }) => summary)).toEqual([
      'Project initiation request: Online enrolment',
      'Business case: Online enrolment',
      'Project charter: Online enrolment',
      'Project handbook: Online enrolment',
      'Work plan: Online enrolment',
      'RfP: ready for planning',
      'RfE: ready for executing',
    ]);
  });

  it('writes whence each was made, its template and its due day, and keeps the trail', async () => {
    const deps = inMemoryDeps(world);
    await provision(asked, deps);

    expect(deps.created[0]).toMatchObject({
      due: '2026-03-09',
      parentId: null,
      artifact: {
        kind: 'project-initiation-request',
        createdFor: null,
        madeFrom: { governedId: 'project:1', blueprint: 'pm2-small', item: 'request' },
      },
    });
    expect(deps.auditEntries.map(({ action }) => action)).toEqual([
      'blueprint.provision',
      ...Array<string>(5).fill('artifact.create'),
    ]);
  });

  it('makes nothing twice for two who press at once', async () => {
    const deps = inMemoryDeps(world);
    const both = await Promise.allSettled([provision(asked, deps), provision(asked, deps)]);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(deps.created).toHaveLength(5);
  });

  it('stops where the invocation has no time left, and says how many are left', async () => {
    const deps = inMemoryDeps({ ...world, timeLeft: () => 1000 });
    expect(await provision(asked, deps)).toMatchObject({ left: size - 1 });
    expect(deps.created).toHaveLength(1);
  });

  it('leaves alone what is there, and makes nothing again that was deleted', async () => {
    const deps = inMemoryDeps({
      ...world,
      items: [
        aReadItem('7', '1', { artifactProperty: { schemaVersion: 1, kind: 'project-charter' } }),
      ],
    });
    await provision(asked, deps);
    await deps.workItems.remove([workItemId('900001')], deps.now());
    const { lines } = await previewBlueprint(name, {
      ...deps,
      asUser: { ...deps.asUser, items: async () => [] },
    });

    expect(deps.created.map(({ summary }) => summary)).not.toContain(
      'Project charter: Online enrolment',
    );
    expect(lines.slice(0, 3).map(({ standing }) => standing.kind)).toEqual([
      'deleted',
      'unseen', // made, and not shown
      'unseen', // the charter that is there, and not shown
    ]);
  });

  it('goes on with the others when Jira refuses one, and does not try it again when told so', async () => {
    const refusal = new AppError('invalid-input', 'Reporter is required.');
    const deps = inMemoryDeps({ ...world, refusal });
    const { made, refused, left } = await provision(asked, deps);

    expect([made, refused.length, left]).toEqual([[], 5, size - 5]);
    expect(refused[0]).toEqual({ item: 'request', reason: 'Reporter is required.' });
    const without = PM2_SMALL_BLUEPRINT.items.map((item) => item.id);
    expect(await provision({ ...name, without }, deps)).toEqual({ made: [], refused: [], left: 0 });
  });

  it('holds everybody off while nobody knows what Jira did, and goes on when it is known', async () => {
    const refusal = new AppError('upstream-failed', 'Jira did not answer.', { mayBeDone: true });
    const deps = inMemoryDeps(world);
    const silent = {
      ...deps,
      asUser: { ...deps.asUser, create: () => Promise.reject(refusal) },
    };

    await expect(provision(asked, silent)).rejects.toBe(refusal);
    await expect(provision(asked, deps)).rejects.toMatchObject({ code: 'conflict' });
    await deps.state.release(`provision ${id}`); // as time does
    expect(await provision(asked, deps)).toMatchObject({ left: size - 5 });
  });

  it('makes artifacts below the work item that is governed', async () => {
    const deps = inMemoryDeps({ ...world, governed: [aGovernedItem('7', '1')] });
    await provision({ ...asked, id: governedId('item:7') }, deps);
    expect(deps.created[0]?.parentId).toBe('7');
  });

  it.each([
    ['a hidden project', { rights: { browses: [] } }, 'not-found'],
    ['who may not create there', { rights: { createsIn: [] } }, 'not-allowed'],
    [
      'who neither administers nor manages it',
      { rights: { administers: [], administersJira: false } },
      'not-allowed',
    ],
  ] as const)('refuses %s', async (_what, change, code) => {
    const deps = inMemoryDeps({ ...world, ...change });

    await expect(provision(asked, deps)).rejects.toMatchObject({ code });
    expect([deps.created, deps.auditEntries]).toEqual([[], []]);
  });

  it('refuses a version that there never was', async () => {
    const deps = inMemoryDeps(world);
    await expect(provision({ ...asked, version: 9 }, deps)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the preview', () => {
  it('says what would be made and when it is due, and what there is no issue type for', async () => {
    const deps = inMemoryDeps({ ...world, settings: { mapping: mapping.slice(0, 3) } });
    const preview = await previewBlueprint(name, deps);

    expect(preview).toMatchObject({ start: '2026-03-02', refusal: null, isAll: true });
    expect(preview.lines.slice(0, 3)).toEqual([
      expect.objectContaining({ standing: { kind: 'absent' }, due: '2026-03-09', refusal: null }),
      expect.objectContaining({ refusal: null }),
      expect.objectContaining({
        refusal:
          'P1 offers no issue type that keeps a project charter. Map one in the administration, or add it to the project.',
      }),
    ]);
    expect(deps.created).toEqual([]);
  });

  it('counts due days from the day it was provisioned', async () => {
    const deps = inMemoryDeps(world);
    await provision(asked, deps);
    const later = { ...deps, now: () => inMemoryDeps({ now: '2026-05-02T09:00:00.000Z' }).now() };

    expect((await previewBlueprint(name, later)).start).toBe('2026-03-02');
  });

  it('says to who may not provision why', async () => {
    const deps = inMemoryDeps({ ...world, rights: { createsIn: [] } });
    expect((await previewBlueprint(name, deps)).refusal).toBe(
      'You may not create work items in P1.',
    );
  });
});

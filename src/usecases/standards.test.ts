import { aGovernedItem, aGovernedProject, aProject } from '../../test/support/builders';
import { inMemoryDeps, type World } from '../../test/support/in-memory-deps';
import { governedId, projectId, standardId } from '../domain/foundation/ids';
import { assignStandard, listStandards } from './standards';

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1'), aGovernedProject('2'), aGovernedItem('7', '2')],
};
const pm2 = standardId('pm2');

describe('listStandards', () => {
  it('offers those that ship', async () => {
    expect((await listStandards({}, inMemoryDeps())).map(({ id }) => id)).toEqual([
      'agile-light',
      'data-quality',
      'pm2',
      'prince2',
      'iso-21502',
    ]);
  });
});

describe('assignStandard', () => {
  it('holds projects against a standard and has each Jira project checked once', async () => {
    const deps = inMemoryDeps(world);
    const ids = [governedId('project:2'), governedId('item:7')];
    const tree = await assignStandard(
      { governedIds: ids, standardId: pm2, mode: 'controlling' },
      deps,
    );

    expect(tree.governed.map(({ id, standardId: held, mode }) => [id, held, mode])).toEqual([
      ['project:1', null, 'supportive'],
      ['project:2', 'pm2', 'controlling'],
      ['item:7', 'pm2', 'controlling'],
    ]);
    expect(deps.jobs.map(({ job }) => job)).toEqual([
      { kind: 'recompute', projectIds: ['2'] },
      { kind: 'mark-gates', projectIds: ['2'] },
    ]);
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'standard.assign',
      subject: 'site',
      before: [{ standardId: null, mode: 'supportive', ids: ['project:2', 'item:7'] }],
      after: { standardId: 'pm2', mode: 'controlling' },
      about: ['2'],
    });
  });

  it('takes a standard away again', async () => {
    const deps = inMemoryDeps(world);
    const governedIds = [governedId('project:1')];
    await assignStandard({ governedIds, standardId: pm2, mode: 'directive' }, deps);
    const tree = await assignStandard({ governedIds, standardId: null, mode: 'supportive' }, deps);

    expect(tree.governed[0]).toMatchObject({ standardId: null, mode: 'supportive', version: 3 });
  });

  it('refuses a standard that does not exist', async () => {
    await expect(
      assignStandard(
        {
          governedIds: [governedId('project:1')],
          standardId: standardId('iso'),
          mode: 'supportive',
        },
        inMemoryDeps(world),
      ),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'standardId' });
  });

  it('changes nothing when one of the projects is hidden', async () => {
    const deps = inMemoryDeps({ ...world, rights: { browses: [projectId('1')] } });

    await expect(
      assignStandard(
        {
          governedIds: [governedId('project:1'), governedId('project:2')],
          standardId: pm2,
          mode: 'supportive',
        },
        deps,
      ),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await deps.portfolio.governed()).every((one) => one.standardId === null)).toBe(true);
  });
});

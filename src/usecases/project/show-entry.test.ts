import { aGovernedItem, aGovernedProject, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { projectId } from '../../domain/foundation/ids';
import { showEntry } from './show-entry';

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedItem('7', '1'), aGovernedProject('1'), aGovernedItem('3', '1')],
};

describe('showEntry', () => {
  it('names the whole project first, then the governed items in it', async () => {
    const { governed } = await showEntry({ projectId: projectId('1') }, inMemoryDeps(world));

    expect(governed).toEqual([
      { id: 'project:1', key: 'P1', name: 'Project 1' },
      { id: 'item:3', key: 'P1-3', name: 'Epic 3' },
      { id: 'item:7', key: 'P1-7', name: 'Epic 7' },
    ]);
  });

  it('is empty for a project that nobody governs', async () => {
    const entry = await showEntry({ projectId: projectId('2') }, inMemoryDeps(world));

    expect(entry).toEqual({ governed: [] });
  });

  it('knows nothing of a project that is hidden', async () => {
    const deps = inMemoryDeps({ ...world, rights: { browses: [projectId('2')] } });

    await expect(showEntry({ projectId: projectId('1') }, deps)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

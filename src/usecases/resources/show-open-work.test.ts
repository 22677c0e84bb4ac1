import { aGovernedItem, aGovernedProject, aPortfolio, aProject, TODAY } from '../../../test/support/builders'; // prettier-ignore
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { addDays } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId, workItemId } from '../../domain/foundation/ids';
import { showOpenWork } from './show-open-work';

const due = (days: number) => addDays(TODAY, days);
const WORLD: World = {
  projects: ['1', '2', '3'].map((id) => aProject(id)),
  governed: [aGovernedProject('1'), aGovernedProject('3'), aGovernedItem('20', '2')],
  nodes: [aPortfolio('mine', { members: [governedId('project:1'), governedId('item:20')] })],
  items: [
    aReadItem('11', '1', { due: due(9), estimate: 3 }),
    aReadItem('12', '1', { due: null }),
    aReadItem('13', '1', { category: 'done', due: due(1) }),
    aReadItem('14', '1', { level: 1, due: due(1) }),
    aReadItem('20', '2', { level: 1 }),
    aReadItem('21', '2', { parentId: workItemId('20'), due: due(2) }),
    aReadItem('22', '2', { due: due(2) }),
    aReadItem('31', '3', { due: due(2) }),
  ],
};
const show = (change: Partial<World> = {}, node: string | null = 'mine') =>
  showOpenWork({ nodeId: node === null ? null : nodeId(node) }, inMemoryDeps({ ...WORLD, ...change })); // prettier-ignore

describe('showOpenWork', () => {
  it('lists standard work that is not done, what is due first first, of an epic what lies below it', async () => {
    const { items, asOf, isCut } = await show();

    expect([asOf, isCut]).toEqual([TODAY, false]);
    expect(items.map(({ key }) => key)).toEqual(['P2-21', 'P1-11', 'P1-12']);
    expect(items[1]).toEqual({ key: 'P1-11', project: 'Project 1', due: due(9), estimate: 3 });
  });

  it('says whether the site has estimates, and how many projects are hidden', async () => {
    const fields = {
      estimateFieldId: 'customfield_1',
      flaggedFieldId: null,
      blockingLinkTypes: [],
    };
    const shown = await show({ settings: { fields } as never, rights: { browses: [projectId('2')] } }); // prettier-ignore

    expect(shown).toMatchObject({ isEstimated: true, hiddenProjects: 1 });
    expect(shown.items.map(({ key }) => key)).toEqual(['P2-21']);
    expect(await show()).toMatchObject({ isEstimated: false });
  });

  it('is not found for a portfolio that does not exist', async () => {
    expect((await show({}, null)).items).toHaveLength(4);
    await expect(show({}, 'gone')).rejects.toMatchObject({ code: 'not-found' });
  });
});

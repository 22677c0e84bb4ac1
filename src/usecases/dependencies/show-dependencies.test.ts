import { aGovernedItem, aGovernedProject, aPortfolio, aProject, TODAY } from '../../../test/support/builders'; // prettier-ignore
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aBlocker, aReadItem } from '../../../test/support/read-items';
import { addDays } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId, workItemId } from '../../domain/foundation/ids';
import { showDependencies } from './show-dependencies';

const due = (days: number) => addDays(TODAY, days);
const whole = (id: string) => governedId(`project:${id}`);
const blockedBy = (...ids: readonly string[]) => ({ blockers: ids.map((id) => aBlocker(id)) });

/** 1 waits for 2, which waits for 3; 4 is hidden from most; 5 is imported, and not governed but for an epic in it. */
const WORLD: World = {
  projects: ['1', '2', '3', '4', '5'].map((id) => aProject(id)),
  governed: [...['1', '2', '3', '4'].map((id) => aGovernedProject(id)), aGovernedItem('50', '5')],
  nodes: [aPortfolio('mine', { members: [whole('1')] })],
  items: [
    aReadItem('11', '1', { due: due(1), ...blockedBy('21') }),
    aReadItem('12', '1', { due: due(9), ...blockedBy('41') }),
    aReadItem('13', '1', { category: 'done', ...blockedBy('22') }),
    aReadItem('21', '2', { due: due(-2), ...blockedBy('23') }),
    aReadItem('22', '2', { category: 'done' }),
    aReadItem('23', '2', { due: due(-9), ...blockedBy('31') }),
    aReadItem('31', '3', { due: due(5) }),
    aReadItem('41', '4', { due: due(30), ...blockedBy('31') }),
    aReadItem('50', '5'),
    aReadItem('51', '5', { parentId: workItemId('50'), ...blockedBy('31', '52') }),
    aReadItem('52', '5', blockedBy('31')),
  ],
};
const without4 = ['1', '2', '3', '5'].map(projectId);
const view = (node: string | null = null, world: World = {}) =>
  showDependencies(
    { nodeId: node === null ? null : nodeId(node) },
    inMemoryDeps({ ...WORLD, ...world }),
  );
const linksOf = ({ links }: Awaited<ReturnType<typeof view>>) =>
  links.map(({ predecessor, successor }) => `${predecessor.key} ${successor.key}`);

describe('showDependencies', () => {
  it('lists the links between governed projects, what pushes most first', async () => {
    const shown = await view();

    expect(linksOf(shown)).toEqual([
      'P4-41 P1-12',
      'P3-31 P2-23',
      'P2-21 P1-11',
      'P3-31 P4-41',
      'P3-31 P5-51',
    ]);
    expect(shown.links[0]).toMatchObject({ pushedDays: 21, standing: 'too-late' });
    expect(shown).toMatchObject({ linksFound: 5, open: 5, late: 3, pairsFound: 5, isCut: false });
  });

  it('pushes through work within projects, and names what is late', async () => {
    const { links } = await view('mine', { rights: { browses: without4 } });

    // 21 waits for 23, which waits for 31, which is due in 5 days
    expect(links).toEqual([
      {
        predecessor: { key: 'P2-21', category: 'to-do', due: due(-2) },
        successor: { key: 'P1-11', category: 'to-do', due: due(1) },
        from: [whole('2')],
        to: [whole('1')],
        standing: 'overdue',
        pushedDays: 4,
      },
    ]);
  });

  it('holds below a governed work item what stands below it, and nothing beside it', async () => {
    const { pairs } = await view();
    expect(pairs.filter(({ to }) => to === governedId('item:50'))).toMatchObject([
      { from: whole('3'), links: 1, waits: 1 },
    ]);
  });

  it('tells of a portfolio what its projects wait for elsewhere, and which are its own', async () => {
    const { projects, pairs } = await view('mine');

    expect(pairs.map(({ from }) => from)).toEqual([whole('2'), whole('4')]);
    expect(projects.map(({ key, isMember }) => [key, isMember])).toEqual([
      ['P1', true],
      ['P2', false],
      ['P4', false],
    ]);
  });

  it('counts links to hidden projects, and lets nothing else of them through, not even what they push', async () => {
    const hiding = { rights: { browses: without4 } };
    const shown = await view(null, hiding);

    expect(shown).toMatchObject({ hiddenLinks: 2, hiddenProjects: 1 });
    expect(JSON.stringify(shown)).not.toContain('P4');
    const items = (WORLD.items ?? []).map((one) =>
      one.item.projectId === projectId('4') ? aReadItem('41', '4', { due: due(99) }) : one,
    );
    expect({ ...(await view(null, { ...hiding, items })), hiddenLinks: 2 }).toEqual(shown);
  });

  it('says what waits in a circle, work apart from projects', async () => {
    const shown = await view(null, {
      items: [
        aReadItem('11', '1', blockedBy('21')),
        aReadItem('21', '2', blockedBy('31')),
        aReadItem('31', '3', blockedBy('11')),
        aReadItem('12', '1', blockedBy('41')),
        aReadItem('42', '4', blockedBy('13')),
        aReadItem('13', '1'),
        aReadItem('41', '4'),
      ],
    });

    expect(shown.circlesOfWork).toEqual([['P2-21', 'P1-11', 'P3-31']]); // each waits for the one before it
    expect(shown.circlesOfProjects).toContainEqual([whole('1'), whole('4')]);
  });

  it('ranks who should talk by how much open work waits', async () => {
    const { conversations } = await view();

    // 31 holds 23, 21 and 11; 41 and 12; and 51
    expect(conversations[0]).toEqual({ from: whole('3'), to: whole('2'), waiting: 3, more: 3 });
    expect(conversations[1]).toEqual({ from: whole('3'), to: whole('4'), waiting: 2, more: 2 });
    expect(conversations[2]).toMatchObject({ to: governedId('item:50'), more: 1 });
    expect(conversations).toHaveLength(3);
  });

  it('asks once for links, however many projects there are', async () => {
    const deps = inMemoryDeps(WORLD);
    let asked = 0;
    const { workItems } = deps;
    const counting = {
      ...workItems,
      linkedAcross: (most: number) => ((asked += 1), workItems.linkedAcross(most)),
      linkedWithin: (...args: Parameters<typeof workItems.linkedWithin>) => ((asked += 1), workItems.linkedWithin(...args)), // prettier-ignore
    };
    await showDependencies({ nodeId: null }, { ...deps, workItems: counting });

    expect([asked, deps.asked.browsable]).toEqual([2, 1]);
  });

  it('is not found for a portfolio that does not exist', async () => {
    await expect(view('gone')).rejects.toMatchObject({ code: 'not-found' });
  });
});

import {
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProgramme,
  aProject,
} from '../../test/support/builders';
import { inMemoryDeps, type World } from '../../test/support/in-memory-deps';
import { governedId, nodeId, projectId, type GovernedId } from '../domain/foundation/ids';
import { deleteNode, saveNode, showTree } from './portfolio-tree';

const one = governedId('project:1');
const two = governedId('project:2');

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1'), aGovernedProject('2'), aGovernedItem('7', '2')],
  nodes: [aPortfolio('north', { members: [one, two] }), aProgramme('rails', 'north')],
};
const onlyOne = { ...world, rights: { browses: [projectId('1')] } };

const newPortfolio = {
  id: null,
  kind: 'portfolio',
  parentId: null,
  name: 'South',
  members: [two] as readonly GovernedId[],
  version: 0,
} as const;
const north = { ...newPortfolio, id: nodeId('north'), name: 'North', version: 1 };

describe('showTree', () => {
  it('shows nodes and governed projects', async () => {
    const tree = await showTree({}, inMemoryDeps(world));

    expect(tree.nodes).toEqual(world.nodes);
    expect(tree.governed.map(({ key }) => key)).toEqual(['P1', 'P2', 'P2-7']);
  });

  it('leaves out what the administrator may not browse', async () => {
    const tree = await showTree({}, inMemoryDeps(onlyOne));

    expect(tree.nodes[0]?.members).toEqual([one]);
    expect(tree.governed.map(({ key }) => key)).toEqual(['P1']);
  });
});

describe('saveNode', () => {
  it('creates a portfolio under a fresh id', async () => {
    const deps = inMemoryDeps(world);
    const tree = await saveNode(newPortfolio, deps);

    expect(tree.nodes.find(({ name }) => name === 'South')).toEqual({
      id: 'id-1',
      kind: 'portfolio',
      parentId: null,
      name: 'South',
      members: [two],
      version: 1,
    });
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'portfolio.create',
      subject: 'id-1',
      by: 'mia',
      at: deps.now(),
      before: null,
      after: { name: 'South', members: [two] },
      about: ['2'],
    });
  });

  it('changes name and members, each member once, and says which left and which came', async () => {
    const deps = inMemoryDeps(world);
    const tree = await saveNode({ ...north, members: [two, two] }, deps);

    expect(tree.nodes[0]).toMatchObject({ name: 'North', members: [two], version: 2 });
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'portfolio.change',
      before: { members: [one] },
      after: { members: [] },
      about: ['1'],
    });
  });

  it('keeps the members that the user cannot see', async () => {
    const deps = inMemoryDeps(onlyOne);
    await saveNode({ ...north, members: [] }, deps);

    expect((await deps.portfolio.nodes())[0]?.members).toEqual([two]);
  });

  it('lets several portfolios share a project', async () => {
    const tree = await saveNode(newPortfolio, inMemoryDeps(world));

    expect(tree.nodes.filter(({ members }) => members.includes(two))).toHaveLength(2);
  });

  it.each([
    ['a programme without a portfolio', { kind: 'programme' }, 'parentId'],
    ['a programme in a programme', { kind: 'programme', parentId: nodeId('rails') }, 'parentId'],
    ['a portfolio in a portfolio', { parentId: nodeId('north') }, 'parentId'],
    ['a member that is not governed', { members: [one, governedId('project:9')] }, 'members.1'],
  ] as const)('refuses %s, naming the place', async (_what, change, where) => {
    const deps = inMemoryDeps(world);

    await expect(saveNode({ ...newPortfolio, ...change }, deps)).rejects.toMatchObject({
      code: 'invalid-input',
      where,
    });
    expect(await deps.portfolio.nodes()).toHaveLength(2);
    expect(deps.auditEntries).toEqual([]);
  });

  it('refuses to make a programme of a portfolio', async () => {
    await expect(
      saveNode({ ...north, kind: 'programme', parentId: nodeId('north') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'kind' });
  });

  it('refuses a hidden member in the words it has for one that is not governed', async () => {
    await expect(saveNode(newPortfolio, inMemoryDeps(onlyOne))).rejects.toMatchObject({
      code: 'invalid-input',
      message: 'project:2 is not governed, or not visible to you. Govern the project first.',
    });
  });

  it('says what to do when someone else was faster', async () => {
    const deps = inMemoryDeps(world);
    await saveNode(north, deps);

    await expect(saveNode({ ...north, name: 'Mine' }, deps)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Someone else changed this meanwhile. Reload, look at what changed, and save again.',
    });
    expect((await deps.portfolio.nodes())[0]?.name).toBe('North');
  });

  it('says so when it was deleted meanwhile', async () => {
    await expect(
      saveNode({ ...north, id: nodeId('gone') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('deleteNode', () => {
  it('deletes a portfolio with its programmes; the governed projects stay', async () => {
    const deps = inMemoryDeps(world);
    const tree = await deleteNode({ id: nodeId('north'), version: 1 }, deps);

    expect(tree.nodes).toEqual([]);
    expect(tree.governed).toHaveLength(3);
    expect(deps.auditEntries[0]).toMatchObject({ action: 'portfolio.delete', subject: 'north' });
  });

  it('deletes a programme alone', async () => {
    const tree = await deleteNode({ id: nodeId('rails'), version: 1 }, inMemoryDeps(world));

    expect(tree.nodes.map(({ id }) => id)).toEqual(['north']);
  });

  it('refuses what someone else changed', async () => {
    const deps = inMemoryDeps(world);
    await saveNode(north, deps);

    await expect(deleteNode({ id: nodeId('north'), version: 1 }, deps)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await deps.portfolio.nodes()).toHaveLength(2);
  });
});

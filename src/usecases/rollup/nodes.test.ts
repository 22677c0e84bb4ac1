import { aGovernedProject, aPortfolio, aProgramme, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { governedId, projectId } from '../../domain/foundation/ids';
import { listNodes } from './nodes';

const one = governedId('project:1');
const two = governedId('project:2');

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1'), aGovernedProject('2')],
  nodes: [
    aPortfolio('empty'),
    aPortfolio('mixed', { members: [one] }),
    aProgramme('mixed-rails', 'mixed', { members: [one, two] }),
    aPortfolio('secret', { members: [two] }),
    aProgramme('secret-empty', 'secret'),
  ],
};
const tom = { rights: { administersJira: false, browses: [projectId('1')] } };

describe('listNodes', () => {
  it('counts each project below a node once', async () => {
    const { nodes } = await listNodes({}, inMemoryDeps(world));

    expect(nodes.map(({ id, projects, hiddenProjects }) => [id, projects, hiddenProjects])).toEqual(
      [
        ['empty', 0, 0],
        ['mixed', 2, 0],
        ['mixed-rails', 2, 0],
        ['secret', 1, 0],
        ['secret-empty', 0, 0],
      ],
    );
  });

  it('leaves out nodes of which the user may see nothing, and what is inside them', async () => {
    const { nodes, mayAdminister } = await listNodes({}, inMemoryDeps({ ...world, ...tom }));

    expect(nodes.map(({ id, hiddenProjects }) => [id, hiddenProjects])).toEqual([
      ['empty', 0],
      ['mixed', 1],
      ['mixed-rails', 1],
    ]);
    expect(mayAdminister).toBe(false);
  });

  it('shows a PMO administrator all nodes, with what is hidden in them', async () => {
    const { nodes, mayAdminister } = await listNodes(
      {},
      inMemoryDeps({ ...world, ...tom, roles: ['pmo-admin'] }),
    );

    expect(nodes).toHaveLength(5);
    expect(nodes.find(({ id }) => id === 'secret')).toMatchObject({
      projects: 1,
      hiddenProjects: 1,
    });
    expect(mayAdminister).toBe(true);
  });

  it.each([
    ['nothing is known of Jira', [], false],
    ['no project is chosen', [aProject('1', { isChosen: false })], false],
    ['a project is chosen', [aProject('1')], true],
    ['a hidden project is chosen', [aProject('2')], true],
  ])('when %s says whether there is something to look at', async (_when, projects, expected) => {
    expect((await listNodes({}, inMemoryDeps({ ...world, ...tom, projects }))).isSetUp).toBe(
      expected,
    );
  });
});

import {
  aCell,
  aGovernedProject,
  aPortfolio,
  aProject,
  aRollUp,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { day } from '../../domain/foundation/calendar';
import { governedId, groupId, nodeId, projectId } from '../../domain/foundation/ids';
import { NO_PLAN } from '../../domain/foundation/plan';
import { exportFigures } from './export-figures';
import { exportFindings } from './export-findings';
import { listNodes } from './nodes';
import { showPortfolio } from './show-portfolio';

const one = projectId('1');
const two = projectId('2');
const east = nodeId('east');

/** Project 2 is hidden from the user, is late, and is alone in the portfolio East. */
const world: World = {
  rights: { administersJira: false, browses: [one] },
  projects: [
    aProject('1'),
    aProject('2', { import: { ...aProject('2').import, status: 'running' } }),
  ],
  governed: [
    aGovernedProject('1'),
    aGovernedProject('2', { plan: { ...NO_PLAN, plannedFinish: day('2026-02-01') } }),
  ],
  nodes: [aPortfolio('east', { name: 'East', members: [governedId('project:2')] })],
  rollUps: [
    [one, aRollUp([aCell(one, { total: 3, done: 3 })])],
    [two, aRollUp([aCell(two, { total: 5, toDo: 5 })])],
  ],
};
const viewer: World = { ...world, roles: ['portfolio-viewer', 'hidden-totals'] };

describe('totals over hidden projects', () => {
  it('count what is hidden, of which there is neither row nor name', async () => {
    const view = await showPortfolio({ nodeId: null }, inMemoryDeps(viewer));

    expect(view.total.figures).toMatchObject({ total: 8, done: 3 });
    expect(view).toMatchObject({ hiddenProjects: 1, hiddenInTotal: 1 });
    expect(view.rows.map(({ key }) => key)).toEqual(['P1']);
    expect(view.total.health.reasons[0]).toContain('Red because of hidden project 1.');
    expect(view.partialProjects).toEqual(['hidden project 1']);
    expect(JSON.stringify(view)).not.toMatch(/P2|Project 2/);
  });

  it('are in the export as they are on the page', async () => {
    const deps = inMemoryDeps(viewer);
    const exported = await exportFigures({ nodeId: east, asOf: null }, deps);

    expect(exported).toMatchObject({ hiddenProjects: 1, hiddenInTotal: 1, projects: [] });
    expect(exported.total).toMatchObject({ total: 5, toDo: 5 });
    expect(await exportFindings({ nodeId: east }, deps)).toEqual({
      findings: [],
      hiddenProjects: 1,
    });
  });

  it('open the portfolios in which everything is hidden', async () => {
    const names = async (of: World) =>
      (await listNodes({}, inMemoryDeps(of))).nodes.map(({ name }) => name);

    expect(await names(viewer)).toEqual(['East']);
    expect(await names(world)).toEqual([]);
  });

  const office = groupId('office');
  const granted = { grantedBy: 'root' as never, grantedAt: NOW };
  const holder = { kind: 'group', groupId: office } as const;
  it.each<readonly [string, World, number]>([
    ['nobody without the grant', { ...world, roles: ['portfolio-viewer'] }, 0],
    ['nobody who is no portfolio viewer', { ...world, roles: ['hidden-totals'] }, 0],
    ['no Jira administrator as such', { ...world, rights: { browses: [one] } }, 0],
    [
      'the members of a group of viewers that was granted them',
      {
        ...world,
        rights: { ...world.rights, groups: [office] },
        grants: [
          { holder, what: 'portfolio-viewer', ...granted },
          { holder, what: 'hidden-totals', ...granted },
        ],
      },
      1,
    ],
  ])('are seen by %s', async (_who, of, hiddenInTotal) => {
    expect(await showPortfolio({ nodeId: null }, inMemoryDeps(of))).toMatchObject({
      hiddenProjects: 1,
      hiddenInTotal,
    });
  });

  it('cost nothing where nothing is hidden', async () => {
    const deps = inMemoryDeps({ ...viewer, rights: { administersJira: false } });
    const { total, hiddenInTotal } = await showPortfolio({ nodeId: null }, deps);

    expect(total.figures.total).toBe(8);
    expect(hiddenInTotal).toBe(0);
    expect(deps.asked).toMatchObject({ administersJira: 0, browsable: 1, groups: 0 });
  });
});

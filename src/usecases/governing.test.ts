import {
  aFinding,
  aFoundItem,
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProject,
} from '../../test/support/builders';
import { inMemoryDeps, type World } from '../../test/support/in-memory-deps';
import { aReadItem } from '../../test/support/read-items';
import { governedId, projectId, workItemId, workItemKey } from '../domain/foundation/ids';
import { governItem, governProject, releaseProject } from './governing';

const world: World = {
  projects: [aProject('1'), aProject('2'), aProject('3', { isChosen: false })],
  governed: [aGovernedProject('1')],
  visibleItems: [aFoundItem('7', '2', { summary: 'Online enrolment' }), aFoundItem('8', '3')],
};

describe('governProject', () => {
  it('governs a whole Jira project, held against nothing yet', async () => {
    const deps = inMemoryDeps(world);
    const tree = await governProject({ projectId: projectId('2') }, deps);

    expect(tree.governed[1]).toEqual(aGovernedProject('2'));
    expect(deps.auditEntries[0]).toMatchObject({ action: 'project.govern', subject: 'project:2' });
  });

  it('changes nothing for one that is governed already', async () => {
    const deps = inMemoryDeps(world);
    const tree = await governProject({ projectId: projectId('1') }, deps);

    expect(tree.governed).toHaveLength(1);
    expect(deps.auditEntries).toEqual([]);
  });

  it('says how to come by one that is not imported', async () => {
    await expect(
      governProject({ projectId: projectId('3') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: 'P3 is not imported. Choose it in the setup first, then govern it.',
    });
  });

  it.each([projectId('2'), projectId('99')])(
    'knows nothing of %s when it is hidden',
    async (id) => {
      const deps = inMemoryDeps({ ...world, rights: { browses: [] } });

      await expect(governProject({ projectId: id }, deps)).rejects.toMatchObject({
        code: 'not-found',
        message: 'This project does not exist or is not visible to you.',
      });
    },
  );
});

describe('governItem', () => {
  it('governs a work item under its key and summary, and has all its projects computed again', async () => {
    const deps = inMemoryDeps({
      ...world,
      items: [aReadItem('7', '2'), aReadItem('9', '1', { parentId: workItemId('7') })],
    });
    const tree = await governItem({ key: workItemKey('P2-7') }, deps);

    expect(tree.governed[1]).toEqual(aGovernedItem('7', '2', { name: 'Online enrolment' }));
    expect(deps.jobs.map(({ job }) => job)).toEqual([
      { kind: 'recompute', projectIds: ['2'] },
      { kind: 'recompute', projectIds: ['1'] },
    ]);
  });

  it('knows nothing of a work item that the user may not see', async () => {
    await expect(
      governItem({ key: workItemKey('P2-99') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({ code: 'not-found', where: 'key' });
  });

  it('refuses a work item of a project that is not imported', async () => {
    await expect(
      governItem({ key: workItemKey('P3-8') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('releaseProject', () => {
  const one = governedId('project:1');
  const held: World = {
    ...world,
    nodes: [
      aPortfolio('north', { members: [one] }),
      aPortfolio('south', { members: [governedId('project:2')] }),
    ],
    ratings: [{ governedId: one, criterionId: 'value', value: 7 }],
    findings: [aFinding()],
  };

  it('takes it out of all portfolios and drops its ratings and findings', async () => {
    const deps = inMemoryDeps(held);
    const tree = await releaseProject({ id: one }, deps);

    expect(tree.governed).toEqual([]);
    expect((await deps.portfolio.nodes()).map(({ members }) => members)).toEqual([
      [],
      ['project:2'],
    ]);
    expect(await deps.portfolio.ratings()).toEqual([]);
    expect(await deps.findings.of([one])).toEqual([]);
    expect(deps.auditEntries[0]).toMatchObject({
      action: 'project.release',
      before: { standardId: null, nodes: ['north'] },
      after: null,
      about: ['1'],
    });
  });

  it('writes into the trail which portfolios it left', async () => {
    const deps = inMemoryDeps(held);
    await releaseProject({ id: one }, deps);

    expect(deps.auditEntries.slice(1)).toMatchObject([
      {
        ...{ action: 'portfolio.change', subject: 'north', about: ['1'] },
        before: { members: [one] },
        after: { members: [] },
      },
    ]);
  });

  it('knows nothing of one that is hidden', async () => {
    const deps = inMemoryDeps({ ...held, rights: { browses: [] } });

    await expect(releaseProject({ id: one }, deps)).rejects.toMatchObject({ code: 'not-found' });
    expect(await deps.portfolio.governed()).toHaveLength(1);
  });
});

import {
  aCell,
  aFinding,
  aFoundItem,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aRollUp,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import {
  governedId,
  projectId,
  ruleId,
  standardId,
  workItemId,
  workItemKey,
} from '../../domain/foundation/ids';
import { showBadge } from './show-badge';
import { showItem } from './show-item';

const one = projectId('1');
const two = projectId('2');
const pm2 = standardId('pm2');
const key = workItemKey('P1-9');
const risk = { schemaVersion: 1, kind: 'risk' };

/** Item 9 of project 1 stands below epic 7 of project 2. */
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1', { standardId: pm2 }), aGovernedItem('7', '2')],
  items: [aReadItem('7', '2'), aReadItem('9', '1', { parentId: workItemId('7') })],
  visibleItems: [aFoundItem('9', '1', { category: 'in-progress', artifactProperty: risk })],
  projectRoles: [[one, { kind: 'read', at: NOW, roles: [] }]],
  settings: { mapping: [{ kind: 'decision', adopts: ['10001'], createsAs: null }] },
  rollUps: [[one, aRollUp([aCell(one, { total: 1, inProgress: 1 }, [governedId('item:7')])])]],
  findings: [
    aFinding(),
    aFinding({
      ruleId: ruleId('PM2-MON-2'),
      evidence: [{ workItem: 'P1-9', field: 'assignee', value: null, at: null }],
      evidenceTotal: 1,
    }),
  ],
};
const withItem = (artifactProperty: unknown): World => ({
  ...world,
  visibleItems: [aFoundItem('9', '1', { artifactProperty })],
});

describe('showItem', () => {
  it('says what the item is, by its structured part', async () => {
    expect(await showItem({ key }, inMemoryDeps(world))).toMatchObject({
      key: 'P1-9',
      kind: 'risk',
      state: 'in-review',
      problem: null,
    });
  });

  it('says what it is by its issue type where there is no structured part', async () => {
    expect(await showItem({ key }, inMemoryDeps(withItem(null)))).toMatchObject({
      kind: 'decision',
      state: 'draft',
      problem: null,
    });
  });

  it('says that a structured part cannot be read', async () => {
    const newer = { schemaVersion: 9, kind: 'risk' };

    expect(await showItem({ key }, inMemoryDeps(withItem(newer)))).toMatchObject({
      kind: 'decision',
      problem: 'It is written by a newer version of the app (9).',
    });
  });

  it('says of an ordinary item that it is no artifact', async () => {
    const deps = inMemoryDeps({ ...withItem(null), settings: {} });

    expect(await showItem({ key }, deps)).toMatchObject({ kind: null, state: null, asked: [] });
  });

  it('names the governed projects around it, the nearest first', async () => {
    const { governedBy } = await showItem({ key }, inMemoryDeps(world));

    expect(governedBy.map(({ id, key: of, standard }) => [id, of, standard])).toEqual([
      ['item:7', 'P2-7', null],
      ['project:1', 'P1', 'PM²'],
    ]);
    expect(governedBy[1]?.health.color).toBe('unknown');
  });

  it('leaves out a governed epic in a project that is hidden', async () => {
    const shown = await showItem({ key }, inMemoryDeps({ ...world, rights: { browses: [one] } }));

    expect(shown.governedBy.map(({ id }) => id)).toEqual(['project:1']);
    expect(JSON.stringify(shown)).not.toContain('P2');
  });

  it('shows the findings that name it, and what is asked of its kind', async () => {
    const { findings, asked } = await showItem({ key }, inMemoryDeps(world));

    expect(findings.map((finding) => finding.ruleId)).toEqual(['PM2-MON-2']);
    expect(asked.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['PM2-MON-1', null],
      ['PM2-MON-2', 'failed'],
      ['PM2-MON-6', null],
    ]);
  });

  it('knows nothing of an item that Jira does not show the user', async () => {
    await expect(showItem({ key: workItemKey('P2-7') }, inMemoryDeps(world))).rejects.toMatchObject(
      {
        code: 'not-found',
        message: 'This work item does not exist or is not visible to you.',
      },
    );
  });

  it('ends where parents form a circle', async () => {
    const items = [
      aReadItem('7', '2', { parentId: workItemId('9') }),
      aReadItem('9', '1', { parentId: workItemId('7') }),
    ];
    const { governedBy } = await showItem({ key }, inMemoryDeps({ ...world, items }));

    expect(governedBy.map(({ id }) => id)).toEqual(['item:7', 'project:1']);
  });
});

describe('what stands for itself of a work item', () => {
  it('is read at once: its trace waits for no finding, and no finding for its trace', async () => {
    const deps = inMemoryDeps(world);
    const asked: string[] = [];
    const slowly = async <T>(what: string, read: () => Promise<T>) => {
      asked.push(`${what} asked`);
      for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
      asked.push(`${what} told`);
      return read();
    };
    await showItem(
      { key },
      {
        ...deps,
        findings: {
          ...deps.findings,
          withoutEvidence: (ids) => slowly('findings', () => deps.findings.withoutEvidence(ids)),
        },
        workItems: {
          ...deps.workItems,
          tiesOf: (ids, wanted) => slowly('ties', () => deps.workItems.tiesOf(ids, wanted)),
        },
      },
    );

    expect(asked.slice(0, 2).sort()).toEqual(['findings asked', 'ties asked']);
  });
});

describe('showBadge', () => {
  const item = { id: workItemId('9'), projectId: one };
  const kept: World = {
    ...world,
    items: [aReadItem('9', '1', { parentId: workItemId('7'), artifactProperty: risk })],
  };

  it('says kind and health without asking Jira', async () => {
    const deps = inMemoryDeps(kept);

    expect(await showBadge(item, deps)).toEqual({ kind: 'risk', health: 'unknown' });
    expect(deps.asked).toEqual({
      groups: 0,
      administersJira: 0,
      browsable: 0,
      canAdminister: 0,
      canCreateIn: 0,
      canEditIn: 0,
      creatable: 0,
      editable: 0,
    });
  });

  it('speaks of no governed epic outside the item’s own Jira project', async () => {
    const governed = [aGovernedItem('7', '2')];

    expect(await showBadge(item, inMemoryDeps({ ...kept, governed }))).toEqual({
      kind: 'risk',
      health: null,
    });
  });

  it('says nothing of an item that is not known', async () => {
    expect(await showBadge({ id: workItemId('404'), projectId: two }, inMemoryDeps(kept))).toEqual({
      kind: null,
      health: null,
    });
  });

  it('says nothing of a project that is not chosen any more', async () => {
    const projects = [aProject('1', { isChosen: false })];

    expect((await showBadge(item, inMemoryDeps({ ...kept, projects }))).health).toBeNull();
  });
});

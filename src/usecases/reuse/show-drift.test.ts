import { aFoundItem, aGovernedProject, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { ARTIFACT_KINDS } from '../../domain/foundation/artifact';
import { blueprintId, governedId, workItemId } from '../../domain/foundation/ids';
import { TIERS } from '../../domain/foundation/tier';
import { provision } from './provision';
import { showDrift } from './show-drift';

const id = governedId('project:1');
const own = {
  id: blueprintId('own-1'),
  version: 1,
  name: 'Our way',
  summary: '',
  source: null,
  lifeCycle: null,
  tiers: TIERS,
  items: [
    { id: 'project-charter', kind: 'project-charter', title: null, dueAfterDays: null },
    { id: 'risk-1', kind: 'risk', title: 'Suppliers', dueAfterDays: null },
    { id: 'risk-2', kind: 'risk', title: 'Weather', dueAfterDays: null },
  ],
} as const;
const asked = { id, blueprint: own.id, version: 1, without: [] };
const part = { schemaVersion: 1, kind: 'risk', createdFor: null };

const world: World = {
  projects: [aProject('1')],
  governed: [aGovernedProject('1')],
  blueprints: [own],
  settings: { mapping: ARTIFACT_KINDS.map((kind) => ({ kind, adopts: [], createsAs: '10001' })) },
};

it('is not known of a project that was not provisioned', async () => {
  expect(await showDrift({ id }, inMemoryDeps(world))).toBeNull();
});

it('tells what was deleted, what is as it was made, what was worked on, and what came besides', async () => {
  const deps = inMemoryDeps({
    ...world,
    items: ['7', '8'].map((item) => aReadItem(item, '1', { artifactProperty: part })),
    visibleItems: [
      aFoundItem('7', '1', { artifactProperty: part, summary: 'Weather' }),
      aFoundItem('8', '1', { artifactProperty: part, summary: 'Strikes' }),
    ],
  });
  await provision(asked, deps);
  await deps.workItems.remove([workItemId('900002')], deps.now());
  const withoutDeleted = async (...ids: Parameters<typeof deps.asUser.items>) =>
    (await deps.asUser.items(...ids)).filter((item) => item.id !== '900002');

  const drift = await showDrift(
    { id },
    { ...deps, asUser: { ...deps.asUser, items: withoutDeleted } },
  );
  expect(drift?.lines.map(({ id: item, state, key }) => [item, state, key])).toEqual([
    ['project-charter', 'untouched', 'NEW-1'],
    ['risk-1', 'deleted', null],
    ['risk-2', 'worked-on', 'P1-7'],
  ]);
  expect(drift?.beyond).toEqual([{ key: 'P1-8', kind: 'risk', summary: 'Strikes' }]);
});

it('hashes the text alone of what was made and is not as its template has it', async () => {
  const deps = inMemoryDeps({
    ...world,
    items: [aReadItem('8', '1', { artifactProperty: part })],
    visibleItems: [aFoundItem('8', '1', { artifactProperty: part, summary: 'Strikes' })],
  });
  await provision(asked, deps);
  const edited = workItemId('900001');
  const description = { type: 'text', text: 'We know each other.' };
  const hashed: string[] = [];
  await showDrift(
    { id },
    {
      ...deps,
      asUser: {
        ...deps.asUser,
        descriptions: async (ids) =>
          new Map(await deps.asUser.descriptions(ids)).set(edited, description),
      },
      sha256: (text) => {
        hashed.push(text);
        return deps.sha256(text);
      },
    },
  );
  expect(hashed).toEqual([description.text]);
});

it('counts as missing what was left out, and says that there is a later version', async () => {
  const deps = inMemoryDeps({
    ...world,
    blueprints: [own, { ...own, version: 2, name: 'Our better way' }],
  });
  await provision({ ...asked, without: ['risk-2'] }, deps);

  expect(await showDrift({ id }, deps)).toMatchObject({
    newer: 2,
    lines: [{ state: 'untouched' }, { state: 'untouched' }, { state: 'missing' }],
  });
});

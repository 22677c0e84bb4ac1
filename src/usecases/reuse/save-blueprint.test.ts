import { aFoundItem, aGovernedProject, aProject } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { day, instant } from '../../domain/foundation/calendar';
import { governedId } from '../../domain/foundation/ids';
import { saveBlueprint } from './save-blueprint';
import { showBlueprints } from './show-blueprints';

const id = governedId('project:1');
const asked = { id, name: 'Our way', summary: 'What worked.' };
const part = (kind: string) => ({ schemaVersion: 1, kind, createdFor: null });
const kinds = { '7': 'project-charter', '8': 'milestone', '9': 'decision' };

const world: World = {
  projects: [aProject('1')],
  governed: [aGovernedProject('1')],
  items: Object.entries(kinds).map(([item, kind]) =>
    aReadItem(item, '1', {
      artifactProperty: part(kind),
      created: instant(`2026-02-0${item}T08:00:00.000Z`),
    }),
  ),
  visibleItems: Object.entries(kinds).map(([item, kind]) =>
    aFoundItem(item, '1', { artifactProperty: part(kind), due: day('2026-02-17') }),
  ),
};

describe('saving a blueprint', () => {
  it('keeps what a project could start with, due as long after its first artifact', async () => {
    const deps = inMemoryDeps(world);
    const { id: saved } = await saveBlueprint(asked, deps);

    expect(await deps.blueprints.read(saved, 1)).toMatchObject({
      id: 'own-id-1',
      name: 'Our way',
      source: null,
      lifeCycle: null,
      items: [
        { kind: 'project-charter', title: 'Item 7', dueAfterDays: 10 },
        { kind: 'milestone', title: 'Item 8', dueAfterDays: 10 },
      ],
    });
    expect(deps.auditEntries).toMatchObject([{ action: 'blueprint.save', subject: 'project:1' }]);
  });

  it('is the next version under the same name, and none when nothing changed', async () => {
    const deps = inMemoryDeps(world);
    const first = await saveBlueprint(asked, deps);

    expect(await saveBlueprint({ ...asked, name: ' our WAY' }, deps)).toEqual(first);
    const second = await saveBlueprint({ ...asked, summary: 'Better.' }, deps);
    expect(second).toEqual({ ...first, version: 2 });
    expect((await deps.blueprints.read(first.id, 1))?.summary).toBe('What worked.');
    const { blueprints } = await showBlueprints({ id }, deps);
    expect(blueprints.filter(({ source }) => source === null)).toMatchObject([{ version: 2 }]);
  });

  it('refuses a project with nothing to start with', async () => {
    const deps = inMemoryDeps({ ...world, items: [] });
    await expect(saveBlueprint(asked, deps)).rejects.toMatchObject({ code: 'conflict' });
  });
});

import { day } from '../../src/domain/foundation/calendar';
import { blueprintId, governedId, workItemId } from '../../src/domain/foundation/ids';
import type { Blueprint } from '../../src/domain/reuse/blueprint';
import type { BlueprintRepository } from '../../src/usecases/ports';

const id = governedId('project:1');
const own: Blueprint = {
  id: blueprintId('own-1'),
  version: 1,
  name: 'Our way',
  summary: 'What worked.',
  source: null,
  lifeCycle: 'prince2',
  tiers: ['small', 'large'],
  items: [
    { id: 'risk-1', kind: 'risk', title: 'The “🚀” of {project}', dueAfterDays: 3 },
    { id: 'project-charter', kind: 'project-charter', title: null, dueAfterDays: null },
  ],
};
const made = {
  blueprint: own.id,
  item: 'risk-1',
  workItemId: workItemId('4711'),
  textHash: 'a'.repeat(64),
};

/** What any repository of blueprints must do. `make` gives an empty one. */
export function blueprintsSuite(make: () => Promise<BlueprintRepository>): void {
  it('gives back every version as it was saved, and lists the latest of each by name', async () => {
    const blueprints = await make();
    const second = { ...own, version: 2, items: own.items.slice(0, 1) };
    const other = { ...own, id: blueprintId('own-2'), name: 'Another' };
    for (const one of [own, second, other]) expect(await blueprints.add(one)).toBe('saved');

    expect(await blueprints.latest()).toEqual([other, second]);
    expect(await blueprints.read(own.id, 1)).toEqual(own);
    expect(await blueprints.read(own.id, 3)).toBeNull();
  });

  it('lists more than one answer of Forge SQL holds', async () => {
    const blueprints = await make();
    const items = Array.from({ length: 100 }, (_, place) => ({
      id: `milestone-${place}`,
      kind: 'milestone' as const,
      title: '☂'.repeat(255),
      dueAfterDays: null,
    }));
    const all = Array.from({ length: 60 }, (_, place) => ({
      ...own,
      id: blueprintId(`own-${100 + place}`),
      name: `Way ${100 + Math.floor(place / 3)}`,
      items,
    }));
    for (const each of all) await blueprints.add(each);

    const listed = await blueprints.latest();
    expect(listed.map((each) => each.id)).toEqual(all.map((each) => each.id));
  });

  it('changes no version', async () => {
    const blueprints = await make();
    await blueprints.add(own);

    expect(await blueprints.add({ ...own, name: 'Another way' })).toBe('stale');
    expect(await blueprints.latest()).toEqual([own]);
  });

  it('knows with what a project was provisioned last', async () => {
    const blueprints = await make();
    const first = { blueprint: own.id, version: 1, start: day('2026-03-02') };
    const second = { ...first, version: 2, start: day('2026-03-09') };

    expect(await blueprints.provisioning(id)).toBeNull();
    await blueprints.provision(id, first);
    expect(await blueprints.provisioning(id)).toEqual(first);
    await blueprints.provision(id, second);
    expect(await blueprints.provisioning(id)).toEqual(second);
    expect(await blueprints.provisioning(governedId('project:2'))).toBeNull();
  });

  it('keeps what was made first for an artifact', async () => {
    const blueprints = await make();
    await blueprints.keepMade(id, made);
    await blueprints.keepMade(id, { ...made, workItemId: workItemId('4712') });
    await blueprints.keepMade(id, { ...made, item: 'risk-2' });

    expect(await blueprints.made(id)).toEqual([made, { ...made, item: 'risk-2' }]);
    expect(await blueprints.made(governedId('project:2'))).toEqual([]);
  });
}

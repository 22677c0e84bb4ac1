import { governedId } from '../../src/domain/foundation/ids';
import type { ProfileRepository } from '../../src/usecases/ports';

const one = governedId('project:1');
const two = governedId('project:2');
const planning = { phase: 'planning', tier: 'large' } as const;
const unsaid = { phase: null, tier: null };

/** What any profile repository must do. `make` gives an empty one. */
export function profileRepositorySuite(make: () => Promise<ProfileRepository>): void {
  it('keeps what projects say of themselves, and knows nothing of the others', async () => {
    const repository = await make();
    await repository.save(one, planning, 0);

    expect([...(await repository.of([one, two]))]).toEqual([[one, { ...planning, version: 1 }]]);
    expect((await repository.of([])).size).toBe(0);
  });

  it('saves a change of what was seen, and no other', async () => {
    const repository = await make();
    await repository.save(one, planning, 0);

    expect(await repository.save(one, unsaid, 0)).toBe('stale');
    expect(await repository.save(one, unsaid, 1)).toBe('saved');
    expect(await repository.save(one, planning, 1)).toBe('stale');
    expect((await repository.of([one])).get(one)).toEqual({ ...unsaid, version: 2 });
  });

  it('drops that of one project and of no other', async () => {
    const repository = await make();
    await repository.save(one, planning, 0);
    await repository.save(two, planning, 0);
    await repository.drop(one);

    expect([...(await repository.of([one, two])).keys()]).toEqual([two]);
  });
}

import { day } from '../../src/domain/foundation/calendar';
import { governedId } from '../../src/domain/foundation/ids';
import type { SaidHealth } from '../../src/domain/rollup/health';
import type { SaidHealthRepository } from '../../src/usecases/ports';

const one = governedId('project:1');
const two = governedId('project:2');
const amber: SaidHealth = {
  color: 'amber',
  reason: 'The supplier is late; “we know”.',
  until: day('2026-03-31'),
};

/** What any repository of said health must do. `make` gives an empty one. */
export function saidHealthRepositorySuite(make: () => Promise<SaidHealthRepository>): void {
  it('keeps what is said of projects, and knows nothing of the others', async () => {
    const repository = await make();
    await repository.save(one, amber, 0);

    expect([...(await repository.of([one, two]))]).toEqual([[one, { said: amber, version: 1 }]]);
    expect((await repository.of([])).size).toBe(0);
  });

  it('takes back what was seen, and nothing else', async () => {
    const repository = await make();
    await repository.save(one, amber, 0);

    expect(await repository.save(one, null, 0)).toBe('stale');
    expect(await repository.save(one, null, 1)).toBe('saved');
    expect(await repository.save(one, amber, 1)).toBe('stale');
    expect((await repository.of([one])).get(one)).toEqual({ said: null, version: 2 });
  });

  it('drops that of one project and of no other', async () => {
    const repository = await make();
    await repository.save(one, amber, 0);
    await repository.save(two, amber, 0);
    await repository.drop(one);

    expect([...(await repository.of([one, two])).keys()]).toEqual([two]);
  });
}

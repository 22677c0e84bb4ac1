import { governedId } from '../../src/domain/foundation/ids';
import { NO_SIZING, tierOf } from '../../src/domain/standards/tier/computed-tier';
import type { ProfileRepository, SaidProfile } from '../../src/usecases/ports';

const one = governedId('project:1');
const two = governedId('project:2');
const planning: SaidProfile = {
  phase: 'planning',
  answers: { ...NO_SIZING.answers, budget: 4, exposure: 1 },
  override: { tier: 'large', reason: 'Everybody’s work hangs on it.' },
};
const unsaid: SaidProfile = { phase: null, ...NO_SIZING };
const sized: SaidProfile = {
  phase: null,
  answers: { budget: 1, duration: 2, team: 3, units: 4, novelty: 1, dependence: 2, exposure: 3 },
  override: null,
};
const kept = (said: SaidProfile, version: number) => ({ ...said, tier: tierOf(said), version });

/** What any profile repository must do. `make` gives an empty one. */
export function profileRepositorySuite(make: () => Promise<ProfileRepository>): void {
  it('keeps what projects say of themselves, and knows nothing of the others', async () => {
    const repository = await make();
    await repository.save(one, planning, 0);

    expect([...(await repository.of([one, two]))]).toEqual([[one, kept(planning, 1)]]);
    expect((await repository.of([])).size).toBe(0);
  });

  it('saves a change of what was seen, and no other', async () => {
    const repository = await make();
    await repository.save(one, planning, 0);

    expect(await repository.save(one, unsaid, 0)).toBe('stale');
    expect(await repository.save(one, unsaid, 1)).toBe('saved');
    expect(await repository.save(one, planning, 1)).toBe('stale');
    expect((await repository.of([one])).get(one)).toEqual(kept(unsaid, 2));
  });

  it('tells the tier that the answers make where nobody says another', async () => {
    const repository = await make();
    await repository.save(one, sized, 0);

    expect((await repository.of([one])).get(one)).toEqual({ ...sized, tier: 'medium', version: 1 });
  });

  it('drops that of one project and of no other', async () => {
    const repository = await make();
    await repository.save(one, planning, 0);
    await repository.save(two, planning, 0);
    await repository.drop(one);

    expect([...(await repository.of([one, two])).keys()]).toEqual([two]);
  });
}

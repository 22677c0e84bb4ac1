import { governedId, ruleId, standardId } from '../../src/domain/foundation/ids';
import type { SimulatedProject, SimulationRepository } from '../../src/usecases/ports';
import { NOW } from '../support/builders';

const name = { standardId: standardId('house-rules'), version: '1.1.0' };
const simulation = { revision: 3, startedAt: NOW, finishedAt: null, total: 2 };

function tried(project: string, overrides: Partial<SimulatedProject['difference']> = {}) {
  const standing = { score: 62.5, level: 'none', failed: 1, holdsBack: false } as const;
  const difference = {
    before: standing,
    after: { ...standing, score: null, holdsBack: true },
    appear: [ruleId('HR-1')],
    vanish: [],
    ...overrides,
  };
  return { governedId: governedId(project), difference };
}

/** What any simulation repository must do. `make` gives an empty one. */
export function simulationsSuite(make: () => Promise<SimulationRepository>): void {
  it('keeps how a simulation stands and what it found, by project', async () => {
    const simulations = await make();
    await simulations.start(name, simulation);
    await simulations.save(name, tried('project:2'));
    await simulations.save(name, tried('project:1', { vanish: [ruleId('HR-2')] }));
    await simulations.save(name, tried('project:1'));
    await simulations.finish(name, NOW);

    expect(await simulations.find(name)).toEqual({ ...simulation, finishedAt: NOW });
    expect(await simulations.results(name)).toEqual([tried('project:1'), tried('project:2')]);
    expect(await simulations.find({ ...name, version: '1.2.0' })).toBeNull();
  });

  it('drops what an earlier simulation of the version found when one begins anew', async () => {
    const simulations = await make();
    await simulations.start(name, simulation);
    await simulations.save(name, tried('project:1'));
    await simulations.finish(name, NOW);
    await simulations.start(name, { ...simulation, revision: 4 });

    expect(await simulations.find(name)).toEqual({ ...simulation, revision: 4 });
    expect(await simulations.results(name)).toEqual([]);
  });
}

import { instant } from '../../src/domain/foundation/calendar';
import { accountId, nodeId, scenarioId } from '../../src/domain/foundation/ids';
import type { ScenarioRepository } from '../../src/usecases/ports';
import { aScenario } from '../support/a-scenario';
import { NOW } from '../support/builders';

const later = instant('2026-03-03T00:00:00.000Z');

/** What any scenario repository must do. `make` gives an empty one. */
export function scenariosSuite(make: () => Promise<ScenarioRepository>): void {
  it('gives back those of one portfolio as they were saved, latest first', async () => {
    const scenarios = await make();
    const second = aScenario('s-2', { created: { by: accountId('ben'), at: later } });
    await scenarios.add(aScenario('s-1'));
    await scenarios.add(second);
    await scenarios.add(aScenario('s-3', { nodeId: nodeId('digital') }));

    expect(await scenarios.of(nodeId('own'))).toEqual([second, aScenario('s-1')]);
    expect(await scenarios.read(scenarioId('s-2'))).toEqual(second);
    expect(await scenarios.read(scenarioId('s-9'))).toBeNull();
  });

  it('is approved once', async () => {
    const scenarios = await make();
    await scenarios.add(aScenario('s-1'));
    const approval = { by: accountId('ben'), at: later };

    expect(await scenarios.approve(scenarioId('s-1'), approval)).toBe('approved');
    expect(await scenarios.approve(scenarioId('s-1'), { ...approval, at: NOW })).toBe('stale');
    expect(await scenarios.approve(scenarioId('s-9'), approval)).toBe('stale');
    expect(await scenarios.read(scenarioId('s-1'))).toEqual(
      aScenario('s-1', { approved: approval }),
    );
  });
}

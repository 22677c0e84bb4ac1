import { instant } from '../../src/domain/foundation/calendar';
import { projectId } from '../../src/domain/foundation/ids';
import type { TransitionCheckRepository } from '../../src/usecases/ports';

const one = projectId('1');
const morning = instant('2026-03-02T09:30:00.000Z');
const noon = instant('2026-03-02T12:00:00.000Z');

/** What any repository of transition checks must do. `make` gives an empty one. */
export function transitionChecksSuite(make: () => Promise<TransitionCheckRepository>): void {
  it('knows nothing of a project whose transitions nobody asked about', async () => {
    const checks = await make();
    await checks.note(one, { rule: 'gate', answer: 'passed', at: noon });

    expect(await checks.of(projectId('2'), 'gate')).toBeNull();
    expect(await checks.of(one, 'standards')).toBeNull();
  });

  it('counts what was asked and refused, and remembers the latest time whatever comes last', async () => {
    const checks = await make();
    await checks.note(one, { rule: 'gate', answer: 'refused', at: noon });
    await checks.note(one, { rule: 'gate', answer: 'passed', at: morning });

    expect(await checks.of(one, 'gate')).toEqual({ lastAsked: noon, asked: 2, refused: 1 });

    await checks.note(one, { rule: 'standards', answer: 'passed', at: morning });
    expect(await checks.of(one, 'standards')).toEqual({ lastAsked: morning, asked: 1, refused: 0 });
    expect(await checks.of(one, 'gate')).toMatchObject({ asked: 2 });
  });
}

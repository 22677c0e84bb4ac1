import { aGateRequest, aVote } from '../../../test/support/builders';
import { id, world } from '../../../test/support/gate-world';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { NO_SIZING } from '../../domain/standards/tier/computed-tier';
import { setProfile } from './set-profile';

const wish = (phase: 'initiating' | 'planning' | 'executing' | null) => ({
  id,
  phase,
  ...NO_SIZING,
  version: 0,
});
const passed: World = {
  gates: {
    lifeCycles: [[id, 'pm2']],
    files: [{ request: aGateRequest(), acts: [aVote('ann'), aVote('ben')] }],
  },
};

describe('the phase of a directive project', () => {
  it('is not said to be past a gate that is not passed, and the attempt is in the trail', async () => {
    const deps = inMemoryDeps(world);
    await expect(setProfile(wish('planning'), deps)).rejects.toThrow(
      '“RfP: ready for planning” is not passed',
    );
    expect(deps.auditEntries).toMatchObject([
      { action: 'gate.refuse', after: { attempt: 'set-phase', gate: 'RfP' } },
    ]);
    expect(await deps.profiles.of([id])).toEqual(new Map());
  });

  it.each([
    ['the first one', 'initiating', {}],
    ['none', null, {}],
    ['the next one, when the gate is passed', 'planning', passed],
    ['any, where it follows no life cycle', 'executing', { gates: {} }],
  ] as const)('may be %s', async (...[, phase, overrides]) => {
    const shown = await setProfile(wish(phase), inMemoryDeps({ ...world, ...overrides }));
    expect(shown.profile.phase).toBe(phase);
  });
});

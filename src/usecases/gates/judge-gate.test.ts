import { aGateRequest, aVote, TODAY } from '../../../test/support/builders';
import { finding, id, ready, RfP, world } from '../../../test/support/gate-world';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aFoundItem, aGovernedItem, aGovernedProject } from '../../../test/support/builders';
import { addDays } from '../../domain/foundation/calendar';
import { gateId } from '../../domain/foundation/ids';
import type { GateAct } from '../../domain/gates/gate-request';
import { AppError } from '../app-error';
import { judgeGate } from './judge-gate';

const { key } = aFoundItem('7', '1');
const decided = [aVote('ann'), aVote('ben')];
const withActs = (...acts: readonly GateAct[]): World => ({
  gates: { lifeCycles: [[id, 'pm2']], files: [{ request: aGateRequest(), acts }] },
});
const judged = async (overrides: World, gate = RfP) => {
  const deps = inMemoryDeps({ ...world, ...overrides });
  const { refusal } = await judgeGate({ key, gate }, deps);
  return { refusal, deps };
};

describe('judgeGate', () => {
  it('lets work through a gate that is passed', async () => {
    const { refusal, deps } = await judged(withActs(...decided));
    expect(refusal).toBeNull();
    expect(deps.auditEntries).toEqual([]);
  });

  it('names how the gate stands, what is missing and whose votes are, and writes it into the trail', async () => {
    const findings = [...ready.slice(1), finding('PM2-INI-2', 'failed')];
    const { refusal, deps } = await judged({ ...withActs(aVote('ann')), findings });
    expect(refusal).toBe(
      'P1: “RfP: ready for planning” is not passed; it waits for a decision. Missing: “There is a business case” is not kept. Still needed: 1 vote as project steering committee.',
    );
    expect(deps.auditEntries).toMatchObject([
      { action: 'transition.refuse', subject: 'item:7', after: { governedId: id, gate: 'RfP' } },
    ]);
  });

  const forged = { gate: 'go', state: 'approved', approved: true };

  it.each<[string, World, string]>([
    ['nobody asked for it', {}, 'nobody has asked for it'],
    ['the project follows no life cycle', { gates: {} }, 'follows no life cycle'],
    [
      'its life cycle has no such gate',
      { gates: { lifeCycles: [[id, 'prince2']] } },
      'which has no gate RfP',
    ],
    [
      'it was sent back',
      withActs(...decided.map((vote) => ({ ...vote, verdict: 'recycle' as const }))),
      'sent back to work',
    ],
    [
      'the project was stopped',
      withActs(...decided.map((vote) => ({ ...vote, verdict: 'kill' as const }))),
      'stopped for good',
    ],
    [
      'a property of the work item says otherwise',
      { visibleItems: [aFoundItem('7', '1', { artifactProperty: forged })] },
      'is not passed',
    ],
    ['the work item is hidden from who moves it', { visibleItems: [] }, 'cannot see P1-7'],
  ])('holds work back where %s', async (...[, overrides, words]) => {
    expect((await judged(overrides)).refusal).toContain(words);
  });

  it('lets work through under a condition until the end of its day, and holds it back from then on', async () => {
    const underCondition = withActs(
      aVote('ann', {
        verdict: 'conditional-go',
        conditions: [{ text: 'The plan is costed.', due: TODAY, owner: null }],
      }),
      aVote('ben'),
    );
    expect((await judged(underCondition)).refusal).toBeNull();

    const now = `${addDays(TODAY, 1)}T00:00:00.000Z`;
    expect((await judged({ ...underCondition, now })).refusal).toContain(
      'its go lapsed, for a condition is overdue',
    );
  });

  it('holds back at the first gate that is not passed, whichever is asked about', async () => {
    expect((await judged({}, gateId('RfC'))).refusal).toContain('“RfP: ready for planning”');
    expect((await judged(withActs(...decided), gateId('RfC'))).refusal).toContain(
      '“RfE: ready for executing”',
    );
  });

  it.each(['supportive', 'controlling'] as const)('holds nothing back in %s mode', async (mode) => {
    const governed = [aGovernedProject('1', { mode })];
    expect((await judged({ governed })).refusal).toBeNull();
  });

  it('holds nothing back that nobody governs', async () => {
    expect((await judged({ governed: [] })).refusal).toBeNull();
  });

  it('goes by what governs the work item most closely', async () => {
    const nearest = aGovernedItem('7', '1', { mode: 'directive' });
    const governed = [...(world.governed ?? []), nearest];
    expect((await judged({ ...withActs(...decided), governed })).refusal).toContain(
      'follows no life cycle',
    );
  });

  it('never takes a failure for a pass', async () => {
    const deps = inMemoryDeps(world);
    const gates = { ...deps.gates, of: () => Promise.reject(new AppError('upstream-failed', '')) };
    await expect(judgeGate({ key, gate: RfP }, { ...deps, gates })).rejects.toThrow(AppError);
  });
});

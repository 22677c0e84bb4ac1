import { aGateRequest, aVote, TODAY } from '../../../test/support/builders';
import { gateId, gateRequestId } from '../foundation/ids';
import type { GateFile, GateVerdict } from './gate-request';
import { PM2_LIFE_CYCLE } from './life-cycles/pm2';
import { phaseByGates } from './phase-by-gates';

const file = (gate: string, verdict: GateVerdict): GateFile => ({
  request: aGateRequest({ id: gateRequestId(gate), gate: gateId(gate) }),
  acts: [
    { ...aVote('ann'), verdict },
    { ...aVote('ben'), verdict },
  ],
});
const shown = (...files: readonly GateFile[]) =>
  phaseByGates({ lifeCycle: PM2_LIFE_CYCLE, files }, TODAY);

describe('the phase that gates show', () => {
  it('is none while nothing is decided', () => {
    expect(shown()).toBeNull();
    expect(shown({ request: aGateRequest(), acts: [] })).toBeNull();
  });

  it('is that of the stage before the first gate that is not passed', () => {
    expect(shown(file('RfP', 'hold'))).toEqual({
      phase: 'initiating',
      because: '“RfP: ready for planning” is not passed.',
    });
    expect(shown(file('RfP', 'go'))).toEqual({
      phase: 'planning',
      because: '“RfP: ready for planning” is passed, and “RfE: ready for executing” is not.',
    });
    expect(shown(file('RfP', 'go'), file('RfC', 'go'))?.phase).toBe('planning');
  });

  it('stays when somebody asks again, and takes that back', () => {
    const again = {
      ...aGateRequest({ id: gateRequestId('again'), gate: gateId('RfP'), number: 2 }),
    };
    const by = { by: again.by, at: again.at, note: '' };
    expect(shown(file('RfP', 'hold'), { request: again, acts: [] })?.phase).toBe('initiating');
    expect(
      shown(file('RfP', 'hold'), { request: again, acts: [{ kind: 'withdraw', ...by }] })?.phase,
    ).toBe('initiating');
  });

  it('is that of the last stage when all are passed', () => {
    expect(shown(file('RfP', 'go'), file('RfE', 'go'), file('RfC', 'go'))).toEqual({
      phase: 'closing',
      because: '“RfC: ready for closing” is passed, as are all before it.',
    });
  });
});

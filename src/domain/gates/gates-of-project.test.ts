import { aGateRequest, aVote, TODAY } from '../../../test/support/builders';
import { addDays } from '../foundation/calendar';
import { gateId, type GateId } from '../foundation/ids';
import { gateHoldingBack, gateState, refusalOfRequest } from './gates-of-project';
import type { GateFile, GateVerdict } from './gate-request';
import { gateIn } from './life-cycle';
import { lifeCycleOf } from './life-cycles/shipped';

const lifeCycle = lifeCycleOf('pm2');
const [RfP, RfE, RfC] = lifeCycle.gates.map(({ id }) => id) as [GateId, GateId, GateId];

const decided = (gate: GateId, verdict: GateVerdict, number = 1) => ({
  request: aGateRequest({ gate, number, approvers: [{ role: 'steering-committee', quorum: 1 }] }),
  acts: [
    aVote('ann', {
      verdict,
      conditions: verdict === 'conditional-go' ? [{ text: 'Soon.', due: TODAY, owner: null }] : [],
    }),
  ],
});
const waiting = (gate: GateId) => ({ request: aGateRequest({ gate }), acts: [] });

const refusal = (files: readonly GateFile[], gate: GateId, asOf = TODAY) => {
  const found = gateIn(lifeCycle, gate);
  return found && refusalOfRequest({ lifeCycle, files }, found, { mode: 'directive', asOf });
};

describe('refusalOfRequest', () => {
  const tomorrow = addDays(TODAY, 1);

  it.each<[string, Parameters<typeof refusal>, string | null]>([
    ['nothing was asked', [[], RfP], null],
    ['it was on hold', [[decided(RfP, 'hold')], RfP], null],
    ['it went back to work', [[decided(RfP, 'recycle')], RfP], null],
    ['its go lapsed', [[decided(RfP, 'conditional-go')], RfP, tomorrow], null],
    ['the one before is passed', [[decided(RfP, 'go')], RfE], null],
    ['it waits', [[waiting(RfP)], RfP], 'This gate waits for a decision already.'],
    ['it is passed', [[decided(RfP, 'go')], RfP], 'This gate is passed already.'],
    [
      'it is passed under conditions',
      [[decided(RfP, 'conditional-go')], RfP],
      'This gate is passed already.',
    ],
    [
      'the one before was not asked for',
      [[], RfE],
      '“RfP: ready for planning” comes first: it is not passed.',
    ],
    [
      'the one before lapsed',
      [[decided(RfP, 'conditional-go')], RfE, tomorrow],
      '“RfP: ready for planning” comes first: it is not passed.',
    ],
    [
      'the second of two before it is not passed',
      [[decided(RfP, 'go')], RfC],
      '“RfE: ready for executing” comes first: it is not passed.',
    ],
    [
      'the project was stopped',
      [[decided(RfP, 'kill')], RfP],
      'The project was stopped for good at “RfP: ready for planning”.',
    ],
  ])('where %s', (_title, asked, expected) => {
    expect(refusal(...asked)).toBe(expected);
  });

  it('lets who is not held by directive mode ask for a later gate', () => {
    const gate = gateIn(lifeCycle, RfC);
    const circumstances = { mode: 'controlling', asOf: TODAY } as const;
    expect(gate && refusalOfRequest({ lifeCycle, files: [] }, gate, circumstances)).toBeNull();
  });
});

describe('gateHoldingBack', () => {
  it('is the first gate that is not passed, even where a later one is', () => {
    const files = [decided(RfP, 'hold'), decided(RfE, 'go')];
    expect(gateHoldingBack({ lifeCycle, files }, RfC, TODAY)?.id).toBe(RfP);
  });

  it('goes by the latest request for a gate', () => {
    const files = [decided(RfP, 'go', 2), decided(RfP, 'hold', 1)];
    expect(gateHoldingBack({ lifeCycle, files }, RfP, TODAY)).toBeNull();
  });

  it('reads nothing of another life cycle', () => {
    const other = aGateRequest({ gate: RfP, lifeCycle: 'prince2' });
    const files = [{ request: other, acts: [aVote('ann'), aVote('ben')] }];
    expect(gateState({ lifeCycle, files }, RfP, TODAY)).toBe('not-requested');
    expect(gateState({ lifeCycle, files }, gateId('fund'), TODAY)).toBe('not-requested');
  });
});

import type { gateOperations } from '../../contract/gates';
import { chooseLifeCycle } from '../../usecases/gates/choose-life-cycle';
import { delegateVote, endDelegation } from '../../usecases/gates/delegate-vote';
import { createConditionItem } from '../../usecases/gates/create-condition-item';
import { meetCondition } from '../../usecases/gates/meet-condition';
import { planGate } from '../../usecases/gates/plan-gate';
import { requestGate } from '../../usecases/gates/request-gate';
import { showGates } from '../../usecases/gates/show-gates';
import { showPack } from '../../usecases/gates/show-pack';
import { voteOnGate } from '../../usecases/gates/vote-on-gate';
import { withdrawRequest } from '../../usecases/gates/withdraw-request';
import type { UseCases } from '../answer-operation';

/** Who answers the questions about the gates of a project. */
export const gatesOfProject: UseCases<typeof gateOperations> = {
  'gates.show': showGates,
  'gates.choose-life-cycle': chooseLifeCycle,
  'gate.plan': planGate,
  'gate.request': requestGate,
  'gate.vote': voteOnGate,
  'gate.meet-condition': meetCondition,
  'gate.create-item': createConditionItem,
  'gate.withdraw': withdrawRequest,
  'gate.pack': showPack,
  'gate.delegate': delegateVote,
  'gate.end-delegation': endDelegation,
};

import type { OperationName } from '../../src/contract/contract';
import { aLifeCycleDocument } from '../support/life-cycles';
import { about, type Question, without } from './question';

const BALLOT = { seen: 0, role: 'steering-committee', actsFor: null };
const HOLD = { verdict: 'hold', note: '', conditions: [] };

/** What is asked about gates; payloads as in QUESTIONS. */
export const QUESTIONS_AT_GATES = {
  'life-cycles.list': without(),
  'life-cycles.versions': without({ id: 'our-gates', before: null }),
  'life-cycles.save': without({ document: aLifeCycleDocument(), version: 0 }),
  'gates.show': about(({ governedId }) => ({ id: governedId })),
  'gates.choose-life-cycle': about(({ governedId }) => ({
    id: governedId,
    lifeCycle: 'prince2',
    version: 1,
  })),
  'gates.calendar': about(({ nodeId }) => ({ nodeId })),
  'gate.plan': about(({ governedId }) => ({
    id: governedId,
    gate: 'RfP',
    planned: '2026-03-31',
  })),
  'gate.request': about(({ governedId }) => ({ id: governedId, gate: 'RfP', note: '' })),
  'gate.vote': about(({ nodeId }) => ({ id: `asked-${nodeId}`, ...BALLOT, ...HOLD })),
  'gate.meet-condition': about(({ nodeId }) => ({
    id: `asked-${nodeId}`,
    ...BALLOT,
    condition: 0,
    note: '',
  })),
  'gate.create-item': about(({ nodeId }) => ({ id: `asked-${nodeId}`, condition: 0 })),
  'gate.withdraw': about(({ nodeId }) => ({ id: `asked-${nodeId}`, seen: 0, note: '' })),
  'gate.pack': about(({ nodeId }) => ({ id: `asked-${nodeId}` })),
  'gate.delegate': about(({ governedId }) => ({
    id: governedId,
    role: 'project-owner',
    to: 'tom',
    until: '2026-03-31',
  })),
  'gate.end-delegation': about(({ nodeId }) => ({ id: `given-${nodeId}` })),
} satisfies Partial<Readonly<Record<OperationName, Question>>>;

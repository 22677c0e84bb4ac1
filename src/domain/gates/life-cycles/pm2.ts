import { gateId, ruleId } from '../../foundation/ids';
import type { LifeCycle } from '../life-cycle';
import { USUAL_RIGHTS } from './usual-rights';

export const PM2_LIFE_CYCLE: LifeCycle = {
  id: 'pm2',
  name: 'PM²',
  summary: 'Four phases, and a gate at the end of each but the last.',
  source: 'PM² Project Management Methodology Guide 3.1, European Commission: the PM² life cycle.',
  stages: [
    { id: 'initiating', name: 'Initiating', phase: 'initiating' },
    { id: 'planning', name: 'Planning', phase: 'planning' },
    { id: 'executing', name: 'Executing', phase: 'executing' },
    { id: 'closing', name: 'Closing', phase: 'closing' },
  ],
  gates: [
    {
      id: gateId('RfP'),
      name: 'RfP: ready for planning',
      question: 'Is the project worth planning?',
      ends: 'initiating',
      // The business case and the charter, and nothing else.
      entry: {
        kind: 'rules',
        ids: ['PM2-INI-2', 'PM2-INI-3', 'PM2-INI-4', 'PM2-INI-5'].map(ruleId),
      },
      rights: USUAL_RIGHTS,
    },
    {
      id: gateId('RfE'),
      name: 'RfE: ready for executing',
      question: 'Is the plan good enough to spend the money by it?',
      ends: 'planning',
      entry: { kind: 'phase' },
      rights: USUAL_RIGHTS,
    },
    {
      id: gateId('RfC'),
      name: 'RfC: ready for closing',
      question: 'Is what the project owed delivered and accepted?',
      ends: 'executing',
      entry: { kind: 'phase' },
      rights: USUAL_RIGHTS,
    },
  ],
  changes: null,
};

import { gateId } from '../../foundation/ids';
import type { LifeCycle } from '../life-cycle';
import { USUAL_RIGHTS } from './usual-rights';

const BY_PHASE = { entry: { kind: 'phase' }, rights: USUAL_RIGHTS } as const;

export const PRINCE2_LIFE_CYCLE: LifeCycle = {
  id: 'prince2',
  name: 'PRINCE2 stages',
  summary: 'The project board authorizes one stage at a time.',
  source: 'Managing Successful Projects with PRINCE2, 7th edition: directing a project.',
  stages: [
    { id: 'starting-up', name: 'Starting up', phase: 'initiating' },
    { id: 'initiation', name: 'Initiation stage', phase: 'planning' },
    { id: 'delivery', name: 'Delivery stages', phase: 'executing' },
    { id: 'final-stage', name: 'Final stage', phase: 'executing' },
    { id: 'closed', name: 'Closing', phase: 'closing' },
  ],
  gates: [
    {
      id: gateId('authorize-initiation'),
      name: 'Authorize initiation',
      question: 'Is the brief sound enough to work the project out?',
      ends: 'starting-up',
      ...BY_PHASE,
    },
    {
      id: gateId('authorize-project'),
      name: 'Authorize the project',
      question: 'Does the business case carry the project as it is planned?',
      ends: 'initiation',
      ...BY_PHASE,
    },
    {
      id: gateId('authorize-final-stage'),
      name: 'Authorize the final stage',
      question: 'Is the business case still good, and the stage before it done?',
      ends: 'delivery',
      ...BY_PHASE,
    },
    {
      id: gateId('authorize-closure'),
      name: 'Authorize closure',
      question: 'Is everything handed over?',
      ends: 'final-stage',
      ...BY_PHASE,
    },
  ],
  changes: null,
};

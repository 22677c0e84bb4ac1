import { gateId } from '../../foundation/ids';
import type { LifeCycle } from '../life-cycle';
import { USUAL_RIGHTS } from './usual-rights';

const BY_PHASE = { entry: { kind: 'phase' }, rights: USUAL_RIGHTS } as const;

export const STAGE_GATE_LIFE_CYCLE: LifeCycle = {
  id: 'stage-gate',
  name: 'Stage-gate',
  summary: 'Five gates from the idea to the launch; fewer projects pass each.',
  source: 'R. G. Cooper, Winning at New Products, 5th edition, 2017: the stage-gate system.',
  stages: [
    { id: 'discovery', name: 'Discovery', phase: 'initiating' },
    { id: 'scoping', name: 'Scoping', phase: 'initiating' },
    { id: 'business-case', name: 'Business case', phase: 'planning' },
    { id: 'development', name: 'Development', phase: 'executing' },
    { id: 'testing', name: 'Testing', phase: 'executing' },
    { id: 'launch', name: 'Launch', phase: 'closing' },
  ],
  gates: [
    {
      id: gateId('screen-the-idea'),
      name: 'Gate 1: screen the idea',
      question: 'Does the idea deserve any work?',
      ends: 'discovery',
      ...BY_PHASE,
    },
    {
      id: gateId('second-screen'),
      name: 'Gate 2: second screen',
      question: 'Is it worth a business case?',
      ends: 'scoping',
      ...BY_PHASE,
    },
    {
      id: gateId('go-to-development'),
      name: 'Gate 3: go to development',
      question: 'Does the business case carry the development?',
      ends: 'business-case',
      ...BY_PHASE,
    },
    {
      id: gateId('go-to-testing'),
      name: 'Gate 4: go to testing',
      question: 'Is it developed as it was wanted?',
      ends: 'development',
      ...BY_PHASE,
    },
    {
      id: gateId('go-to-launch'),
      name: 'Gate 5: go to launch',
      question: 'Is it good enough for those it is made for?',
      ends: 'testing',
      ...BY_PHASE,
    },
  ],
  changes: null,
};

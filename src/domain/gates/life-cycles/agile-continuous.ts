import { gateId } from '../../foundation/ids';
import type { LifeCycle } from '../life-cycle';
import { USUAL_RIGHTS } from './usual-rights';

export const AGILE_CONTINUOUS_LIFE_CYCLE: LifeCycle = {
  id: 'agile-continuous',
  name: 'Agile, continuous',
  summary: 'Funded once, delivered without stages, and ended by a decision.',
  source: 'Mandate: two decisions are left where nothing else is staged.',
  stages: [
    { id: 'exploring', name: 'Exploring', phase: 'initiating' },
    { id: 'delivering', name: 'Delivering', phase: 'executing' },
    { id: 'retiring', name: 'Retiring', phase: 'closing' },
  ],
  gates: [
    {
      id: gateId('fund'),
      name: 'Fund the team',
      question: 'Is the outcome worth a standing team?',
      ends: 'exploring',
      entry: { kind: 'phase' },
      rights: USUAL_RIGHTS,
    },
    {
      id: gateId('retire'),
      name: 'Retire',
      question: 'Has it done what it was funded for?',
      ends: 'delivering',
      entry: { kind: 'phase' },
      rights: USUAL_RIGHTS,
    },
  ],
  changes: null,
};

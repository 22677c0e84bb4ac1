import { day } from '../../foundation/calendar';
import { standardId } from '../../foundation/ids';
import type { Standard } from '../standard';
import { prince2Approaches } from './prince2-approaches';
import { prince2Baselines } from './prince2-baselines';
import { prince2Organising } from './prince2-organising';
import { prince2Records } from './prince2-records';
import { prince2Reports } from './prince2-reports';
import { PRINCE2_SOURCE } from './prince2-source';

/** The management products and the roles of the seventh edition of PRINCE2, in our own words. */
export const prince2: Standard = {
  id: standardId('prince2'),
  name: 'PRINCE2 7',
  version: '1.0.0',
  effectiveFrom: day('2026-01-01'),
  summary:
    'The fifteen management products of the seventh edition: baselines that change only by decision, records that are always in motion, reports that are fixed once issued, five of the management approaches, and who is what in the project.',
  source: PRINCE2_SOURCE,
  rules: [
    ...prince2Baselines,
    ...prince2Approaches,
    ...prince2Records,
    ...prince2Reports,
    ...prince2Organising,
  ],
};

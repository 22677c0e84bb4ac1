import { day } from '../../foundation/calendar';
import { standardId } from '../../foundation/ids';
import type { Standard } from '../standard';
import { pm2Control } from './pm2-control';
import { pm2Initiating } from './pm2-initiating';
import { pm2Planning } from './pm2-planning';
import { PM2_SOURCE } from './pm2-source';

/** The artifacts and logs of PM², the open methodology of the European Commission, in our own words. */
export const pm2: Standard = {
  id: standardId('pm2'),
  name: 'PM²',
  version: '1.0.0',
  effectiveFrom: day('2026-01-01'),
  summary:
    'The artifacts and logs that PM² asks for, from the initiation request to the lessons learned. A rule about a kind of artifact that the site does not keep is left undecided.',
  source: PM2_SOURCE,
  rules: [...pm2Initiating, ...pm2Planning, ...pm2Control],
};

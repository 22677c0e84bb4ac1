import { day } from '../../foundation/calendar';
import { standardId } from '../../foundation/ids';
import type { Standard } from '../standard';
import { pm2Closing } from './pm2-closing';
import { pm2Control } from './pm2-control';
import { pm2Executing } from './pm2-executing';
import { pm2Gates } from './pm2-gates';
import { pm2Initiating } from './pm2-initiating';
import { pm2Monitoring } from './pm2-monitoring';
import { pm2Organisation } from './pm2-organisation';
import { pm2Planning } from './pm2-planning';
import { pm2ManagementPlans } from './pm2-management-plans';
import { PM2_SOURCE } from './pm2-source';
import { pm2SpecificPlans } from './pm2-specific-plans';

/** The artifacts, logs, gates and roles of PM², the open methodology of the European Commission, in our own words. */
export const pm2: Standard = {
  id: standardId('pm2'),
  name: 'PM²',
  version: '1.0.0',
  effectiveFrom: day('2026-01-01'),
  summary:
    'The artifacts, logs and gates that PM² asks for, from the initiation request to the acceptance of the result, and its roles. A rule about a kind of artifact that the site does not keep, or about a role that the Jira project does not have, is left undecided.',
  source: PM2_SOURCE,
  rules: [
    ...pm2Initiating,
    ...pm2Planning,
    ...pm2ManagementPlans,
    ...pm2SpecificPlans,
    ...pm2Executing,
    ...pm2Control,
    ...pm2Monitoring,
    ...pm2Gates,
    ...pm2Closing,
    ...pm2Organisation,
  ],
};

import { day } from '../../foundation/calendar';
import { standardId } from '../../foundation/ids';
import type { Standard } from '../standard';
import { iso21502Governance } from './iso21502-governance';
import { iso21502Integrated } from './iso21502-integrated';
import { iso21502Organization } from './iso21502-organization';
import { iso21502Practices } from './iso21502-practices';
import { iso21502PeoplePractices } from './iso21502-practices-people';
import { ISO_SOURCE } from './iso21502-source';

/** The guidance of ISO 21502 on governance, integrated and management practices, in our own words. */
export const iso21502: Standard = {
  id: standardId('iso-21502'),
  name: 'ISO 21502',
  version: '1.0.0',
  effectiveFrom: day('2026-01-01'),
  summary:
    'Governance and business case, the practices that run through the whole project, one rule for each of the seventeen management practices, and the roles. The standard is guidance: nobody is certified by it.',
  source: ISO_SOURCE,
  rules: [
    ...iso21502Governance,
    ...iso21502Integrated,
    ...iso21502Practices,
    ...iso21502PeoplePractices,
    ...iso21502Organization,
  ],
};

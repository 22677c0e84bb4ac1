import { day } from '../../foundation/calendar';
import { standardId } from '../../foundation/ids';
import type { Standard } from '../standard';
import { dataQualityDates } from './data-quality-dates';
import { dataQualityFields } from './data-quality-fields';
import { DATA_QUALITY } from './data-quality-source';

/** What figures and forecasts rest on: fields that are filled in, dates that can be true. */
export const dataQuality: Standard = {
  id: standardId('data-quality'),
  name: 'Data quality',
  version: '1.0.0',
  effectiveFrom: day('2026-01-01'),
  summary:
    'Fifteen rules about the work items themselves: who holds them, whether their dates can be true, whether they can be counted. Figures and forecasts are as good as these.',
  source: DATA_QUALITY,
  rules: [...dataQualityFields, ...dataQualityDates],
};

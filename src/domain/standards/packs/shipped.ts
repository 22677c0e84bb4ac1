import type { Standard } from '../standard';
import { agileLight } from './agile-light';
import { dataQuality } from './data-quality';
import { iso21502 } from './iso21502';
import { pm2 } from './pm2';
import { prince2 } from './prince2';

/** The standards that come with the app. */
export const shippedStandards: readonly Standard[] = [
  agileLight,
  dataQuality,
  pm2,
  prince2,
  iso21502,
];

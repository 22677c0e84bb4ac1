import type { Standard } from '../standard';
import { agileLight } from './agile-light';
import { dataQuality } from './data-quality';
import { pm2 } from './pm2';

/** The standards that come with the app. */
export const shippedStandards: readonly Standard[] = [agileLight, dataQuality, pm2];

import { adminContract } from '../../contract/contract';
import { serve } from '../serve';
import { administration } from './administration';

/** Every question the administration page may ask, and the use case that answers it. */
export const admin = serve(adminContract, administration);

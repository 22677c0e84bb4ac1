import { adminContract } from '../../contract/contract';
import { depsForUser } from '../deps';
import { serve, type DepsFor } from '../serve';
import { administration } from './administration';

/** Every question the administration page may ask, and the use case that answers it. */
export const answerAdmin = (depsFor: DepsFor) => serve(adminContract, administration, depsFor);

export const admin = answerAdmin(depsForUser);

import type { Standard } from '../domain/standards/standard';
import { answer, nothing, type Contract } from './operation';

export const standardOperations = {
  'standards.list': { right: 'view', input: nothing, output: answer<readonly Standard[]>() },
} satisfies Contract;

import type { RegisterPart } from '@domain/artifacts/register-part';

import { responseWord, verdictWord } from '../../shared/register-words';

/** What is done about it: the response to a risk, the verdict on a change; `null` where nobody said. */
export function treatmentOf(part: RegisterPart | null): string | null {
  if (part?.kind === 'risk') {
    const { response } = part.facts;
    return response === null ? null : responseWord(response);
  }
  if (part?.kind !== 'change-request') return null;

  const { verdict } = part.facts;
  return verdict === null ? null : verdictWord(verdict);
}

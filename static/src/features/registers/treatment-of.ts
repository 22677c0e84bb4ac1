import type { FactValue } from '@domain/artifacts/part-field';
import type { PartKind, RegisterPart } from '@domain/artifacts/register-part';

import { traitWord } from '../../shared/part/part-words';

/** What of each kind says what is done about it, where something does. */
const TREATMENTS: Readonly<Partial<Record<PartKind, string>>> = {
  risk: 'response',
  assumption: 'holds',
  dependency: 'agreed',
  decision: 'outcome',
  'change-request': 'verdict',
  deliverable: 'acceptance',
  stakeholder: 'frequency',
};

/** What is done about it: the response to a risk, the verdict on a change; `null` where nobody said. */
export function treatmentOf(part: RegisterPart | null): string | null {
  const member = part === null ? undefined : TREATMENTS[part.kind];
  if (part === null || member === undefined) return null;

  const value = (part.facts as Readonly<Record<string, FactValue>>)[member] ?? null;
  return typeof value === 'string' ? traitWord(part.kind, member, value) : null;
}

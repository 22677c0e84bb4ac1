import { fieldsOf, type RegisterPart } from '@domain/artifacts/register-part';
import { artifactTitle } from '@domain/foundation/artifact-names';

import type { Formats } from '../format';
import { fieldLabel } from './part-inputs';
import styles from './part.module.css';
import { valueWord } from './value-words';

/** One field that says something else than before; `null` for nothing said. */
export type Difference = {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What a form would show otherwise. Of parts of two kinds it is the kind, and what the later one says. */
export function differencesIn(
  before: RegisterPart,
  after: RegisterPart,
  formats: Formats,
): readonly Difference[] {
  const isOfKind = before.kind === after.kind;
  const kinds = [before, after].map(({ kind }) => artifactTitle(kind));
  const [oldKind = null, newKind = null] = kinds;
  const fields = Object.entries(fieldsOf(after.kind)).flatMap(([member, field]) => {
    const old = isOfKind ? memberOf(before.facts, member) : null;
    if (JSON.stringify(old) === JSON.stringify(memberOf(after.facts, member))) return [];
    return [
      {
        label: fieldLabel(field),
        before: isOfKind ? valueWord(before, member, formats) : null,
        after: valueWord(after, member, formats),
      },
    ];
  });
  return isOfKind ? fields : [{ label: 'Kind', before: oldKind, after: newKind }, ...fields];
}

/** Field by field what became what. */
export function PartDifferences({ differences }: { readonly differences: readonly Difference[] }) {
  return differences.map(({ label, before, after }) => (
    <div key={label}>
      {label}: <span className={styles['said']}>{before ?? 'not said'}</span>{' '}
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">becomes</span> {after ?? 'not said'}
    </div>
  ));
}

function memberOf(facts: object, member: string): unknown {
  return (facts as Readonly<Record<string, unknown>>)[member];
}

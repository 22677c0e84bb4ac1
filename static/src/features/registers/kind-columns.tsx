import { fieldsOf, type PartKind } from '@domain/artifacts/register-part';
import type { PartField } from '@domain/artifacts/part-field';

import type { RegisterRow } from '@contract/registers';

import type { Formats } from '../../shared/format';
import { fieldLabel } from '../../shared/part/part-inputs';
import { derivedLabel, derivedNames } from '../../shared/part/part-words';
import { derivedWord, valueWord } from '../../shared/part/value-words';
import { type RegisterColumns, sortedThere, Unsaid } from './register-cells';
import styles from './registers.module.css';

/** What is told by other columns already: a risk's money by its expected value. */
const TOLD: Readonly<Partial<Record<PartKind, readonly string[]>>> = {
  risk: ['nature', 'amount', 'percent'],
};
const NUMBERS: ReadonlySet<PartField['type']> = new Set(['amount', 'quantity', 'whole']);

/** What was said of one kind and what that amounts to, a column each. */
export function kindColumns(kind: PartKind, formats: Formats): RegisterColumns {
  const said = Object.entries(fieldsOf(kind)).filter(
    ([name, { type }]) =>
      type !== 'rating' && type !== 'currency' && TOLD[kind]?.includes(name) !== true,
  );
  return [
    ...said.map(([name, field]) => ({
      id: name,
      header: fieldLabel(field),
      width: NUMBERS.has(field.type) ? 110 : 130,
      ...(NUMBERS.has(field.type) ? { align: 'end' as const } : {}),
      first: NUMBERS.has(field.type) ? ('descending' as const) : ('ascending' as const),
      sort: sortedThere,
      cell: ({ part }: RegisterRow) =>
        cellOf(part === null ? null : valueWord(part, name, formats)),
    })),
    ...derivedNames(kind).map((name) => ({
      id: name,
      header: derivedLabel(name),
      width: 120,
      first: 'descending' as const,
      sort: sortedThere,
      cell: ({ part, due }: RegisterRow) =>
        cellOf(part === null ? null : derivedWord(part, due, { name, formats })),
    })),
  ];
}

function cellOf(word: string | null) {
  return word === null ? <Unsaid /> : <span className={styles['cut']}>{word}</span>;
}

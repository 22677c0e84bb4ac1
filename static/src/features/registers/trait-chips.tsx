import { DERIVED_TRAITS } from '@domain/artifacts/derived-figures';
import { fieldsOf, type PartKind } from '@domain/artifacts/register-part';
import type { RegisterFilter } from '@domain/registers/filter-register';

import { fieldLabel } from '../../shared/part/part-inputs';
import { derivedLabel, traitWord } from '../../shared/part/part-words';
import { Chips } from './chips';
import { withTrait } from './register-asked';

type TraitChipsProps = {
  readonly kind: PartKind;
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
};

/** What one kind can be filtered by in words: what was chosen of it, and what is worked out. */
export function TraitChips({ kind, filter, onChange }: TraitChipsProps) {
  return traitsOf(kind).map(({ name, label, values }) => (
    <Chips
      key={name}
      label={label}
      options={values}
      chosen={filter.traits.find((trait) => trait.name === name)?.values ?? []}
      wordOf={(value) => traitWord(kind, name, value)}
      onToggle={(value) => onChange({ ...filter, traits: withTrait(filter, name, value) })}
    />
  ));
}

type Trait = {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
};

function traitsOf(kind: PartKind): readonly Trait[] {
  const chosen = Object.entries(fieldsOf(kind)).flatMap(([name, field]) =>
    field.type === 'choice' ? [{ name, label: fieldLabel(field), values: field.choices }] : [],
  );
  const derived = Object.entries(DERIVED_TRAITS[kind] ?? {}).map(([name, values]) => ({
    name,
    label: derivedLabel(name),
    values,
  }));
  return [...derived, ...chosen];
}

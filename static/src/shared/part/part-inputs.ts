import type { PartField } from '@domain/artifacts/part-field';
import { fieldsOf, type PartKind } from '@domain/artifacts/register-part';
import { RESPONSES_TO } from '@domain/artifacts/risk-part';
import { STEPS } from '@domain/foundation/rating';

import { capitalised } from '../artifact-words';
import type { Option } from '../choice';
import { stepWord } from '../register-words';
import { traitWord } from './part-words';

/** The figures of a work item as they are typed and chosen, by the names of the inputs; nothing chosen is the empty text. */
export type PartText = Readonly<Record<string, string>>;

/** One control of a form. A rating has two of them. */
export type PartInput = {
  readonly name: string;
  readonly label: string;
  /** The member of the facts that it is of, and what that may be. */
  readonly member: string;
  readonly field: PartField;
};

/** `Inherent rating` */
export function fieldLabel({ name }: Pick<PartField, 'name'>): string {
  return capitalised(name);
}

export function inputsOf(kind: PartKind): readonly PartInput[] {
  return Object.entries(fieldsOf(kind)).flatMap(([member, field]): readonly PartInput[] => {
    if (field.type !== 'rating') return [{ name: member, label: fieldLabel(field), member, field }];
    return (['probability', 'impact'] as const).map((side) => ({
      name: ratingInput(member, side),
      label: fieldLabel({ name: field.name.replace(/rating$/, side) }),
      member,
      field,
    }));
  });
}

/** `inherentProbability` */
export function ratingInput(member: string, side: 'probability' | 'impact'): string {
  return `${member}${capitalised(side)}`;
}

/** What an input offers, as far as it goes with what else was typed; `null` for one that is typed. */
export function optionsOf(
  kind: PartKind,
  { member, field }: PartInput,
  text: PartText,
): readonly Option[] | null {
  if (field.type === 'step' || field.type === 'rating') {
    return STEPS.map((step) => ({ value: String(step), label: stepWord(step) }));
  }
  if (field.type !== 'choice') return null;

  const isResponse = kind === 'risk' && member === 'response';
  const nature = text['nature'] === 'opportunity' ? 'opportunity' : 'threat';
  const choices: readonly string[] = isResponse ? RESPONSES_TO[nature] : field.choices;
  return choices.map((value) => ({ value, label: traitWord(kind, member, value) }));
}

/** What was typed, without what is no longer offered: a response to threats is none to opportunities. */
export function fitting(kind: PartKind, text: PartText): PartText {
  const unfit = inputsOf(kind).filter((input) => {
    const value = text[input.name] ?? '';
    const options = optionsOf(kind, input, text);
    return options !== null && value !== '' && options.every((option) => option.value !== value);
  });
  return { ...text, ...Object.fromEntries(unfit.map(({ name }) => [name, ''])) };
}

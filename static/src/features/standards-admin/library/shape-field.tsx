import type { AnyShape, Members, ShapeOf } from '@domain/foundation/document/shape';

import { Choice } from '../../../shared/choice';
import { FormField } from '../../../shared/form-field';
import { ConditionField } from './condition-field';
import { begun, begunMembers, isWritten, textOf } from './form-value';
import { labelOf } from './label-of';
import styles from './library.module.css';
import { optionWords } from './option-words';
import { ScalarField, type FieldProps } from './scalar-field';

export type ShapeFieldProps<Shape = AnyShape> = Omit<FieldProps<Shape>, 'error'> & {
  readonly place: string;
  readonly errorAt: (place: string) => string | null;
};

/** The part of a form that a shape asks for. */
export function ShapeField({ shape, ...rest }: ShapeFieldProps) {
  switch (shape.kind) {
    case 'text':
    case 'choice':
    case 'number':
      return <ScalarField {...rest} shape={shape} error={rest.errorAt(rest.place)} />;
    case 'list':
      return <SetField {...rest} shape={shape} />;
    case 'object':
      return <MemberFields {...rest} members={shape.members} />;
    case 'variant':
      return <VariantField {...rest} shape={shape} />;
    case 'optional':
      return <OptionalField {...rest} shape={shape} />;
    case 'condition':
      return <ConditionField {...rest} />;
  }
}

type MemberFieldsProps = Omit<ShapeFieldProps, 'shape' | 'label'> & {
  readonly members: Members;
  /** Members that are there and are not changed. */
  readonly fixed?: readonly string[];
};

/** A field for each member of an object. */
export function MemberFields({
  members,
  fixed = [],
  value,
  place,
  errorAt,
  onChange,
}: MemberFieldsProps) {
  const written = isWritten(value) ? value : {};
  return (
    <>
      {Object.entries(members).map(([name, shape]) => (
        <ShapeField
          key={name}
          shape={shape}
          label={labelOf(name)}
          value={written[name]}
          place={place === '' ? name : `${place}.${name}`}
          errorAt={errorAt}
          isDisabled={fixed.includes(name)}
          onChange={(to) => onChange({ ...written, [name]: to })}
        />
      ))}
    </>
  );
}

/** Several of a few, each with a box to tick. */
function SetField({
  shape,
  label,
  value,
  place,
  errorAt,
  onChange,
}: ShapeFieldProps<ShapeOf<'list'>>) {
  if (shape.of.kind !== 'choice') return null;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const error = errorAt(place);

  return (
    <fieldset className={styles['set']}>
      <legend className={styles['diffTitle']}>{label}</legend>
      {shape.of.of.map((one) => (
        <label key={one} className={styles['tick']}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, one]
                  : chosen.filter((other) => other !== one),
              )
            }
          />
          {optionWords(one)}
        </label>
      ))}
      {error !== null && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function VariantField({ shape, label, ...rest }: ShapeFieldProps<ShapeOf<'variant'>>) {
  const { value, place, errorAt, onChange } = rest;
  const written = isWritten(value) ? value : {};
  const tag = textOf(written[shape.tag]);
  const members = shape.of[tag];

  return (
    <fieldset className={styles['condition']}>
      <legend className={styles['diffTitle']}>{label}</legend>
      <FormField
        label={labelOf(shape.tag)}
        isRequired
        error={errorAt(place) ?? errorAt(`${place}.${shape.tag}`)}
      >
        {(control) => (
          <Choice
            control={control}
            options={Object.keys(shape.of).map((one) => ({ value: one, label: optionWords(one) }))}
            value={tag}
            onChange={(one) => {
              const begin = begunMembers(shape.of[one] ?? {});
              const kept = Object.keys(begin).filter(
                (name) => typeof begin[name] === typeof written[name],
              );
              onChange({
                [shape.tag]: one,
                ...begin,
                ...Object.fromEntries(kept.map((name) => [name, written[name]])),
              });
            }}
          />
        )}
      </FormField>
      {members !== undefined && <MemberFields {...rest} members={members} />}
    </fieldset>
  );
}

const NONE = 'none of these';

/** One of several or none; or something that is there when it is asked for. */
function OptionalField({ shape, ...rest }: ShapeFieldProps<ShapeOf<'optional'>>) {
  const { label, value, place, errorAt, onChange } = rest;
  const isThere = value !== null && value !== undefined;
  if (shape.of.kind === 'choice') {
    return (
      <FormField label={label} error={errorAt(place)}>
        {(control) => (
          <Choice
            control={control}
            options={[
              { value: NONE, label: 'As the project' },
              ...(shape.of.kind === 'choice' ? shape.of.of : []).map((one) => ({
                value: one,
                label: optionWords(one),
              })),
            ]}
            value={isThere ? textOf(value) : NONE}
            onChange={(one) => onChange(one === NONE ? null : one)}
          />
        )}
      </FormField>
    );
  }
  return (
    <div className={styles['optional']}>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={isThere}
          onChange={(event) => onChange(event.currentTarget.checked ? begun(shape.of) : null)}
        />
        {label}
      </label>
      {isThere && <ShapeField {...rest} shape={shape.of} />}
    </div>
  );
}

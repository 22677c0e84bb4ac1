import Button from '@atlaskit/button/new';

import { conditionWords } from '@domain/standards/conditions/condition-words';
import { conditionOf } from '@domain/standards/document/condition-of';
import { TESTS } from '@domain/standards/document/condition-table';
import type { AnyShape, Members } from '@domain/foundation/document/shape';

import { Choice } from '../../../shared/choice';
import { FormField } from '../../../shared/form-field';
import { begun, begunMembers, isScalar, isWritten, type Written } from './form-value';
import { labelOf } from './label-of';
import styles from './library.module.css';
import { TEST_WORDS } from './option-words';
import { ScalarField } from './scalar-field';

type ConditionFieldProps = {
  readonly label: string;
  readonly value: unknown;
  readonly place: string;
  readonly errorAt: (place: string) => string | null;
  readonly onChange: (value: unknown) => void;
};

const CONDITION: AnyShape = { kind: 'condition' };
const JOINTS = { all: 'All of these', any: 'Any of these', none: 'None of these' } as const;
const MEMBERS: ReadonlyMap<string, Members> = new Map(
  Object.entries(TESTS).map(([name, { members }]): [string, Members] => [name, members]),
);
const KINDS: readonly { readonly value: string; readonly label: string }[] = [
  ...Object.entries(TEST_WORDS).map(([value, label]) => ({ value, label })),
  ...Object.entries(JOINTS).map(([value, label]) => ({ value, label })),
  { value: 'when', label: 'When … then' },
];

/** A condition with what it says in plain words. */
export function ConditionField(props: ConditionFieldProps) {
  const condition = conditionOf(props.value);

  return (
    <fieldset className={styles['condition']}>
      <legend className={styles['diffTitle']}>{props.label}</legend>
      <Node {...props} label="Condition" />
      <p className={styles['small']} aria-live="polite">
        {condition === null
          ? 'The condition is not complete yet.'
          : `Work items that ${conditionWords(condition, 'many')}.`}
      </p>
    </fieldset>
  );
}

function Node(props: ConditionFieldProps) {
  const { value, place, errorAt, onChange } = props;
  const written = isWritten(value) ? value : {};

  return (
    <div className={styles['node']}>
      <FormField label={props.label} error={errorAt(place) ?? errorAt(`${place}.test`)}>
        {(control) => (
          <Choice
            control={control}
            options={KINDS}
            value={kindOf(written)}
            onChange={(kind) => onChange(changedTo(kind, written))}
          />
        )}
      </FormField>
      <Inside {...props} written={written} />
    </div>
  );
}

type InsideProps = ConditionFieldProps & { readonly written: Written };

function Inside({ written, place, errorAt, onChange }: InsideProps) {
  const kind = kindOf(written);
  if (kind === null) return null;
  const at = (name: string) => ({
    value: written[name],
    place: `${place}.${name}`,
    errorAt,
    onChange: (to: unknown) => onChange({ ...written, [name]: to }),
  });

  if (kind === 'when') {
    return (
      <>
        <Node {...at('when')} label={labelOf('when')} />
        <Node {...at('then')} label={labelOf('then')} />
      </>
    );
  }
  if (isJoint(kind)) return <Parts {...at(kind)} label={JOINTS[kind]} />;
  return (
    <div className={styles['fields']}>
      {Object.entries(membersOf(kind)).map(([name, shape]) =>
        isScalar(shape) ? (
          <ScalarField
            key={name}
            shape={shape}
            label={labelOf(name)}
            value={written[name]}
            error={errorAt(`${place}.${name}`)}
            onChange={(to) => onChange({ ...written, [name]: to })}
          />
        ) : null,
      )}
    </div>
  );
}

function Parts({ label, value, place, errorAt, onChange }: ConditionFieldProps) {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [];

  return (
    <div className={styles['parts']} role="group" aria-label={label}>
      {parts.map((part, index) => (
        <div key={index} className={styles['part']}>
          <Node
            label={`Condition ${index + 1}`}
            value={part}
            place={`${place}[${index}]`}
            errorAt={errorAt}
            onChange={(to) => onChange(parts.map((one, at) => (at === index ? to : one)))}
          />
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => onChange(parts.filter((_one, at) => at !== index))}
          >
            {`Remove condition ${index + 1}`}
          </Button>
        </div>
      ))}
      {errorAt(place) !== null && <p className={styles['error']}>{errorAt(place)}</p>}
      <div>
        <Button spacing="compact" onClick={() => onChange([...parts, begun(CONDITION)])}>
          Add condition
        </Button>
      </div>
    </div>
  );
}

function isJoint(kind: string): kind is keyof typeof JOINTS {
  return kind in JOINTS;
}

function membersOf(test: string): Members {
  return MEMBERS.get(test) ?? {};
}

function kindOf(written: Written): string | null {
  const joint = ['all', 'any', 'none', 'when'].find((name) => name in written);
  if (joint !== undefined) return joint;
  return typeof written['test'] === 'string' ? written['test'] : null;
}

/** What was there stays inside where a condition becomes one of several. */
function changedTo(kind: string, before: Written): unknown {
  const from = kindOf(before);
  if (isJoint(kind)) {
    const inner = from !== null && isJoint(from) ? before[from] : [before];
    return { [kind]: inner };
  }
  if (kind === 'when') return { when: before, then: begun(CONDITION) };
  const shapes = membersOf(kind);
  const kept = Object.keys(shapes).filter((name) => name in before);
  return {
    test: kind,
    ...begunMembers(shapes),
    ...Object.fromEntries(kept.map((name) => [name, before[name]])),
  };
}

import Textfield from '@atlaskit/textfield';

import type { ProposedBaseline } from '@contract/earned-value';
import { type Weighing, WEIGHINGS } from '@domain/earned-value/baseline';
import type { EarningRule } from '@domain/earned-value/earning-rule';

import { Choice } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { WordsField } from '../../shared/words-field';
import type { BaselineForm, FormErrors, TypedForm } from './baseline-form';
import { WEIGHING_WORDS } from './value-words';
import styles from './value.module.css';

const WEIGHING_OPTIONS = WEIGHINGS.map((value) => ({
  value,
  label: WEIGHING_WORDS[value],
}));
const RULES = [
  { value: 'zero-hundred', label: '0/100: nothing before it is done' },
  { value: 'fifty-fifty', label: '50/50: half once it is in progress' },
  { value: 'status-category', label: 'A per cent of your own once it is in progress' },
] as const;
const LONGEST_REASON = 1_000;

type BaselineFieldsProps = {
  readonly form: BaselineForm;
  readonly errors: FormErrors;
  readonly proposal: ProposedBaseline;
  readonly onChange: (part: TypedForm) => void;
};

export function BaselineFields(props: BaselineFieldsProps) {
  const { form, proposal, onChange } = props;
  const formats = useFormats();
  const { items, undated, unestimated } = proposal;
  return (
    <>
      <div className={styles['row']}>
        <TextField {...props} name="start" label="Start" type="date" />
        <TextField {...props} name="finish" label="Finish" type="date" />
        <TextField {...props} name="amount" label="Budget" />
        <TextField {...props} name="currency" label="Currency" />
      </div>
      <p className={styles['quiet']}>
        {formats.count(items, 'work item')}: {formats.number(undated)} without a due date, planned
        evenly from start to finish. Without a budget, work is measured by what it weighs.
      </p>
      <div className={styles['row']}>
        <FormField
          label="What a work item weighs"
          helper={`${formats.number(unestimated)} of ${formats.number(items)} have no estimate.`}
        >
          {(control) => (
            <Choice<Weighing>
              control={control}
              options={WEIGHING_OPTIONS}
              value={form.weighing}
              onChange={(weighing) => onChange({ weighing })}
            />
          )}
        </FormField>
        <FormField label="What a work item earns">
          {(control) => (
            <Choice<EarningRule['kind']>
              control={control}
              options={RULES}
              value={form.rule}
              onChange={(rule) => onChange({ rule })}
            />
          )}
        </FormField>
        {form.rule === 'status-category' && (
          <TextField {...props} name="inProgress" label="Per cent once in progress" />
        )}
      </div>
      <ReasonField {...props} />
    </>
  );
}

type TextFieldProps = Pick<BaselineFieldsProps, 'form' | 'errors' | 'onChange'> & {
  readonly name: 'start' | 'finish' | 'amount' | 'currency' | 'inProgress';
  readonly label: string;
  readonly type?: 'date' | 'text';
};

function TextField({ form, errors, onChange, name, label, type = 'text' }: TextFieldProps) {
  return (
    <FormField label={label} error={errors[name] ?? null}>
      {({ id, isInvalid, 'aria-describedby': describedBy }) => (
        <Textfield
          id={id}
          type={type}
          isInvalid={isInvalid}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          value={form[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </FormField>
  );
}

function ReasonField({ form, errors, onChange }: BaselineFieldsProps) {
  const isRequired = form.changes.length === 0;
  return (
    <WordsField
      label="Reason"
      isRequired={isRequired}
      error={errors.reason ?? null}
      helper={isRequired ? undefined : 'The changes above are a reason by themselves.'}
      rows={3}
      longest={LONGEST_REASON}
      value={form.reason}
      onChange={(reason) => onChange({ reason })}
    />
  );
}

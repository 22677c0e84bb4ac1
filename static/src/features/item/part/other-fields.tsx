import { CHANGE_VERDICTS, SCOPE_EFFECTS } from '@domain/artifacts/change-part';

import { scopeWord, verdictWord } from '../../../shared/register-words';
import { ChosenField, type FormState, StepField, TypedField } from './part-fields';
import styles from './part.module.css';

export function IssueFields(form: FormState) {
  return (
    <div className={styles['pair']}>
      <StepField {...form} name="urgency" label="Urgency" />
      <StepField {...form} name="severity" label="Severity" />
    </div>
  );
}

export function ChangeFields(form: FormState) {
  return (
    <>
      <div className={styles['pair']}>
        <ChosenField
          {...form}
          name="scope"
          label="Effect on scope"
          options={SCOPE_EFFECTS}
          wordOf={scopeWord}
        />
        <ChosenField
          {...form}
          name="verdict"
          label="Verdict"
          options={CHANGE_VERDICTS}
          wordOf={verdictWord}
        />
      </div>
      <div className={styles['money']}>
        <TypedField {...form} name="amount" label="Effect on cost" />
        <TypedField {...form} name="currency" label="Currency" />
        <TypedField {...form} name="days" label="Effect in days" />
      </div>
    </>
  );
}

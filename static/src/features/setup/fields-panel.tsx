import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';

import type { FieldChoices, SetupStatus, SiteSurvey } from '@contract/setup';

import { FormField } from '../../shared/form-field';
import { Section } from '../../shared/section';
import { Empty, Problem } from '../../shared/states';
import { EstimateField } from './estimate-field';
import styles from './setup.module.css';
import { useChooseFields } from './setup-data';

/** What the site calls the things Mandate counts. */
export function FieldsPanel({ status }: { readonly status: SetupStatus }) {
  if (status.survey === null || status.fields === null) {
    return <Empty title="Not connected yet">Connect to Jira in the setup first.</Empty>;
  }
  return <FieldsForm survey={status.survey} fields={status.fields} />;
}

type FieldsFormProps = { readonly survey: SiteSurvey; readonly fields: FieldChoices };

function FieldsForm({ survey, fields }: FieldsFormProps) {
  const save = useChooseFields('Fields saved');
  const [estimate, setEstimate] = useState(fields.estimateFieldId);
  const [linkTypes, setLinkTypes] = useState(fields.blockingLinkTypes.join(', '));

  const isChanged =
    estimate !== fields.estimateFieldId ||
    namesIn(linkTypes).join() !== fields.blockingLinkTypes.join();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      estimateFieldId: estimate,
      flaggedFieldId: fields.flaggedFieldId,
      blockingLinkTypes: namesIn(linkTypes),
    });
  };

  return (
    <Section
      title="Fields"
      lead="Sites name these differently. Mandate suggests what it found; correct it where it is wrong. A change imports all projects again; figures stay as they are until that is through."
    >
      <form className={styles['form']} onSubmit={submit} noValidate>
        <EstimateField candidates={survey.estimateFields} value={estimate} onChange={setEstimate} />
        <p className={styles['stateNote']}>{flaggedWords(fields)}</p>
        <LinkTypesField value={linkTypes} onChange={setLinkTypes} />
        {save.isError && <Problem title="The fields were not saved" error={save.error} />}
        <div>
          <Button
            type="submit"
            appearance="primary"
            isDisabled={!isChanged}
            isLoading={save.isPending}
          >
            Save fields
          </Button>
        </div>
      </form>
    </Section>
  );
}

type LinkTypesFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function LinkTypesField({ value, onChange }: LinkTypesFieldProps) {
  return (
    <div className={styles['measure']}>
      <FormField
        label="Link types that block"
        helper="Names as Jira has them, separated by commas. A work item is blocked while the one it is linked from is not done."
      >
        {(control) => (
          <Textfield
            {...control}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </FormField>
    </div>
  );
}

function flaggedWords({ flaggedFieldId }: FieldChoices): string {
  return flaggedFieldId === null
    ? 'This site has no field for flags, so a work item counts as blocked by its links alone.'
    : `Flagged work items (field ${flaggedFieldId}) count as blocked, as do those with a blocking link.`;
}

function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';

import type { ShownFinding } from '@contract/project';
import { templateOf } from '@domain/artifacts/template';
import type { ArtifactKind } from '@domain/foundation/artifact';
import { LONGEST_SUMMARY } from '@domain/foundation/work-item';

import { kindWord } from './artifact-words';
import { ask, type AskError } from './ask';
import styles from './create-artifact.module.css';
import { Dialog } from './dialog';
import { FormField } from './form-field';
import { ItemLink } from './item-link';
import { Problem } from './states';

type CreateArtifactProps = {
  readonly finding: ShownFinding;
  readonly kind: ArtifactKind;
  readonly projectName: string;
  readonly onCreated: (key: string) => void;
};

/** Makes the work item a failed finding misses, once the user has seen and confirmed its title. */
export function CreateArtifact({ onCreated, ...asked }: CreateArtifactProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [created, setCreated] = useState<string | null>(null);

  if (created !== null) {
    return (
      <p className={styles['created']} role="status">
        <ItemLink itemKey={created} /> is created. This finding is looked at again as soon as
        Mandate hears of it, usually within a minute.
      </p>
    );
  }

  return (
    <div>
      <Button onClick={() => setIsAsking(true)}>Create this artifact</Button>
      {isAsking && (
        <TitleDialog
          {...asked}
          onClose={() => setIsAsking(false)}
          onCreated={(key) => {
            setIsAsking(false);
            setCreated(key);
            onCreated(key);
          }}
        />
      )}
    </div>
  );
}

type TitleDialogProps = CreateArtifactProps & { readonly onClose: () => void };

function TitleDialog({ finding, kind, projectName, onCreated, onClose }: TitleDialogProps) {
  const formId = useId();
  const [title, setTitle] = useState(() => templateOf(kind, { projectName }).title);
  const create = useMutation<{ readonly key: string }, AskError, string | null>({
    mutationFn: (summary) =>
      ask('artifact.create', { governedId: finding.governedId, ruleId: finding.ruleId, summary }),
    onSuccess: ({ key }) => onCreated(key),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(title.trim() === '' ? null : title.trim());
  };

  return (
    <Dialog
      title={`Create a work item: ${kindWord(kind)}`}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" type="submit" form={formId} isLoading={create.isPending}>
            Create
          </Button>
        </>
      }
    >
      <p>
        It is made in Jira in your name, with a description to fill in, and answers “
        {finding.rule.title}”.
      </p>
      <form id={formId} onSubmit={submit} noValidate>
        <FormField label="Title" helper="Change it as you like.">
          {({ id, isInvalid, 'aria-describedby': describedBy }) => (
            <Textfield
              id={id}
              isInvalid={isInvalid}
              aria-describedby={describedBy}
              maxLength={LONGEST_SUMMARY}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
        </FormField>
      </form>
      {create.isError && <Problem title="It was not created" error={create.error} />}
    </Dialog>
  );
}

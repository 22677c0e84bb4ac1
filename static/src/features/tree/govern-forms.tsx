import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';

import { workItemKeyInput } from '@contract/inputs';
import type { PortfolioTree } from '@contract/portfolio';
import type { SurveyedProject } from '@contract/setup';
import type { ProjectId } from '@domain/foundation/ids';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { Problem } from '../../shared/states';
import { isProject, useGovernItem, useGovernProject } from './tree-data';
import styles from './tree.module.css';

type GovernFormsProps = {
  readonly tree: PortfolioTree;
  readonly projects: readonly SurveyedProject[];
};

/** The two ways to govern something more. */
export function GovernForms({ tree, projects }: GovernFormsProps) {
  return (
    <div className={styles['forms']}>
      <GovernProject
        offered={projects.filter((project) => !tree.governed.some(isProject(project.id)))}
      />
      <GovernItem />
    </div>
  );
}

function GovernProject({ offered }: { readonly offered: readonly SurveyedProject[] }) {
  const govern = useGovernProject();
  const [chosen, setChosen] = useState<ProjectId | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    govern.mutate({ projectId: chosen }, { onSuccess: () => setChosen(null) });
  };

  return (
    <form className={styles['stack']} onSubmit={submit} noValidate>
      <div className={styles['inline']}>
        <FormField label="Govern a Jira project">
          {(control) => (
            <Choice<ProjectId>
              control={control}
              options={offered.map(({ id, key, name }) => ({
                value: id,
                label: `${name} (${key})`,
              }))}
              value={chosen}
              onChange={setChosen}
              isDisabled={offered.length === 0}
              placeholder={offered.length === 0 ? 'All projects are governed' : 'Search projects'}
            />
          )}
        </FormField>
        <Button type="submit" isDisabled={chosen === null} isLoading={govern.isPending}>
          Govern project
        </Button>
      </div>
      {govern.isError && <Problem title="The project is not governed" error={govern.error} />}
    </form>
  );
}

function GovernItem() {
  const govern = useGovernItem();
  const [key, setKey] = useState('');
  const [error, setError] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = workItemKeyInput.safeParse(key.trim().toUpperCase());
    if (!parsed.success) {
      setError('A work item key looks like DOC-93.');
      return;
    }
    setError(null);
    govern.mutate({ key: parsed.data }, { onSuccess: () => setKey('') });
  };

  return (
    <form className={styles['stack']} onSubmit={submit} noValidate>
      <div className={styles['inline']}>
        <FormField label="Govern a work item by its key" error={error}>
          {(control) => (
            <Textfield
              {...control}
              value={key}
              placeholder="DOC-93"
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          )}
        </FormField>
        <Button type="submit" isDisabled={key.trim() === ''} isLoading={govern.isPending}>
          Govern work item
        </Button>
      </div>
      {govern.isError && <Problem title="The work item is not governed" error={govern.error} />}
    </form>
  );
}

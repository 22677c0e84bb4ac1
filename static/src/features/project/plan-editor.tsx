import Button from '@atlaskit/button/new';
import { type FormEvent, useState } from 'react';

import type { ProjectOverview } from '@contract/project';

import { openFlag } from '../../shared/flag';
import { useForge } from '../../shared/forge-context';
import { Problem } from '../../shared/states';
import { PlanField } from './plan-field';
import { parsePlan, type PlanErrors, planText } from './plan-form';
import styles from './plan-section.module.css';
import { useReloadOverview, useSetPlan } from './project-data';

type PlanEditorProps = { readonly overview: ProjectOverview; readonly onDone: () => void };

export function PlanEditor({ overview: { project, plan }, onDone }: PlanEditorProps) {
  const { locale } = useForge();
  const [text, setText] = useState(() => planText(plan, locale));
  const [errors, setErrors] = useState<PlanErrors>({});
  const setPlan = useSetPlan(project.id);
  const field = { text, errors, onChange: setText };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parsePlan(text, locale);
    setErrors(parsed.ok ? {} : parsed.errors);
    if (!parsed.ok) return;

    const saved = () => {
      openFlag({ title: 'Plan saved' });
      onDone();
    };
    const { id, version } = project;
    setPlan.mutate({ ...parsed.plan, id, version }, { onSuccess: saved });
  };

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <PlanField {...field} name="plannedFinish" label="Planned finish" type="date" />
      <div className={styles['amounts']}>
        <PlanField {...field} name="budget" label="Budget" />
        <PlanField {...field} name="actualCost" label="Spent" />
        <PlanField {...field} name="currency" label="Currency" />
      </div>
      {setPlan.isError && <NotSaved id={project.id} error={setPlan.error} onReloaded={onDone} />}
      <div className={styles['buttons']}>
        <Button appearance="subtle" onClick={onDone}>
          Cancel
        </Button>
        <Button appearance="primary" type="submit" isLoading={setPlan.isPending}>
          Save plan
        </Button>
      </div>
    </form>
  );
}

type NotSavedProps = {
  readonly id: ProjectOverview['project']['id'];
  readonly error: NonNullable<ReturnType<typeof useSetPlan>['error']>;
  readonly onReloaded: () => void;
};

/** After a conflict the plan is shown as the other person left it; otherwise what was typed stays to be corrected. */
function NotSaved({ id, error, onReloaded }: NotSavedProps) {
  const reload = useReloadOverview(id);
  const onRetry = () => void reload().then(onReloaded);

  return (
    <Problem
      title="The plan was not saved"
      error={error}
      {...(error.code === 'conflict' ? { onRetry } : {})}
    />
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { BlueprintsOfProject, ListedBlueprint } from '@contract/reuse';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { useFormats } from '../../shared/forge-context';
import { useAnswer } from '../../shared/questions';
import { Section } from '../../shared/section';
import { Loading, Notice, PartialNotice, Problem } from '../../shared/states';
import { PreviewTable } from './preview-table';
import { ProvisionProgress, ProvisionResult } from './provision-result';
import styles from './reuse.module.css';
import { SaveBlueprint } from './save-blueprint';
import { toBeMade } from './standing-words';
import { useProvisioning } from './use-provisioning';

type SectionProps = { readonly of: BlueprintsOfProject };

/** Chooses a blueprint, shows what it would make, and makes it. */
export function BlueprintSection({ of }: SectionProps) {
  const { blueprints, provisioned, suggested, project, maySave } = of;
  const [chosen, setChosen] = useState(provisioned?.blueprint ?? suggested);
  const blueprint = blueprints.find(({ id }) => id === chosen) ?? null;

  return (
    <Section
      title="Starting set"
      lead="The artifacts that a project of this kind starts with, from their templates, made at once and in your name."
      actions={maySave && <SaveBlueprint id={project.id} />}
    >
      <FormField label="Blueprint" helper={blueprint === null ? '' : about(blueprint)}>
        {(control) => (
          <Choice
            control={control}
            options={blueprints.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
      </FormField>
      {blueprint !== null && (
        <Preview key={`${blueprint.id}@${blueprint.version}`} of={of} blueprint={blueprint} />
      )}
    </Section>
  );
}

function about({ summary, source, version }: ListedBlueprint): string {
  const whence = source ?? `Your organisation’s own, version ${version}.`;
  return [summary, whence].filter((text) => text !== '').join(' ');
}

type PreviewProps = SectionProps & { readonly blueprint: ListedBlueprint };

function Preview({ of: { project }, blueprint }: PreviewProps) {
  const asked = { id: project.id, blueprint: blueprint.id, version: blueprint.version };
  const preview = useAnswer('blueprint.preview', asked);
  const { run, progress } = useProvisioning();
  const { count } = useFormats();

  if (preview.data === undefined) {
    return preview.isError ? (
      <Problem
        title="The preview could not be loaded"
        error={preview.error}
        onRetry={() => void preview.refetch()}
      />
    ) : (
      <Loading what="the preview" rows={6} />
    );
  }

  const { lines, refusal, isAll } = preview.data;
  const missing = toBeMade(lines);
  return (
    <div className={styles['preview']}>
      {!isAll && (
        <PartialNotice>
          This project has more artifacts of these kinds than were looked through: one with the same
          title may be there already.
        </PartialNotice>
      )}
      <PreviewTable lines={lines} />
      {refusal !== null && <Notice title="You cannot provision this project">{refusal}</Notice>}
      {run.isError && <Problem title="It stopped on the way" error={run.error} />}
      {run.isPending && <ProvisionProgress {...progress} />}
      {run.isSuccess && <ProvisionResult progress={run.data} lines={lines} />}
      {refusal === null && (
        <div className={styles['action']}>
          <Button appearance="primary" isLoading={run.isPending} onClick={() => run.mutate(asked)}>
            {missing === 0 ? 'Use this blueprint' : `Create ${count(missing, 'artifact')}`}
          </Button>
        </div>
      )}
    </div>
  );
}

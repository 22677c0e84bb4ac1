import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { SetupStatus, SiteSurvey } from '@contract/setup';
import { ARTIFACT_KINDS, type ArtifactMapping } from '@domain/foundation/artifact';

import { Section } from '../../shared/section';
import { Empty, Problem } from '../../shared/states';
import { FillMissing } from './fill-missing';
import { toInput } from './mapping-draft';
import { MappingTable } from './mapping-table';
import styles from './standards.module.css';
import { useMapArtifacts } from './standards-data';

/** Where the site keeps its artifacts. */
export function ArtifactsPanel({ status }: { readonly status: SetupStatus }) {
  if (status.survey === null) {
    return <Empty title="Not connected yet">Connect to Jira in the setup first.</Empty>;
  }
  return <ArtifactsForm survey={status.survey} mapping={status.mapping} />;
}

type ArtifactsFormProps = {
  readonly survey: SiteSurvey;
  readonly mapping: readonly ArtifactMapping[];
};

function ArtifactsForm({ survey, mapping }: ArtifactsFormProps) {
  const save = useMapArtifacts('Artifacts saved');
  const [draft, setDraft] = useState<readonly ArtifactMapping[] | null>(null);

  return (
    <Section
      title="Artifacts"
      lead="An artifact is a work item that plays a management role. Rules about a kind that is kept nowhere stay undecided."
    >
      <FillMissing
        kinds={ARTIFACT_KINDS}
        issueTypes={survey.issueTypes}
        mapping={draft ?? mapping}
        onChange={setDraft}
      />
      <MappingTable
        kinds={ARTIFACT_KINDS}
        issueTypes={survey.issueTypes}
        mapping={draft ?? mapping}
        onChange={setDraft}
      />
      {save.isError && <Problem title="The artifacts were not saved" error={save.error} />}
      <div className={styles['buttons']}>
        <Button
          appearance="primary"
          isDisabled={draft === null}
          isLoading={save.isPending}
          onClick={() =>
            save.mutate({ mapping: toInput(draft ?? mapping) }, { onSuccess: () => setDraft(null) })
          }
        >
          Save artifacts
        </Button>
        {draft !== null && (
          <Button appearance="subtle" onClick={() => setDraft(null)}>
            Discard changes
          </Button>
        )}
      </div>
    </Section>
  );
}

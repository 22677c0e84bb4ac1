import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { SiteSurvey } from '@contract/setup';
import type { ArtifactKind, ArtifactMapping } from '@domain/foundation/artifact';

import { Problem } from '../../shared/states';
import { StepFrame } from '../../shared/step-frame';
import { FillMissing } from './fill-missing';
import { toInput } from './mapping-draft';
import { MappingTable } from './mapping-table';
import { useMapArtifacts } from './standards-data';

type MappingStepProps = {
  readonly kinds: readonly ArtifactKind[];
  readonly standardName: string;
  readonly survey: SiteSurvey;
  readonly mapping: readonly ArtifactMapping[];
  readonly onDone: () => void;
};

/** Where the artifacts are kept that a standard asks for. */
export function MappingStep(props: MappingStepProps) {
  const { kinds, standardName, survey, onDone } = props;
  const save = useMapArtifacts();
  const [mapping, setMapping] = useState(props.mapping);

  return (
    <StepFrame
      title="Where are these kept?"
      lead={`${standardName} asks for ${kinds.length} kinds of artifacts. Say which work item types keep them; what you leave open stays undecided instead of failed.`}
      footer={
        <Button
          appearance="primary"
          isLoading={save.isPending}
          onClick={() => save.mutate({ mapping: toInput(mapping) }, { onSuccess: onDone })}
        >
          Continue
        </Button>
      }
    >
      <FillMissing
        kinds={kinds}
        issueTypes={survey.issueTypes}
        mapping={mapping}
        onChange={setMapping}
      />
      <MappingTable
        kinds={kinds}
        issueTypes={survey.issueTypes}
        mapping={mapping}
        onChange={setMapping}
      />
      {save.isError && <Problem title="The artifacts were not saved" error={save.error} />}
    </StepFrame>
  );
}

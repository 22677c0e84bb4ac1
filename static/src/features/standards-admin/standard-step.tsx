import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { SetupStatus, SiteSurvey } from '@contract/setup';
import type { GovernedId, StandardId } from '@domain/foundation/ids';
import type { MandateMode } from '@domain/foundation/mandate-mode';
import type { Standard } from '@domain/standards/standard';

import { useFormats } from '../../shared/forge-context';
import { Empty, Loading, Problem } from '../../shared/states';
import { StepFrame } from '../../shared/step-frame';
import { artifactsAskedFor } from './evidence-words';
import { MappingStep } from './mapping-step';
import { ModeChoice } from './mode-choice';
import { StandardCards } from './standard-cards';
import { useAssign, useGovernedTree, useStandards } from './standards-data';

type StandardStepProps = {
  readonly status: SetupStatus;
  readonly survey: SiteSurvey;
  readonly onDone: () => void;
  readonly onSkip: () => void;
};

/** Chooses one standard for everything that is governed, then where its artifacts are kept. */
export function StandardStep({ status, survey, onDone, onSkip }: StandardStepProps) {
  const standards = useStandards();
  const tree = useGovernedTree();
  const [assigned, setAssigned] = useState<Standard | null>(null);

  if (assigned !== null) {
    return (
      <MappingStep
        kinds={artifactsAskedFor(assigned)}
        standardName={assigned.name}
        survey={survey}
        mapping={status.mapping}
        onDone={onDone}
      />
    );
  }
  if (standards.isPending || tree.isPending) return <Loading what="standards" />;
  const failed = [standards, tree].find((query) => query.isError);
  if (standards.isError || tree.isError) {
    return (
      <Problem
        title="The standards could not be loaded"
        error={standards.error ?? tree.error ?? new Error('No answer came.')}
        onRetry={() => void failed?.refetch()}
      />
    );
  }
  return (
    <AssignStandard
      standards={standards.data}
      governedIds={tree.data.governed.map((project) => project.id)}
      onAssigned={(standard) =>
        artifactsAskedFor(standard).length === 0 ? onDone() : setAssigned(standard)
      }
      onSkip={onSkip}
    />
  );
}

type AssignStandardProps = {
  readonly standards: readonly Standard[];
  readonly governedIds: readonly GovernedId[];
  readonly onAssigned: (standard: Standard) => void;
  readonly onSkip: () => void;
};

function AssignStandard({ standards, governedIds, onAssigned, onSkip }: AssignStandardProps) {
  const { count } = useFormats();
  const assign = useAssign();
  const [chosenId, setChosenId] = useState<StandardId | null>(null);
  const [mode, setMode] = useState<MandateMode>('supportive');
  const chosen = standards.find(({ id }) => id === chosenId) ?? standards[0];
  if (chosen === undefined) return <Empty title="This version of Mandate ships no standard" />;

  return (
    <StepFrame
      title="Choose a standard"
      lead="Every project is checked against the rules of its standard. Begin with one for all; later each project can have its own."
      footer={
        <>
          <Button
            appearance="primary"
            isDisabled={governedIds.length === 0}
            isLoading={assign.isPending}
            onClick={() =>
              assign.mutate(
                { governedIds: [...governedIds], standardId: chosen.id, mode },
                { onSuccess: () => onAssigned(chosen) },
              )
            }
          >
            {`Check ${count(governedIds.length, 'project')} by ${chosen.name}`}
          </Button>
          <Button appearance="subtle" onClick={onSkip}>
            Skip
          </Button>
          {governedIds.length === 0 && <span>Nothing is governed yet: choose projects first.</span>}
        </>
      }
    >
      <StandardCards standards={standards} chosen={chosen.id} onChoose={setChosenId} isShort />
      <ModeChoice value={mode} onChange={setMode} />
      {assign.isError && <Problem title="The standard was not assigned" error={assign.error} />}
    </StepFrame>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { SetupStatus, SiteSurvey } from '@contract/setup';

import { useFormats } from '../../shared/forge-context';
import { Problem } from '../../shared/states';
import { StepFrame } from '../../shared/step-frame';
import { ImportProgress } from './import-progress';
import { ProjectPicker } from './project-picker';
import { useImportStatus } from './setup-data';
import { useProjectChoice } from './use-project-choice';

type ProjectsStepProps = {
  readonly status: SetupStatus;
  readonly survey: SiteSurvey;
  readonly onDone: () => void;
};

/** Chooses what is imported; once that runs, shows how far it is. */
export function ProjectsStep({ status, survey, onDone }: ProjectsStepProps) {
  const imported = useImportStatus();
  const [isChoosing, setChoosing] = useState(status.chosenProjectIds.length === 0);

  if (isChoosing) {
    return <ChooseProjects status={status} survey={survey} onChosen={() => setChoosing(false)} />;
  }
  const isImported = imported.data?.state === 'done';
  return (
    <StepFrame
      title={isImported ? 'Your projects are imported' : 'Your projects are being imported'}
      lead={
        isImported
          ? 'Changes in Jira arrive by themselves from now on.'
          : 'Go on with the next step meanwhile.'
      }
      footer={
        <>
          <Button appearance="primary" onClick={onDone}>
            Continue
          </Button>
          <Button appearance="subtle" onClick={() => setChoosing(true)}>
            Choose other projects
          </Button>
        </>
      }
    >
      <ImportProgress survey={survey} />
    </StepFrame>
  );
}

type ChooseProjectsProps = {
  readonly status: SetupStatus;
  readonly survey: SiteSurvey;
  readonly onChosen: () => void;
};

function ChooseProjects({ status, survey, onChosen }: ChooseProjectsProps) {
  const { number, count } = useFormats();
  const choice = useProjectChoice(status, survey);
  const { chosen, added, cost } = choice;

  return (
    <StepFrame
      title="Choose projects"
      lead="Mandate imports the facts of their work items (dates, status, estimate, links; never their text) and governs them from then on. You can add more at any time."
      footer={
        <>
          <Button
            appearance="primary"
            isDisabled={chosen.size === 0}
            isLoading={choice.isSaving}
            onClick={() => choice.save(onChosen)}
          >
            {chosen.size === 0 ? 'Import projects' : `Import ${count(chosen.size, 'project')}`}
          </Button>
          <span role="status">
            {added.size > 0 &&
              `${count(cost.workItems, 'work item')}, about ${number(cost.points)} Jira points`}
          </span>
        </>
      }
    >
      <ProjectPicker projects={survey.projects} chosen={chosen} onChange={choice.setChosen} />
      {choice.error !== null && <Problem title="The import did not start" error={choice.error} />}
    </StepFrame>
  );
}

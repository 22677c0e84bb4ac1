import Button from '@atlaskit/button/new';

import type { SetupStatus, SiteSurvey } from '@contract/setup';

import { Dialog } from '../../shared/dialog';
import { useFormats } from '../../shared/forge-context';
import { Problem } from '../../shared/states';
import { ProjectPicker } from './project-picker';
import { useConnect } from './setup-data';
import { useProjectChoice } from './use-project-choice';

type ProjectsDialogProps = {
  readonly status: SetupStatus;
  readonly survey: SiteSurvey;
  readonly onClose: () => void;
};

/** Chooses again which projects are imported, from a list that can be asked of Jira anew. */
export function ProjectsDialog({ status, survey, onClose }: ProjectsDialogProps) {
  const { number, count } = useFormats();
  const connect = useConnect();
  const choice = useProjectChoice(status, survey);
  const { added, cost } = choice;
  const error = choice.error ?? connect.error;

  return (
    <Dialog
      title="Choose projects"
      width="large"
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button
            appearance="primary"
            isDisabled={choice.chosen.size === 0}
            isLoading={choice.isSaving}
            onClick={() => choice.save(onClose)}
          >
            Save and import
          </Button>
        </>
      }
    >
      <p>
        A project that you leave out keeps its facts, but is read no more.{' '}
        {added.size > 0 &&
          `${count(added.size, 'new project')}: ${count(cost.workItems, 'work item')}, about ${number(cost.points)} Jira points.`}
      </p>
      <ProjectPicker
        projects={survey.projects}
        chosen={choice.chosen}
        onChange={choice.setChosen}
      />
      <div>
        <Button
          appearance="subtle"
          isLoading={connect.isPending}
          onClick={() => connect.mutate({})}
        >
          Ask Jira for new projects
        </Button>
      </div>
      {error !== null && <Problem error={error} />}
    </Dialog>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { SetupStatus, SiteSurvey } from '@contract/setup';
import type { FieldId } from '@domain/foundation/ids';

import { Problem } from '../../shared/states';
import { StepFrame } from '../../shared/step-frame';
import { EstimateField } from './estimate-field';
import { useChooseFields, useConnect } from './setup-data';
import { SiteFacts } from './site-facts';

type ConnectStepProps = { readonly status: SetupStatus; readonly onDone: () => void };

/** Asks Jira what is there, and lets a person correct which field is the estimate. */
export function ConnectStep({ status, onDone }: ConnectStepProps) {
  return status.survey === null ? (
    <Connect />
  ) : (
    <Connected status={status} survey={status.survey} onDone={onDone} />
  );
}

function Connect() {
  const connect = useConnect();

  return (
    <StepFrame
      title="Begin with your Jira"
      lead="Five short steps lead to the first findings; leave at any time and go on where you left. First, Mandate asks Jira which projects, fields and work item types this site has. Nothing in Jira is changed, and nothing leaves Atlassian."
      footer={
        <Button
          appearance="primary"
          isLoading={connect.isPending}
          onClick={() => connect.mutate({})}
        >
          Connect to Jira
        </Button>
      }
    >
      {connect.isError && <Problem title="Jira did not answer" error={connect.error} />}
    </StepFrame>
  );
}

type ConnectedProps = ConnectStepProps & { readonly survey: SiteSurvey };

function Connected({ status, survey, onDone }: ConnectedProps) {
  const connect = useConnect();
  const chooseFields = useChooseFields();
  const [estimate, setEstimate] = useState(() => estimateOf(status));

  const goOn = () => {
    if (status.fields !== null && status.fields.estimateFieldId === estimate) {
      onDone();
      return;
    }
    const { flaggedFieldId = null, blockingLinkTypes = [] } = status.fields ?? {};
    chooseFields.mutate(
      { estimateFieldId: estimate, flaggedFieldId, blockingLinkTypes: [...blockingLinkTypes] },
      { onSuccess: onDone },
    );
  };

  return (
    <StepFrame
      title={`Connected to ${survey.title}`}
      lead="This is what Jira told. Look at the field for estimates: its name differs from site to site."
      footer={
        <>
          <Button appearance="primary" isLoading={chooseFields.isPending} onClick={goOn}>
            Continue
          </Button>
          <Button
            appearance="subtle"
            isLoading={connect.isPending}
            onClick={() => connect.mutate({})}
          >
            Ask Jira again
          </Button>
        </>
      }
    >
      <SiteFacts survey={survey} pointsPerHour={status.import.pointsPerHour} />
      <EstimateField candidates={survey.estimateFields} value={estimate} onChange={setEstimate} />
      {connect.isError && <Problem title="Jira did not answer" error={connect.error} />}
      {chooseFields.isError && (
        <Problem title="The choice was not saved" error={chooseFields.error} />
      )}
    </StepFrame>
  );
}

function estimateOf({ fields, survey }: SetupStatus): FieldId | null {
  if (fields !== null) return fields.estimateFieldId;
  return survey?.estimateFields.find((field) => field.suggested)?.id ?? null;
}

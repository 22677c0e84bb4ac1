import Button from '@atlaskit/button/new';

import { Problem } from '../../shared/states';
import { StepFrame } from '../../shared/step-frame';
import { RolesContent } from './roles-content';
import { useFinishSetup } from './roles-data';

/** Names the people who administer from here on, and ends the setup. */
export function RolesStep({ onDone }: { readonly onDone: () => void }) {
  const finish = useFinishSetup();

  return (
    <StepFrame
      title="Who else administers Mandate?"
      lead="Jira administrators may always. Name the PMO’s own people here, or later."
      footer={
        <Button
          appearance="primary"
          isLoading={finish.isPending}
          onClick={() => finish.mutate({}, { onSuccess: onDone })}
        >
          Finish setup
        </Button>
      }
    >
      <RolesContent />
      {finish.isError && <Problem title="The setup is not finished" error={finish.error} />}
    </StepFrame>
  );
}

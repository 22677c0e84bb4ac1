import Button from '@atlaskit/button/new';

import { ImportSummary } from '../features/setup/import-progress';
import { StepFrame } from '../shared/step-frame';

type SetupDoneProps = {
  readonly onSeePortfolio: () => void;
  readonly onStay: () => void;
};

/** The end of the setup, and where to go from here. */
export function SetupDone({ onSeePortfolio, onStay }: SetupDoneProps) {
  return (
    <StepFrame
      title="Mandate is set up"
      lead="The first findings come as soon as a project is imported. From now on every project is checked each day, and whenever somebody runs it."
      footer={
        <>
          <Button appearance="primary" onClick={onSeePortfolio}>
            See the portfolio
          </Button>
          <Button appearance="subtle" onClick={onStay}>
            Stay in the administration
          </Button>
        </>
      }
    >
      <ImportSummary />
    </StepFrame>
  );
}

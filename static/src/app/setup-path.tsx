import Button from '@atlaskit/button/new';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { SETUP_STEPS, type SetupStatus, type SetupStep } from '@contract/setup';

import { RolesStep } from '../features/roles/roles-step';
import { ConnectStep } from '../features/setup/connect-step';
import { ProjectsStep } from '../features/setup/projects-step';
import { Stepper } from '../features/setup/stepper';
import { StandardStep } from '../features/standards-admin/standard-step';
import { PortfolioStep } from '../features/tree/portfolio-step';
import { refresh } from '../shared/questions';
import styles from './administration.module.css';
import { SetupDone } from './setup-done';

type SetupPathProps = {
  readonly status: SetupStatus;
  /** Told with the first step taken, for from then on `status.next` alone does not say what is shown. */
  readonly onStarted: () => void;
  readonly onLeave: () => void;
  readonly onSeePortfolio: () => void;
};

/** From a fresh install to the first findings, one step at a time; taken up at the next open one. */
export function SetupPath({ status, onStarted, onLeave, onSeePortfolio }: SetupPathProps) {
  const queryClient = useQueryClient();
  const [current, setCurrent] = useState<SetupStep | 'done'>(status.next ?? 'done');

  const open = (step: SetupStep | 'done') => {
    onStarted();
    setCurrent(step);
  };
  const goOn = (from: SetupStep) => {
    open(after(from));
    void refresh(queryClient, 'setup.status');
  };

  if (current === 'done') {
    return <SetupDone onSeePortfolio={onSeePortfolio} onStay={onLeave} />;
  }
  return (
    <div className={styles['setup']}>
      <div className={styles['aside']}>
        <Stepper
          current={current}
          done={status.done}
          canOpen={(step) => canOpen(step, status)}
          onOpen={open}
        />
        {status.survey !== null && (
          <Button appearance="subtle" onClick={onLeave}>
            Finish later
          </Button>
        )}
      </div>
      <Step status={status} step={current} onDone={() => goOn(current)} />
    </div>
  );
}

type StepProps = {
  readonly status: SetupStatus;
  readonly step: SetupStep;
  readonly onDone: () => void;
};

function Step({ status, step, onDone }: StepProps) {
  const { survey } = status;
  if (survey === null || step === 'connect') return <ConnectStep status={status} onDone={onDone} />;

  switch (step) {
    case 'projects':
      return <ProjectsStep status={status} survey={survey} onDone={onDone} />;
    case 'portfolio':
      return <PortfolioStep status={status} onDone={onDone} onSkip={onDone} />;
    case 'standard':
      return <StandardStep status={status} survey={survey} onDone={onDone} onSkip={onDone} />;
    case 'roles':
      return <RolesStep onDone={onDone} />;
  }
}

/** A step needs what the one before it found: the site, then projects. */
function canOpen(step: SetupStep, { survey, chosenProjectIds }: SetupStatus): boolean {
  if (step === 'connect') return true;
  return step === 'projects' ? survey !== null : chosenProjectIds.length > 0;
}

function after(step: SetupStep): SetupStep | 'done' {
  return SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1] ?? 'done';
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProjectOverview } from '@contract/project';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { openFlag } from '../../shared/flag';
import { HealthExplanation } from '../../shared/health-explanation';
import { SaidHealth } from '../../shared/said-health';
import { Section } from '../../shared/section';
import { useSayHealth } from './project-data';
import styles from './plan-section.module.css';
import { SayHealthDialog } from './say-health-dialog';

/** Why the project has its colour, and the way to say another for those who may. */
export function HealthSection({ overview }: { readonly overview: ProjectOverview }) {
  const [open, setOpen] = useState<'say' | 'take-back' | null>(null);
  const { health } = overview.row;
  const close = () => setOpen(null);

  return (
    <Section
      title="Why this colour"
      actions={
        overview.mayEditPlan && (
          <div className={styles['buttons']}>
            {health.said !== null && (
              <Button appearance="subtle" onClick={() => setOpen('take-back')}>
                Take back
              </Button>
            )}
            <Button onClick={() => setOpen('say')}>Say another colour</Button>
          </div>
        )
      }
    >
      <SaidHealth health={health} />
      <HealthExplanation health={health} />
      {open === 'say' && <SayHealthDialog overview={overview} onClose={close} />}
      {open === 'take-back' && <TakeBackDialog overview={overview} onClose={close} />}
    </Section>
  );
}

type TakeBackProps = { readonly overview: ProjectOverview; readonly onClose: () => void };

function TakeBackDialog({ overview: { project, saidVersion }, onClose }: TakeBackProps) {
  const say = useSayHealth(project.id);
  const done = () => {
    openFlag({ title: 'Colour taken back' });
    onClose();
  };

  return (
    <ConfirmDialog
      title="Take back what is said?"
      confirmLabel="Take back"
      isDangerous={false}
      isPending={say.isPending}
      error={say.error}
      onConfirm={() =>
        say.mutate({ id: project.id, said: null, version: saidVersion }, { onSuccess: done })
      }
      onClose={onClose}
    >
      <p>
        The colour that the data say counts again at once. What was said stays in the audit trail.
      </p>
    </ConfirmDialog>
  );
}

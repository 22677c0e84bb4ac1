import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { GatesOfProject, ShownGate } from '@contract/gates';
import { day } from '@domain/foundation/calendar';
import { isPassed } from '@domain/gates/gates-of-project';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { DayField } from '../../shared/day-field';
import { useFormats } from '../../shared/forge-context';
import { useGateChange } from './gates-data';
import styles from './gates.module.css';

type PlannedDayProps = {
  readonly gate: ShownGate;
  readonly project: Pick<GatesOfProject, 'project' | 'asOf'>;
};

/** For which day a gate is planned, and the way to another day for those who may. */
export function PlannedDay({ gate, project }: PlannedDayProps) {
  const formats = useFormats();
  const [isChanging, setIsChanging] = useState(false);
  const { planned, mayPlan, state } = gate;
  if (planned === null && !mayPlan) return null;

  const isOverdue = planned !== null && !isPassed(state) && planned < project.asOf;
  return (
    <div className={styles['planned']}>
      <span>
        {planned === null ? 'Planned for no day' : `Planned for ${formats.day(planned)}`}
        {isOverdue && <strong className={styles['overdue']}> Overdue</strong>}
      </span>
      {mayPlan && (
        <Button spacing="compact" onClick={() => setIsChanging(true)}>
          {planned === null ? 'Plan' : 'Change'}
        </Button>
      )}
      {isChanging && (
        <PlanDialog gate={gate} project={project} onClose={() => setIsChanging(false)} />
      )}
    </div>
  );
}

function PlanDialog({
  gate: { id: gate, name, planned },
  project: { project, asOf },
  onClose,
}: PlannedDayProps & { readonly onClose: () => void }) {
  const [text, setText] = useState<string>(planned ?? '');
  const plan = useGateChange('gate.plan', text === '' ? 'Day taken away' : 'Gate planned');

  return (
    <ConfirmDialog
      title={`Plan “${name}”`}
      confirmLabel="Save"
      isDangerous={false}
      isPending={plan.isPending}
      error={plan.error}
      onConfirm={() =>
        plan.mutate(
          { id: project.id, gate, planned: text === '' ? null : day(text) },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <DayField
        label="Day"
        helper="When the decision is to fall. It holds nothing back; leave it empty for none."
        min={asOf}
        value={text}
        onChange={setText}
      />
    </ConfirmDialog>
  );
}

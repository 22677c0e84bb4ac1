import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { GatesOfProject } from '@contract/gates';
import type { LifeCycleId } from '@domain/gates/life-cycle';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { Empty } from '../../shared/states';
import { useGateChange } from './gates-data';

type LifeCycleProps = { readonly gates: GatesOfProject };

/** What a project shows that follows no life cycle yet. */
export function ChooseLifeCycle({ gates }: LifeCycleProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  const { mayChoose, choiceRefusal } = gates;

  return (
    <>
      <Empty
        title="This project follows no life cycle yet"
        action={
          mayChoose && (
            <Button appearance="primary" onClick={() => setIsChoosing(true)}>
              Choose a life cycle
            </Button>
          )
        }
      >
        A life cycle names the stages of a project and the gates between them, at which somebody
        decides whether it goes on. {choiceRefusal}
      </Empty>
      {isChoosing && <LifeCycleDialog gates={gates} onClose={() => setIsChoosing(false)} />}
    </>
  );
}

type DialogProps = LifeCycleProps & { readonly onClose: () => void };

/** Chooses the life cycle of a project, the first or another one. Where the site wrote some, the first of these is suggested. */
export function LifeCycleDialog({ gates, onClose }: DialogProps) {
  const { project, lifeCycle, lifeCycles, version } = gates;
  const [chosen, setChosen] = useState<LifeCycleId>(lifeCycle?.id ?? lifeCycles[0]?.id ?? 'pm2');
  const choose = useGateChange('gates.choose-life-cycle', 'Life cycle chosen');
  const summary = lifeCycles.find(({ id }) => id === chosen)?.summary;

  return (
    <ConfirmDialog
      title="Choose a life cycle"
      confirmLabel="Choose"
      isDangerous={false}
      isPending={choose.isPending}
      error={choose.error}
      onConfirm={() =>
        choose.mutate({ id: project.id, lifeCycle: chosen, version }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <FormField label="Life cycle" helper={summary}>
        {(control) => (
          <Choice
            control={control}
            options={lifeCycles.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
      </FormField>
      <p>Once a gate was asked for, only those who manage portfolios can change the life cycle.</p>
    </ConfirmDialog>
  );
}

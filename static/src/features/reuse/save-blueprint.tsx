import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { GovernedId } from '@domain/foundation/ids';

import { ask, type Answer, type AskError } from '../../shared/ask';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { openFlag } from '../../shared/flag';
import { useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';

type SaveProps = { readonly id: GovernedId };

/** Keeps what the project has now as a blueprint for others. */
export function SaveBlueprint({ id }: SaveProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Save this project as a blueprint</Button>
      {isOpen && <SaveDialog id={id} onClose={() => setIsOpen(false)} />}
    </>
  );
}

type Saved = Answer<'blueprint.save'>;
type Typed = { readonly name: string; readonly summary: string };

function SaveDialog({ id, onClose }: SaveProps & { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { count } = useFormats();
  const [{ name, summary }, setTyped] = useState<Typed>({ name: '', summary: '' });
  const save = useMutation<Saved, AskError, Typed>({
    mutationFn: (typed) => ask('blueprint.save', { id, ...typed }),
    onSuccess: async ({ version, artifacts }) => {
      openFlag({ title: `Saved as version ${version}, with ${count(artifacts, 'artifact')}` });
      await queryClient.invalidateQueries({ queryKey: ['blueprints.show'] });
      onClose();
    },
  });

  return (
    <ConfirmDialog
      title="Save this project as a blueprint"
      confirmLabel="Save"
      isDangerous={false}
      isPending={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate({ name, summary })}
      onClose={onClose}
    >
      <WhatIsKept />
      <FormField label="Name">
        {(control) => (
          <Textfield
            {...control}
            value={name}
            maxLength={120}
            onChange={({ currentTarget: { value } }) => setTyped({ name: value, summary })}
          />
        )}
      </FormField>
      <FormField label="What it is for">
        {(control) => (
          <Textfield
            {...control}
            value={summary}
            maxLength={500}
            onChange={({ currentTarget: { value } }) => setTyped({ name, summary: value })}
          />
        )}
      </FormField>
    </ConfirmDialog>
  );
}

function WhatIsKept() {
  return (
    <p>
      Kept are the kinds, titles and due days of what this project could start with again, such as
      plans, milestones and risks. Decisions, reports and lessons are left out. Everyone who may see
      a governed project will read these titles. A name that is taken becomes its next version.
    </p>
  );
}

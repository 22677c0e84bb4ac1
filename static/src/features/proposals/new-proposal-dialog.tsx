import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { LONGEST_PROBLEM } from '@domain/foundation/proposal';
import { LONGEST_SUMMARY } from '@domain/foundation/work-item';

import { Choice, Choices } from '../../shared/choice';
import { Dialog } from '../../shared/dialog';
import { openFlag } from '../../shared/flag';
import { useForge } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { Problem } from '../../shared/states';
import { WordsField } from '../../shared/words-field';
import { AlikeList } from './alike-list';
import { FigureFields } from './figure-fields';
import { type NewProposalText, parseNewProposal } from './new-proposal-form';
import { NO_FIGURES } from './proposal-form';
import { useHandIn } from './proposals-data';
import styles from './proposals.module.css';

type NewProposalDialogProps = { readonly view: ProposalsView; readonly onClose: () => void };

/** A new proposal: made in Jira in the user's name, once it is seen that nobody proposed it already. */
export function NewProposalDialog({ view, onClose }: NewProposalDialogProps) {
  const form = useNewProposal({ view, onClose });
  const { text, errors, change } = form;

  return (
    <Dialog
      title="New proposal"
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" isLoading={form.isPending} onClick={form.submit}>
            Hand in
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['note']}>It becomes a work item in Jira, in your name.</p>
        <FormField label="Title" isRequired error={errors['title'] ?? null}>
          {(control) => (
            <Textfield
              {...control}
              maxLength={LONGEST_SUMMARY}
              value={text.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
          )}
        </FormField>
        <AlikeList title={text.title} text={text.problem} proposals={view.proposals} />
        <ProblemField form={form} />
        <FigureFields model={view.model} text={text} errors={errors} onChange={change} />
        <Belonging view={view} form={form} />
        {form.error !== null && <Problem title="It was not handed in" error={form.error} />}
      </div>
    </Dialog>
  );
}

type Form = ReturnType<typeof useNewProposal>;

function ProblemField({ form: { text, errors, change } }: { readonly form: Form }) {
  return (
    <WordsField
      label="Problem it solves"
      isRequired
      error={errors['problem'] ?? null}
      rows={3}
      longest={LONGEST_PROBLEM}
      value={text.problem}
      onChange={(problem) => change({ problem })}
    />
  );
}

/** Which goals it furthers and where it is kept, where there is something to choose. */
function Belonging({
  view: { model, handInto },
  form: { text, errors, change },
}: {
  readonly view: ProposalsView;
  readonly form: Form;
}) {
  const drivers = model.criteria.filter(({ isDriver }) => isDriver);
  return (
    <>
      {drivers.length > 0 && (
        <FormField label="Goals it furthers" helper="How much it does is rated later.">
          {(control) => (
            <Choices
              control={control}
              options={drivers.map(({ id, name }) => ({ value: id, label: name }))}
              values={text.drivers}
              onChange={(chosen) => change({ drivers: chosen })}
            />
          )}
        </FormField>
      )}
      {handInto.length > 1 && (
        <FormField label="Project" isRequired error={errors['projectId'] ?? null}>
          {(control) => (
            <Choice
              control={control}
              options={handInto.map(({ id, key, name }) => ({
                value: id,
                label: `${name} (${key})`,
              }))}
              value={text.projectId}
              onChange={(projectId) => change({ projectId })}
            />
          )}
        </FormField>
      )}
    </>
  );
}

function useNewProposal({ view: { nodeId, model, handInto }, onClose }: NewProposalDialogProps) {
  const { locale } = useForge();
  const [token] = useState(() => crypto.randomUUID());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState<NewProposalText>({
    projectId: handInto.length === 1 ? (handInto[0]?.id ?? null) : null,
    title: '',
    problem: '',
    drivers: [],
    ...NO_FIGURES,
  });
  const handIn = useHandIn(nodeId);

  const submit = () => {
    const writing = { locale, currency: model.currency };
    const parsed = parseNewProposal(text, { model, writing });
    setErrors(parsed.errors);
    if (parsed.asked === null) return;
    handIn.mutate(
      { nodeId, token, ...parsed.asked },
      {
        onSuccess: ({ key }) => {
          openFlag({ title: `${key} is handed in` });
          onClose();
        },
      },
    );
  };

  return {
    text,
    errors,
    change: (part: Partial<NewProposalText>) => setText((was) => ({ ...was, ...part })),
    submit,
    isPending: handIn.isPending,
    error: handIn.error,
  };
}

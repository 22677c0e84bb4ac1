import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { GrantedBudget, Obligation, RatedProposal } from '@domain/foundation/proposal';
import { valueOn } from '@domain/scoring/criterion-value';

import { Choice } from '../../shared/choice';
import { Dialog } from '../../shared/dialog';
import { openFlag } from '../../shared/flag';
import { useForge, useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { ItemLink } from '../../shared/item-link';
import { NoticeLine } from '../../shared/notice-line';
import { Problem } from '../../shared/states';
import { FigureFields } from './figure-fields';
import { opinionText } from './opinion-text';
import {
  halfTyped,
  hasAmounts,
  parseProposal,
  proposalText,
  type ProposalText,
} from './proposal-form';
import { useRateProposals, useSetFacts } from './proposals-data';
import styles from './proposals.module.css';
import { TriageSection } from './triage-section';

const OBLIGATIONS: readonly { readonly value: Obligation; readonly label: string }[] = [
  { value: 'none', label: 'Open: the board decides' },
  { value: 'must-do', label: 'Must be done' },
  { value: 'must-not', label: 'Must not be done' },
];

type ProposalDialogProps = {
  readonly view: ProposalsView;
  readonly proposal: RatedProposal;
  readonly onClose: () => void;
};

/** The figures of one proposal, written into its work item, and the portfolio's ratings of it. */
export function ProposalDialog({ view, proposal, onClose }: ProposalDialogProps) {
  const form = useProposalForm({ view, proposal, onClose });
  const { text, setText, save } = form;

  return (
    <Dialog
      title={`${proposal.key} ${proposal.summary}`}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" isLoading={form.isPending} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['note']}>
          <ItemLink itemKey={proposal.key}>Open {proposal.key} in Jira</ItemLink>
          {proposal.problem !== null && ` ${proposal.problem}`}
        </p>
        {proposal.budget !== null && <Granted budget={proposal.budget} />}
        <TriageSection view={view} proposal={proposal} />
        <FigureFields
          model={view.model}
          text={text}
          errors={form.errors}
          onChange={(figures) => setText({ ...text, ...figures })}
        />
        <FormField label="Obligation">
          {(control) => (
            <Choice
              control={control}
              options={OBLIGATIONS}
              value={text.obligation}
              onChange={(obligation) => setText({ ...text, obligation })}
            />
          )}
        </FormField>
        <Ratings view={view} opinions={proposal.opinions} form={form} />
        <Missing view={view} proposal={proposal} />
        {form.error !== null && (
          <Problem title={`${proposal.key} was not saved`} error={form.error} />
        )}
      </div>
    </Dialog>
  );
}

function Granted({ budget }: { readonly budget: GrantedBudget }) {
  const { percent, wholeMoney } = useFormats();
  const part = budget.share < 100 ? ` for ${percent(budget.share / 100)} of it` : '';
  return (
    <NoticeLine
      tone="information"
      title={`${wholeMoney(budget.amount, budget.currency)} approved${part}:`}
    >
      by the scenario {budget.scenario}.
    </NoticeLine>
  );
}

type Form = ReturnType<typeof useProposalForm>;

/** What a criterion reads and does not find, so that the proposal has no rank. */
function Missing({ view: { model }, proposal }: Pick<ProposalDialogProps, 'view' | 'proposal'>) {
  const missing = model.criteria.flatMap((criterion) => {
    const reason = valueOn(criterion, proposal, model).missing;
    return reason === null ? [] : [{ ...criterion, reason }];
  });
  if (missing.length === 0) return null;

  return (
    <NoticeLine tone="information" title="Not ranked yet.">
      {missing.map(({ name, reason }) => `${name} is not available: ${reason}`).join(' ')}
    </NoticeLine>
  );
}

type RatingsProps = Pick<ProposalDialogProps, 'view'> & {
  readonly opinions: RatedProposal['opinions'];
  readonly form: Form;
};

/** The user's own ratings, each beside what it comes to with those of others. */
function Ratings({ view, opinions, form: { text, errors, setText } }: RatingsProps) {
  const { decimal, count } = useFormats();
  return (
    <div className={styles['fields']}>
      {view.model.criteria
        .filter(({ source }) => source === 'rating')
        .map(({ id, name }) => (
          <FormField
            key={id}
            label={`${name}, 0 to 10`}
            helper={opinionText(opinions[id], { decimal, count })}
            error={errors[id] ?? null}
          >
            {(control) => (
              <Textfield
                {...control}
                inputMode="decimal"
                isDisabled={!view.mayManage}
                value={text.ratings[id] ?? ''}
                onChange={(event) => {
                  const ratings = { ...text.ratings, [id]: event.currentTarget.value };
                  setText({ ...text, ratings });
                }}
              />
            )}
          </FormField>
        ))}
    </div>
  );
}

function useProposalForm({ view, proposal, onClose }: ProposalDialogProps) {
  const { nodeId, model } = view;
  const { locale } = useForge();
  const writing = { locale, currency: model.currency };
  const [text, setText] = useState<ProposalText>(() => proposalText(proposal, model, writing));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [seen, setSeen] = useState(proposal.facts);
  const setFacts = useSetFacts(nodeId);
  const rate = useRateProposals(nodeId);

  const save = async () => {
    const parsed = parseProposal(text, {
      proposal,
      model,
      writing,
      hasAmounts: hasAmounts(text, proposal, model),
    });
    const found = { ...parsed.errors, ...halfTyped(text, proposal, model) };
    setErrors(found);
    if (Object.keys(found).length > 0) return;

    if (parsed.facts !== null) {
      await setFacts.mutateAsync({ key: proposal.key, seen, ...parsed.facts });
      setSeen(parsed.facts);
    }
    const ratings = parsed.ratings.map((one) => ({ ...one, workItemId: proposal.id }));
    if (ratings.length > 0) await rate.mutateAsync({ nodeId, ratings });
    openFlag({ title: `${proposal.key} saved` });
    onClose();
  };

  return {
    text,
    errors,
    setText,
    save: () => void save().catch(() => undefined), // what went wrong stands in the mutation's own error
    isPending: setFacts.isPending || rate.isPending,
    error: setFacts.error ?? rate.error,
  };
}

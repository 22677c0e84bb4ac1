import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { ProposalNormalisation } from '@domain/scoring/proposal-model';

import { Choice, Choices } from '../../shared/choice';
import { openFlag } from '../../shared/flag';
import { useForge } from '../../shared/forge-context';
import { withNewGroup } from '../../shared/criteria-tree/tree-changes';
import type { TreeDraft } from '../../shared/criteria-tree/tree-draft';
import { PairwiseSections, TopWeighing } from '../../shared/criteria-tree/weighing-sections';
import { FormField } from '../../shared/form-field';
import { Section } from '../../shared/section';
import { Problem } from '../../shared/states';
import { CriteriaRows } from './criteria-rows';
import { modelInput } from './model-input';
import {
  draftOf,
  problemsOf,
  toModel,
  withNewCriterion,
  type CriterionDraft,
  type ModelDraft,
} from './model-draft';
import { PoolsSection } from './pools-section';
import { useNumberFields, useSaveProposalModel } from './proposals-data';
import styles from './proposals.module.css';
import { swingsOf } from './swings';

const NORMALISATIONS: readonly {
  readonly value: ProposalNormalisation;
  readonly label: string;
}[] = [
  { value: 'min-max', label: 'From the worst to the best' },
  { value: 'max', label: 'In proportion to the best' },
  { value: 'sum', label: 'In proportion to the sum' },
  { value: 'vector', label: 'In proportion to the length of the column' },
];

const BOARDED = [
  { value: 'ready', label: 'What its triage says is ready' },
  { value: 'all', label: 'All but what is sent back, declined or merged' },
] as const;

/** How this portfolio compares its proposals. Mounted anew for every version. */
export function ModelTab({ view }: { readonly view: ProposalsView }) {
  const { nodeId, version, mayManage } = view;
  const { locale } = useForge();
  // What was never saved goes on as it is; whoever saves it first has the board wait for what is ready.
  const start = () =>
    draftOf(version === 0 ? { ...view.model, onlyReady: true } : view.model, locale);
  const [draft, setDraft] = useState<ModelDraft>(start);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const save = useSaveProposalModel(nodeId);

  const submit = () => {
    const found = problemsOf(draft, locale);
    setProblems(found);
    if (found.length > 0) return;
    save.mutate(
      { nodeId, version, model: modelInput(toModel(draft, locale)) },
      { onSuccess: () => openFlag({ title: 'Model saved' }) },
    );
  };

  return (
    <fieldset className={styles['model']} disabled={!mayManage}>
      <legend className="visually-hidden">Model of the proposals</legend>
      <Section
        title="What is compared"
        lead={
          mayManage
            ? 'Ratings run from 0 to 10: whoever manages portfolios gives their own, and the mean counts.'
            : 'Whoever manages portfolios may change it.'
        }
      >
        <Basics view={view} draft={draft} onChange={setDraft} />
      </Section>
      <Weights view={view} draft={draft} onChange={setDraft} />
      <PoolsSection draft={draft} onChange={setDraft} />
      <Problems problems={problems} />
      {save.isError && <Problem title="The model was not saved" error={save.error} />}
      {mayManage && (
        <div className={styles['buttons']}>
          <Button appearance="primary" isLoading={save.isPending} onClick={submit}>
            Save model
          </Button>
          <Button appearance="subtle" onClick={() => setDraft(start())}>
            Discard changes
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles['problems']} role="alert">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

type PartProps = {
  readonly view: ProposalsView;
  readonly draft: ModelDraft;
  readonly onChange: (draft: ModelDraft) => void;
};

function Weights({ view, draft, onChange }: PartProps) {
  const change = (tree: TreeDraft<CriterionDraft>) => onChange({ ...draft, ...tree });
  const fields = useNumberFields(view.mayManage);
  return (
    <Section
      title="Criteria and weights"
      lead="Groups are weighed first, then what is in them: a criterion counts its share of the group’s share."
      actions={
        <>
          <Button onClick={() => change(withNewGroup(draft))}>Add group</Button>
          <Button onClick={() => onChange(withNewCriterion(draft, null))}>Add criterion</Button>
        </>
      }
    >
      <TopWeighing draft={draft} onChange={change} />
      <CriteriaRows
        draft={draft}
        swings={swingsOf(view, draft)}
        fields={fields.data ?? []}
        onChange={onChange}
      />
      {fields.isError && (
        <Problem
          title="The number fields of Jira could not be loaded"
          error={fields.error}
          onRetry={() => void fields.refetch()}
        />
      )}
      <PairwiseSections draft={draft} onChange={change} />
    </Section>
  );
}

function Basics({ view: { intakeChoices }, draft, onChange }: PartProps) {
  return (
    <div className={styles['fields']}>
      <FormField label="Currency of costs and benefits">
        {(control) => (
          <Textfield
            {...control}
            maxLength={3}
            value={draft.currency}
            onChange={(event) =>
              onChange({ ...draft, currency: event.currentTarget.value.toUpperCase() })
            }
          />
        )}
      </FormField>
      <FormField label="Values are made comparable">
        {(control) => (
          <Choice
            control={control}
            options={NORMALISATIONS}
            value={draft.normalisation}
            onChange={(normalisation) => onChange({ ...draft, normalisation })}
          />
        )}
      </FormField>
      <FormField label="What comes to the board">
        {(control) => (
          <Choice
            control={control}
            options={BOARDED}
            value={draft.onlyReady ? 'ready' : 'all'}
            onChange={(boarded) => onChange({ ...draft, onlyReady: boarded === 'ready' })}
          />
        )}
      </FormField>
      <FormField label="Projects that keep proposals" helper="None means every imported project.">
        {(control) => (
          <Choices
            control={control}
            options={intakeChoices.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))} // prettier-ignore
            values={draft.intake}
            onChange={(intake) => onChange({ ...draft, intake })}
          />
        )}
      </FormField>
    </div>
  );
}

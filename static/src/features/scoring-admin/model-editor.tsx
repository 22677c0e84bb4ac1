import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';

import type { ScoringSetup } from '@contract/scoring';

import { withNewGroup } from '../../shared/criteria-tree/tree-changes';
import type { TreeDraft } from '../../shared/criteria-tree/tree-draft';
import { PairwiseSections, TopWeighing } from '../../shared/criteria-tree/weighing-sections';
import { FormField } from '../../shared/form-field';
import { Section } from '../../shared/section';
import { Problem } from '../../shared/states';
import { CriteriaTable } from './criteria-table';
import {
  draftOf,
  problemsOf,
  toModel,
  withNewCriterion,
  type CriterionDraft,
  type ModelDraft,
} from './model-draft';
import { useReloadScoring, useSaveModel } from './scoring-data';
import styles from './scoring.module.css';

/** Edits the scoring model. Nothing counts before it is saved. */
export function ModelEditor({ setup }: { readonly setup: ScoringSetup }) {
  const reload = useReloadScoring();
  const { save, draft, isChanged, problems, setDraft, discard, submit } = useModelDraft(setup);

  return (
    <Section
      title="Scoring model"
      lead="Each criterion is stretched over the projects compared, from worst to best, and weighted: in a group, by its share of the group’s share. The sum is a score from 0 to 100."
    >
      <form className={styles['form']} onSubmit={submit} noValidate>
        <ModelName draft={draft} error={problems.get('name') ?? null} onChange={setDraft} />
        <Tree draft={draft} problems={problems} onChange={setDraft} />
        {save.isError && (
          <Problem
            title="The model was not saved"
            error={save.error}
            onRetry={() => {
              save.reset();
              reload();
            }}
          />
        )}
        <div className={styles['buttons']}>
          <Button
            type="submit"
            appearance="primary"
            isDisabled={!isChanged}
            isLoading={save.isPending}
          >
            Save model
          </Button>
          {isChanged && (
            <Button appearance="subtle" onClick={discard}>
              Discard changes
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}

function useModelDraft(setup: ScoringSetup) {
  const save = useSaveModel();
  const [changed, setDraft] = useState<ModelDraft | null>(null);
  const [isTried, setTried] = useState(false);
  const draft = changed ?? draftOf(setup.model);

  return {
    save,
    draft,
    isChanged: changed !== null,
    problems: isTried ? problemsOf(draft) : new Map<string, string>(),
    setDraft,
    discard: () => {
      setDraft(null);
      setTried(false);
      save.reset();
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      setTried(true);
      if (problemsOf(draft).size === 0) {
        save.mutate({ ...toModel(draft), version: setup.version });
      }
    },
  };
}

type TreeProps = {
  readonly draft: ModelDraft;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (draft: ModelDraft) => void;
};

function Tree({ draft, problems, onChange }: TreeProps) {
  const change = (tree: TreeDraft<CriterionDraft>) => onChange({ ...draft, ...tree });
  return (
    <>
      <TopWeighing draft={draft} onChange={change} />
      <CriteriaTable draft={draft} problems={problems} onChange={onChange} />
      <div className={styles['buttons']}>
        <Button onClick={() => onChange(withNewCriterion(draft, null))}>Add criterion</Button>
        <Button onClick={() => change(withNewGroup(draft))}>Add group</Button>
      </div>
      <PairwiseSections draft={draft} onChange={change} />
    </>
  );
}

type ModelNameProps = {
  readonly draft: ModelDraft;
  readonly error: string | null;
  readonly onChange: (draft: ModelDraft) => void;
};

function ModelName({ draft, error, onChange }: ModelNameProps) {
  return (
    <div className={styles['measure']}>
      <FormField label="Name of the model" isRequired error={error}>
        {(control) => (
          <Textfield
            {...control}
            value={draft.name}
            maxLength={120}
            onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          />
        )}
      </FormField>
    </div>
  );
}

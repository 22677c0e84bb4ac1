import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { WorkItemId } from '@domain/foundation/ids';
import { problemsOfRelations, type Relation } from '@domain/foundation/relation';

import { Choice, Choices, type Option } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import styles from './proposals.module.css';

const KINDS: readonly { readonly value: Relation['kind']; readonly label: string }[] = [
  { value: 'requires', label: 'One needs another' },
  { value: 'excludes', label: 'Two exclude each other' },
  { value: 'one-of', label: 'Exactly one of several' },
];

type NewRelationProps = {
  readonly view: ProposalsView;
  readonly isPending: boolean;
  readonly onAdd: (relation: Relation, onSaved: () => void) => void;
};

type Draft = {
  readonly kind: Relation['kind'];
  readonly one: WorkItemId | null;
  readonly other: WorkItemId | null;
  readonly group: readonly WorkItemId[];
};

/** Adds a relation: its kind, and the proposals that it names. */
export function NewRelation({ view, isPending, onAdd }: NewRelationProps) {
  const [draft, setDraft] = useState<Draft>({ kind: 'requires', one: null, other: null, group: [] }); // prettier-ignore
  const [problem, setProblem] = useState<string | null>(null);
  const options = view.proposals.map(({ id, key, summary }) => ({ value: id, label: `${key} ${summary}` })); // prettier-ignore

  const add = () => {
    const relation = relationOf(draft);
    const found =
      relation === null
        ? 'Choose the proposals.'
        : (problemsOfRelations([...view.model.relations, relation])[0] ?? null);
    setProblem(found);
    if (relation === null || found !== null) return;
    onAdd(relation, () => setDraft({ ...draft, one: null, other: null, group: [] }));
  };

  return (
    <div className={styles['relation']}>
      <FormField label="Relation">
        {(control) => (
          <Choice
            control={control}
            options={KINDS}
            value={draft.kind}
            onChange={(kind) => setDraft({ ...draft, kind })}
          />
        )}
      </FormField>
      <Members draft={draft} options={options} problem={problem} onChange={setDraft} />
      <div className={styles['add']}>
        <Button isLoading={isPending} onClick={add}>
          Add relation
        </Button>
      </div>
    </div>
  );
}

type MembersProps = {
  readonly draft: Draft;
  readonly options: readonly Option<WorkItemId>[];
  readonly problem: string | null;
  readonly onChange: (draft: Draft) => void;
};

function Members({ draft, options, problem, onChange }: MembersProps) {
  if (draft.kind === 'one-of') {
    return (
      <FormField label="Proposals" error={problem}>
        {(control) => (
          <Choices
            control={control}
            options={options}
            values={draft.group}
            onChange={(group) => onChange({ ...draft, group })}
          />
        )}
      </FormField>
    );
  }
  return (
    <>
      <FormField label="Proposal" error={problem}>
        {(control) => (
          <Choice
            control={control}
            options={options}
            value={draft.one}
            onChange={(one) => onChange({ ...draft, one })}
          />
        )}
      </FormField>
      <FormField label={draft.kind === 'requires' ? 'Needs' : 'Excludes'}>
        {(control) => (
          <Choice
            control={control}
            options={options}
            value={draft.other}
            onChange={(other) => onChange({ ...draft, other })}
          />
        )}
      </FormField>
    </>
  );
}

function relationOf({ kind, one, other, group }: Draft): Relation | null {
  if (kind === 'one-of') return group.length > 1 ? { kind, group } : null;
  return one === null || other === null ? null : { kind, one, other };
}

import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useMemo } from 'react';

import type { ProposalsView } from '@contract/proposals';
import { relationKey, type Relation } from '@domain/foundation/relation';
import { listed } from '@domain/foundation/wording';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { Section } from '../../shared/section';
import { Problem } from '../../shared/states';
import { modelInput } from './model-input';
import { NewRelation } from './new-relation';
import { useSaveProposalModel } from './proposals-data';
import styles from './proposals.module.css';
import { relationWords } from './relation-words';

type RelationsSectionProps = {
  readonly view: ProposalsView;
  /** The proposals that are left out because they need one that is not on the board. */
  readonly stranded: readonly string[];
};

/** What the portfolio knows of proposals beside each other: in words, and for who manages it, to be changed. */
export function RelationsSection({ view, stranded }: RelationsSectionProps) {
  const { count } = useFormats();
  const { nodeId, version, model, proposals, mayManage, hiddenRelations } = view;
  const keys = useMemo(() => new Map<string, string>(proposals.map(({ id, key }) => [id, key])), [proposals]); // prettier-ignore
  const save = useSaveProposalModel(nodeId);
  const keep = (relations: readonly Relation[], onSaved: () => void = () => undefined) =>
    save.mutate(
      { nodeId, version, model: modelInput({ ...model, relations }) },
      { onSuccess: onSaved },
    );

  return (
    <Section title="What goes together" lead={lead(model.relations.length, mayManage)}>
      {stranded.length > 0 && (
        <NoticeLine tone="information" title="Left out:">
          {`${listed(
            stranded.map((id) => keys.get(id) ?? id),
            stranded.length,
          )} ${stranded.length === 1 ? 'needs' : 'need'} a proposal that is not on the board yet.`}
        </NoticeLine>
      )}
      {model.relations.length > 0 && (
        <ul className={styles['relations']}>
          {model.relations.map((relation) => (
            <RelationLine
              key={relationKey(relation)}
              words={relationWords(relation, keys)}
              {...(mayManage && !save.isPending
                ? { onRemove: () => keep(model.relations.filter((each) => each !== relation)) }
                : {})}
            />
          ))}
        </ul>
      )}
      {hiddenRelations > 0 && (
        <p className={styles['note']}>
          {count(hiddenRelations, 'relation')} with a proposal that is hidden from you.
        </p>
      )}
      {mayManage && (
        <NewRelation
          view={view}
          isPending={save.isPending}
          onAdd={(relation, onSaved) => keep([...model.relations, relation], onSaved)}
        />
      )}
      {save.isError && <Problem title="It was not saved" error={save.error} />}
    </Section>
  );
}

function lead(relations: number, mayManage: boolean): string {
  if (relations > 0) return 'Every selection keeps to these.';
  return mayManage
    ? 'Say which proposals need, exclude or replace each other; every selection keeps to it.'
    : 'No proposal is said to need, exclude or replace another.';
}

type RelationLineProps = { readonly words: string; readonly onRemove?: () => void };

function RelationLine({ words, onRemove }: RelationLineProps) {
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return (
    <li>
      <span>{sentence}</span>
      {onRemove !== undefined && (
        <IconButton
          icon={CrossIcon}
          label={`Remove: ${words}`}
          appearance="subtle"
          spacing="compact"
          onClick={onRemove}
        />
      )}
    </li>
  );
}

import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useState } from 'react';

import type { GovernedId } from '@domain/foundation/ids';
import type { GovernedProject, PortfolioNode } from '@domain/portfolio/portfolio-tree';

import { Choices } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { Problem } from '../../shared/states';
import { VirtualList } from '../../shared/virtual-list';
import { changed, useReloadTree, useSaveNode } from './tree-data';
import styles from './tree.module.css';

type MemberEditorProps = {
  readonly node: PortfolioNode;
  readonly governed: readonly GovernedProject[];
};

/** The projects of one portfolio or programme, added and removed one change at a time. */
export function MemberEditor({ node, governed }: MemberEditorProps) {
  const save = useSaveNode('Members saved');
  const reload = useReloadTree();
  const members = governed.filter((project) => node.members.includes(project.id));
  const others = governed.filter((project) => !node.members.includes(project.id));

  const set = (next: readonly GovernedId[], onSuccess?: () => void) =>
    save.mutate(changed(node, { members: next }), onSuccess === undefined ? {} : { onSuccess });

  return (
    <>
      {others.length > 0 && (
        <AddMembers
          others={others}
          isPending={save.isPending}
          onAdd={(added, clear) => set([...node.members, ...added], clear)}
        />
      )}
      {save.isError && (
        <Problem
          title="The members were not saved"
          error={save.error}
          onRetry={() => {
            save.reset();
            reload();
          }}
        />
      )}
      {members.length === 0 ? (
        <p className={styles['note']}>No project stands in here yet.</p>
      ) : (
        <MemberList
          node={node}
          members={members}
          isPending={save.isPending}
          onRemove={(id) => set(node.members.filter((member) => member !== id))}
        />
      )}
    </>
  );
}

type MemberListProps = {
  readonly node: PortfolioNode;
  readonly members: readonly GovernedProject[];
  readonly isPending: boolean;
  readonly onRemove: (id: GovernedId) => void;
};

function MemberList({ node, members, isPending, onRemove }: MemberListProps) {
  return (
    <VirtualList
      label={`Projects in ${node.name}`}
      items={members}
      itemKey={(project) => project.id}
    >
      {(project) => (
        <div className={styles['member']}>
          <span className={styles['key']}>{project.key}</span>
          <span className={styles['name']}>{project.name}</span>
          <IconButton
            icon={CrossIcon}
            label={`Take ${project.name} out of ${node.name}`}
            appearance="subtle"
            spacing="compact"
            isDisabled={isPending}
            onClick={() => onRemove(project.id)}
          />
        </div>
      )}
    </VirtualList>
  );
}

type AddMembersProps = {
  readonly others: readonly GovernedProject[];
  readonly isPending: boolean;
  readonly onAdd: (added: readonly GovernedId[], clear: () => void) => void;
};

function AddMembers({ others, isPending, onAdd }: AddMembersProps) {
  const [chosen, setChosen] = useState<readonly GovernedId[]>([]);

  return (
    <div className={styles['inline']}>
      <FormField label="Add projects">
        {(control) => (
          <Choices<GovernedId>
            control={control}
            options={others.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
            values={chosen}
            onChange={setChosen}
            placeholder="Search governed projects"
          />
        )}
      </FormField>
      <Button
        isDisabled={chosen.length === 0}
        isLoading={isPending && chosen.length > 0}
        onClick={() => onAdd(chosen, () => setChosen([]))}
      >
        Add
      </Button>
    </div>
  );
}

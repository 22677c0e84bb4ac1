import Button from '@atlaskit/button/new';
import { useId, useState, type FormEvent } from 'react';

import type { PortfolioTree } from '@contract/portfolio';
import type { NodeId } from '@domain/foundation/ids';
import type { PortfolioNode } from '@domain/portfolio/portfolio-tree';

import { Dialog } from '../../shared/dialog';
import { Problem } from '../../shared/states';
import { NameField } from './name-field';
import { changed, fresh, useReloadTree, useSaveNode } from './tree-data';

type NodeDialogProps = {
  readonly title: string;
  /** All nodes before the change: what is there after it and not before is the new one. */
  readonly known: readonly PortfolioNode[];
  /** The node to rename; a new one when left out. */
  readonly node?: PortfolioNode;
  /** The portfolio a new programme belongs to. */
  readonly parentId: NodeId | null;
  readonly onSaved?: (id: NodeId) => void;
  readonly onClose: () => void;
};

/** Names a portfolio or programme: a new one, or one that is there. */
export function NodeDialog(props: NodeDialogProps) {
  const { title, node, onClose } = props;
  const formId = useId();
  const reload = useReloadTree();
  const { save, name, setName, isTried, submit } = useNaming(props);

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={formId} appearance="primary" isLoading={save.isPending}>
            {node === undefined ? 'Create' : 'Rename'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <NameField
          value={name}
          error={isTried && name.trim() === '' ? 'Give it a name.' : null}
          onChange={setName}
        />
      </form>
      {save.isError && (
        <Problem
          title="It was not saved"
          error={save.error}
          onRetry={() => {
            save.reset();
            reload();
          }}
        />
      )}
    </Dialog>
  );
}

function useNaming({ known, node, parentId, onSaved, onClose }: NodeDialogProps) {
  const save = useSaveNode(node === undefined ? 'Created' : 'Renamed');
  const [name, setName] = useState(node?.name ?? '');
  const [isTried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;

    const input = node === undefined ? fresh(name, parentId) : changed(node, { name });
    save.mutate(input, {
      onSuccess: (tree) => {
        const id = node?.id ?? newIn(tree, known);
        if (id !== undefined) onSaved?.(id);
        onClose();
      },
    });
  };

  return { save, name, setName, isTried, submit };
}

function newIn(tree: PortfolioTree, known: readonly PortfolioNode[]): NodeId | undefined {
  return tree.nodes.find((node) => !known.some((other) => other.id === node.id))?.id;
}

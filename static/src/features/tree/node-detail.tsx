import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';

import type { PortfolioTree } from '@contract/portfolio';
import type { NodeId } from '@domain/foundation/ids';
import type { PortfolioNode } from '@domain/portfolio/portfolio-tree';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useFormats } from '../../shared/forge-context';
import { MemberEditor } from './member-editor';
import { NodeDialog } from './node-dialog';
import { projectsBelow } from './projects-below';
import { useDeleteNode } from './tree-data';
import styles from './tree.module.css';

type NodeDetailProps = {
  readonly node: PortfolioNode;
  readonly tree: PortfolioTree;
  readonly onCreated: (id: NodeId) => void;
};

/** One portfolio or programme: its name, its members, what can be done with it. */
export function NodeDetail({ node, tree, onCreated }: NodeDetailProps) {
  const { count } = useFormats();
  const [open, setOpen] = useState<'rename' | 'programme' | 'delete' | null>(null);
  const close = () => setOpen(null);
  const isPortfolio = node.kind === 'portfolio';
  const below = projectsBelow(node, tree.nodes).size - node.members.length;

  return (
    <div className={styles['detail']}>
      <div className={styles['detailHeader']}>
        <div className={styles['detailTitles']}>
          <Heading size="small" as="h3">
            {node.name}
          </Heading>
          <p className={styles['kind']}>
            {isPortfolio ? 'Portfolio' : 'Programme'} with {count(node.members.length, 'project')}{' '}
            of its own
            {below > 0 && ` and ${count(below, 'more project')} in its programmes`}
          </p>
        </div>
        <div className={styles['buttons']}>
          {isPortfolio && <Button onClick={() => setOpen('programme')}>New programme</Button>}
          <Button onClick={() => setOpen('rename')}>Rename</Button>
          <Button onClick={() => setOpen('delete')}>Delete</Button>
        </div>
      </div>
      <MemberEditor node={node} governed={tree.governed} />
      {open === 'programme' && (
        <NodeDialog
          title={`New programme in ${node.name}`}
          known={tree.nodes}
          parentId={node.id}
          onSaved={onCreated}
          onClose={close}
        />
      )}
      {open === 'rename' && (
        <NodeDialog
          title={`Rename ${node.name}`}
          known={tree.nodes}
          node={node}
          parentId={node.parentId}
          onClose={close}
        />
      )}
      {open === 'delete' && <DeleteDialog node={node} onClose={close} />}
    </div>
  );
}

type DeleteDialogProps = { readonly node: PortfolioNode; readonly onClose: () => void };

function DeleteDialog({ node, onClose }: DeleteDialogProps) {
  const remove = useDeleteNode(`${node.name} deleted`);

  return (
    <ConfirmDialog
      title={`Delete the ${node.kind} ${node.name}?`}
      confirmLabel={`Delete ${node.kind}`}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate({ id: node.id, version: node.version }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>
        {node.kind === 'portfolio'
          ? 'Its programmes are deleted with it. '
          : 'It disappears from its portfolio. '}
        The projects stay governed, with their standards, plans and findings.
      </p>
    </ConfirmDialog>
  );
}

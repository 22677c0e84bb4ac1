import type { NodeId } from '@domain/foundation/ids';
import type { PortfolioNode } from '@domain/portfolio/portfolio-tree';

import { useFormats } from '../../shared/forge-context';
import { projectsBelow } from './projects-below';
import styles from './tree.module.css';

type NodeListProps = {
  readonly nodes: readonly PortfolioNode[];
  readonly selectedId: NodeId;
  readonly onSelect: (id: NodeId) => void;
};

/** Portfolios with their programmes below them, to choose one from. */
export function NodeList({ nodes, selectedId, onSelect }: NodeListProps) {
  const entry = (node: PortfolioNode) => (
    <NodeButton
      node={node}
      size={projectsBelow(node, nodes).size}
      isSelected={node.id === selectedId}
      onSelect={() => onSelect(node.id)}
    />
  );

  return (
    <nav aria-label="Portfolios and programmes">
      <ul className={styles['nodes']}>
        {nodes
          .filter((node) => node.parentId === null)
          .map((portfolio) => {
            const programmes = nodes.filter((node) => node.parentId === portfolio.id);
            return (
              <li key={portfolio.id}>
                {entry(portfolio)}
                {programmes.length > 0 && (
                  <ul>
                    {programmes.map((programme) => (
                      <li key={programme.id}>{entry(programme)}</li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
      </ul>
    </nav>
  );
}

type NodeButtonProps = {
  readonly node: PortfolioNode;
  readonly size: number;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
};

function NodeButton({ node, size, isSelected, onSelect }: NodeButtonProps) {
  const { number } = useFormats();

  return (
    <button type="button" className={styles['node']} aria-current={isSelected} onClick={onSelect}>
      <span className={styles['nodeName']}>{node.name}</span>
      <span className={styles['nodeCount']}>
        {number(size)}
        <span className="visually-hidden">{size === 1 ? ' project' : ' projects'}</span>
      </span>
    </button>
  );
}

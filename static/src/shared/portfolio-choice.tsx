import type { NodeId } from '@domain/foundation/ids';
import type { PortfolioNode } from '@domain/portfolio/portfolio-tree';

import { Choice, type Option } from './choice';
import { FormField } from './form-field';

const ALL = 'all';

type Named = Pick<PortfolioNode, 'id' | 'name' | 'parentId'>;

type PortfolioChoiceProps = {
  readonly nodes: readonly Named[];
  readonly nodeId: NodeId | null;
  readonly onNode: (id: NodeId | null) => void;
};

/** Which portfolio or programme is looked at, or all projects. */
export function PortfolioChoice({ nodes, nodeId, onNode }: PortfolioChoiceProps) {
  return (
    <FormField label="Portfolio">
      {(control) => (
        <Choice
          control={control}
          options={[{ value: ALL, label: 'All projects' }, ...nodeOptions(nodes)]}
          value={nodeId ?? ALL}
          onChange={(id) => onNode(nodes.find((node) => node.id === id)?.id ?? null)}
        />
      )}
    </FormField>
  );
}

/** Portfolios by name, each followed by its programmes. */
function nodeOptions(nodes: readonly Named[]): readonly Option[] {
  const nameOf = ({ parentId, name }: Named) => {
    const parent = nodes.find(({ id }) => id === parentId);
    return parent === undefined ? name : `${parent.name} / ${name}`;
  };

  return nodes
    .map((node) => ({ value: String(node.id), label: nameOf(node) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

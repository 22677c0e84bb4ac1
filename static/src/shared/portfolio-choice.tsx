import type { NodeId } from '@domain/foundation/ids';

import { Choice } from './choice';
import { FormField } from './form-field';
import { ALL_NODES, type NamedNode, nodeOptions } from './node-options';

type PortfolioChoiceProps = {
  readonly nodes: readonly NamedNode[];
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
          options={nodeOptions(nodes)}
          value={nodeId ?? ALL_NODES}
          onChange={(id) => onNode(nodes.find((node) => node.id === id)?.id ?? null)}
        />
      )}
    </FormField>
  );
}

import type { NodeId } from '@domain/foundation/ids';

import { Choice } from './choice';
import { FormField } from './form-field';
import { ALL_NODES, type NamedNode, nodeOptions } from './node-options';
import styles from './portfolio-choice.module.css';

type PortfolioChoiceProps = {
  readonly nodes: readonly NamedNode[];
  readonly nodeId: NodeId | null;
  readonly onNode: (id: NodeId | null) => void;
};

/** Which portfolio or programme is looked at, or all projects. */
export function PortfolioChoice(props: PortfolioChoiceProps) {
  return (
    <FormField label="Portfolio">
      {(control) => <Choice control={control} {...choiceOf(props)} />}
    </FormField>
  );
}

/** The same beside the title of a page. */
export function PortfolioBadge(props: PortfolioChoiceProps) {
  return (
    <div className={styles['badge']}>
      <Choice label="Portfolio" isCompact {...choiceOf(props)} />
    </div>
  );
}

function choiceOf({ nodes, nodeId, onNode }: PortfolioChoiceProps) {
  return {
    options: nodeOptions(nodes),
    value: nodeId ?? ALL_NODES,
    onChange: (id: string) => onNode(nodes.find((node) => node.id === id)?.id ?? null),
  };
}

import type { NodeSummary } from '@contract/rollup';
import type { NodeId, StandardId } from '@domain/foundation/ids';
import type { Standard } from '@domain/standards/standard';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { ALL_NODES, nodeOptions } from '../../shared/node-options';
import styles from './adoption.module.css';

type AdoptionChoicesProps = {
  readonly nodes: readonly NodeSummary[];
  readonly nodeId: NodeId | null;
  readonly standards: readonly Standard[];
  readonly standardId: StandardId | null;
  readonly onNode: (id: NodeId | null) => void;
  readonly onStandard: (id: StandardId) => void;
};

/** Which standard, and where. */
export function AdoptionChoices(props: AdoptionChoicesProps) {
  const { nodes, nodeId, standards, standardId, onNode, onStandard } = props;

  return (
    <div className={`${styles['choices'] ?? ''} no-print`}>
      <FormField label="Standard">
        {(control) => (
          <Choice
            control={control}
            options={standards.map(({ id, name, version }) => ({
              value: id,
              label: `${name} ${version}`,
            }))}
            placeholder="None in use"
            isDisabled={standards.length === 0}
            value={standardId}
            onChange={onStandard}
          />
        )}
      </FormField>
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
    </div>
  );
}

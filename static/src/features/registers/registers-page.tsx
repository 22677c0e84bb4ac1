import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Choice } from '../../shared/choice';
import { ALL_NODES, nodeOptions } from '../../shared/node-options';
import { Page } from '../../shared/page';
import { useAnswer } from '../../shared/questions';
import { RegisterActions } from './register-actions';
import { FIRST_LOOK, type RegisterAsked } from './register-asked';
import { RegisterBody } from './register-body';
import { useRegister } from './register-data';
import styles from './registers.module.css';

/** What the registers of all projects hold, in one list. */
export function RegistersPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [asked, setAsked] = useState<RegisterAsked>({ ...FIRST_LOOK, nodeId: initialNode });
  const nodes = useAnswer('portfolio.nodes', {});
  const query = useRegister(asked);
  const known = nodes.data?.nodes ?? [];

  return (
    <Page
      title="Registers"
      lead="Risks, decisions, milestones, benefits and everything else that projects keep a log of."
      badge={
        <div className={styles['node']}>
          <Choice
            label="Portfolio"
            isCompact
            options={nodeOptions(known)}
            value={asked.nodeId ?? ALL_NODES}
            onChange={(id) => {
              const nodeId = known.find((node) => node.id === id)?.id ?? null;
              setAsked({ ...FIRST_LOOK, nodeId, grouping: asked.grouping });
            }}
          />
        </div>
      }
      actions={query.data !== undefined && <RegisterActions asked={asked} page={query.data} />}
    >
      <RegisterBody query={query} asked={asked} onAsk={setAsked} />
    </Page>
  );
}

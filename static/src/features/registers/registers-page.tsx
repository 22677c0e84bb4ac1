import { useState } from 'react';

import type { NodeId } from '@domain/foundation/ids';

import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { RegisterActions } from './register-actions';
import { FIRST_LOOK, looking, type RegisterAsked } from './register-asked';
import { RegisterBody } from './register-body';
import { useRegister } from './register-data';

/** What the registers of all projects hold, in one list. */
export function RegistersPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [asked, setAsked] = useState<RegisterAsked>({ ...FIRST_LOOK, nodeId: initialNode });
  const nodes = useAnswer('portfolio.nodes', {});
  const query = useRegister(asked);

  return (
    <Page
      title="Registers"
      lead="Risks, decisions, milestones, benefits and everything else that projects keep a log of."
      badge={
        <PortfolioBadge
          nodes={nodes.data?.nodes ?? []}
          nodeId={asked.nodeId}
          onNode={(nodeId) =>
            setAsked((now) => looking(now, { nodeId, filter: FIRST_LOOK.filter }))
          }
        />
      }
      actions={query.data !== undefined && <RegisterActions asked={asked} page={query.data} />}
    >
      <RegisterBody query={query} asked={asked} onAsk={setAsked} />
    </Page>
  );
}

import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';

import type { GatesOfProject, ShownGate } from '@contract/gates';

import type { NameOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { Decider } from './decider';
import { STATE_LOOKS, STATE_WORDS } from './gate-words';
import styles from './gates.module.css';
import { Readiness } from './life-cycle-line';
import { MissingRules } from './missing-rules';
import { PlannedDay } from './planned-day';
import { RequestCard } from './request-card';
import { RequestDialog } from './request-dialog';

type GateSectionProps = {
  readonly gate: ShownGate;
  readonly gates: GatesOfProject;
  readonly nameOf: NameOf;
};

/** One gate: how it stands, how far it is ready, who decides, and everything that was asked and said. */
export function GateSection({ gate, gates, nameOf }: GateSectionProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { id, name, question, state, mayRequest, requestRefusal, approvers, requests } = gate;

  return (
    <div id={`gate-${id}`}>
      <Section
        title={name}
        lead={question}
        actions={
          mayRequest && (
            <Button appearance="primary" onClick={() => setIsAsking(true)}>
              Ask for this gate
            </Button>
          )
        }
      >
        <div className={styles['marks']}>
          <Lozenge appearance={STATE_LOOKS[state]}>{STATE_WORDS[state]}</Lozenge>
          <Readiness gate={gate} />
        </div>
        <PlannedDay gate={gate} project={gates} />
        <MissingRules missing={gate.missing} />
        <h3 className={styles['heading']}>Who decides</h3>
        <ul className={styles['plain']}>
          {approvers.map((one) => (
            <Decider key={one.role} approvers={one} nameOf={nameOf} />
          ))}
        </ul>
        {!mayRequest && state !== 'requested' && requestRefusal !== null && (
          <p className={styles['quiet']}>{requestRefusal}</p>
        )}
        {requests.map((request) => (
          <RequestCard key={request.id} request={request} gate={gate} nameOf={nameOf} />
        ))}
      </Section>
      {isAsking && (
        <RequestDialog gate={gate} project={gates.project} onClose={() => setIsAsking(false)} />
      )}
    </div>
  );
}

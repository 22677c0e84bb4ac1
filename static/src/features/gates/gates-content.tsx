import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { GatesOfProject } from '@contract/gates';

import { NoticeLine } from '../../shared/notice-line';
import { Section } from '../../shared/section';
import { DelegationSection } from './delegation-section';
import { Enforcement } from './enforcement';
import { GateSection } from './gate-section';
import { useNamesAt } from './gates-data';
import styles from './gates.module.css';
import { LifeCycleDialog } from './life-cycle-choice';
import { LifeCycleLine } from './life-cycle-line';
import { WhoCouldApprove } from './who-could-approve';

export function GatesContent({ gates }: { readonly gates: GatesOfProject }) {
  const [isChoosing, setIsChoosing] = useState(false);
  const nameOf = useNamesAt(gates);
  const { lifeCycle, mode, mayChoose } = gates;
  const stopped = gates.gates.find(({ id }) => id === gates.stoppedAt);

  return (
    <div className={styles['content']}>
      {stopped !== undefined && (
        <NoticeLine tone="warning" title="The project was stopped for good.">
          It was decided at “{stopped.name}”. No gate can be asked for any more.
        </NoticeLine>
      )}
      {mode !== 'directive' && (
        <NoticeLine tone="information" title="Gates hold nothing back here.">
          The project is not in directive mode: decisions are kept and shown, and transitions pass.
        </NoticeLine>
      )}
      <Enforcement gates={gates} />
      <Section
        title={`Life cycle: ${lifeCycle?.name ?? ''}`}
        lead={lifeCycle?.summary}
        actions={
          mayChoose && <Button onClick={() => setIsChoosing(true)}>Change life cycle</Button>
        }
      >
        <LifeCycleLine gates={gates} />
      </Section>
      {gates.gates.map((gate) => (
        <GateSection key={gate.id} gate={gate} gates={gates} nameOf={nameOf} />
      ))}
      <WhoCouldApprove project={gates} nameOf={nameOf} />
      <DelegationSection gates={gates} nameOf={nameOf} />
      {isChoosing && <LifeCycleDialog gates={gates} onClose={() => setIsChoosing(false)} />}
    </div>
  );
}

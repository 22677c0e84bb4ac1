import Lozenge from '@atlaskit/lozenge';

import type { GatesOfProject, ShownGate } from '@contract/gates';

import { ProgressMeter } from '../../shared/progress-meter';
import { STATE_LOOKS, STATE_WORDS } from './gate-words';
import styles from './gates.module.css';

/** The stages of a life cycle in their order, each with the gate that ends it. */
export function LifeCycleLine({ gates }: { readonly gates: GatesOfProject }) {
  const stages = gates.lifeCycle?.stages ?? [];
  const byStage = new Map(gates.gates.map((gate) => [gate.stage, gate]));

  return (
    <ol className={styles['line']}>
      {stages.map(({ id, name }) => {
        const gate = byStage.get(name);
        return (
          <li key={id} className={styles['stage']}>
            <strong>{name}</strong>
            {gate !== undefined && <GateOnLine gate={gate} />}
          </li>
        );
      })}
    </ol>
  );
}

function GateOnLine({ gate }: { readonly gate: ShownGate }) {
  return (
    <div className={styles['gateOnLine']}>
      <a href={`#gate-${gate.id}`}>{gate.name}</a>
      <Lozenge appearance={STATE_LOOKS[gate.state]}>{STATE_WORDS[gate.state]}</Lozenge>
      <Readiness gate={gate} />
    </div>
  );
}

/** How far a gate is ready, by its entry rules. */
export function Readiness({ gate: { readiness } }: { readonly gate: ShownGate }) {
  const { kept, all, percent } = readiness;
  if (percent === null) return <span className={styles['quiet']}>Nothing is checked</span>;

  return (
    <div className={styles['readiness']}>
      <ProgressMeter ratio={percent / 100} text={`${percent}%`} />
      <span className={styles['quiet']}>
        {kept} of {all} entry rules kept
      </span>
    </div>
  );
}

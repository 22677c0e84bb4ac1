import Heading from '@atlaskit/heading';
import { useCallback, useState } from 'react';

import type { GateRule } from '@contract/gate-rule';
import type { GateId } from '@domain/foundation/ids';
import { isShipped } from '@domain/gates/life-cycle';

import { Notice, Problem } from '../../shared/states';
import { type FromWhere, GateField, LifeCycleField, OWN } from './gate-fields';
import styles from './gate-rule.module.css';
import { isGateId, type SavedRule } from './saved-rule';
import { useConfigure } from './use-configure';
import { WhatItDoes } from './what-it-does';

type GateRuleFormProps = { readonly module: string; readonly saved: SavedRule };
type Chosen = { readonly lifeCycle: FromWhere | null; readonly gate: GateId | null };

/** Chooses the gate that a transition waits for. Jira's own button saves it. */
export function GateRuleForm({ module, saved }: GateRuleFormProps) {
  const [{ lifeCycle, gate }, setChosen] = useState<Chosen>(() => chosenBefore(saved));
  const [wasIncomplete, setWasIncomplete] = useState(false);
  const configure = useCallback(() => {
    const isChosen = gate !== null && isGateId(gate);
    setWasIncomplete(!isChosen);
    return isChosen ? JSON.stringify({ gate } satisfies GateRule) : undefined;
  }, [gate]);
  const { error, tellAgain } = useConfigure(configure);

  return (
    <main className={styles['rule']}>
      <Heading size="small" as="h1">
        Which gate has to be passed?
      </Heading>
      {error !== null && (
        <Problem title="Jira cannot save this form" error={error} onRetry={tellAgain} />
      )}
      {saved.kind === 'unreadable' && (
        <Notice appearance="warning" title="What was saved names no gate">
          Choose one, and save the rule again.
        </Notice>
      )}
      <LifeCycleField
        value={lifeCycle}
        onChange={(chosen) => {
          if (chosen !== lifeCycle) setChosen({ lifeCycle: chosen, gate: null });
        }}
      />
      <GateField
        lifeCycle={lifeCycle}
        value={gate}
        error={
          wasIncomplete && (gate === null || !isGateId(gate))
            ? 'Choose a gate: nothing was saved.'
            : null
        }
        onChange={(chosen) => setChosen({ lifeCycle, gate: chosen })}
      />
      <WhatItDoes module={module} />
    </main>
  );
}

function chosenBefore(saved: SavedRule): Chosen {
  if (saved.kind === 'own-gate') return { lifeCycle: OWN, gate: saved.gate };
  if (saved.kind !== 'gate') return { lifeCycle: null, gate: null };

  const { id } = saved.lifeCycle;
  return { lifeCycle: isShipped(id) ? id : OWN, gate: saved.gate.id };
}

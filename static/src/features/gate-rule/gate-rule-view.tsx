import { Notice } from '../../shared/states';
import styles from './gate-rule.module.css';
import type { SavedRule } from './saved-rule';
import { WhatItDoes } from './what-it-does';

type GateRuleViewProps = { readonly module: string; readonly saved: SavedRule };

/** The gate that a transition waits for, to be read. */
export function GateRuleView({ module, saved }: GateRuleViewProps) {
  return (
    <main className={styles['rule']}>
      {saved.kind === 'gate' ? (
        <p className={styles['chosen']}>
          <strong>{saved.gate.name}</strong> of {saved.lifeCycle.name}, and all gates before it.
        </p>
      ) : (
        <Notice appearance="warning" title="This rule names no gate, so nobody gets through">
          Edit it, and choose the gate that has to be passed.
        </Notice>
      )}
      <WhatItDoes module={module} />
    </main>
  );
}

import { Notice } from '../../shared/states';
import styles from './gate-rule.module.css';
import type { SavedRule } from './saved-rule';
import { WhatItDoes } from './what-it-does';

type GateRuleViewProps = { readonly module: string; readonly saved: SavedRule };

/** The gate that a transition waits for, to be read. */
export function GateRuleView({ module, saved }: GateRuleViewProps) {
  return (
    <main className={styles['rule']}>
      <Saved saved={saved} />
      <WhatItDoes module={module} />
    </main>
  );
}

function Saved({ saved }: Pick<GateRuleViewProps, 'saved'>) {
  switch (saved.kind) {
    case 'gate':
      return (
        <p className={styles['chosen']}>
          <strong>{saved.gate.name}</strong> of {saved.lifeCycle.name}, and all gates before it.
        </p>
      );
    case 'own-gate':
      return (
        <p className={styles['chosen']}>
          The gate <strong>{saved.gate}</strong> of a life cycle of your own, and all gates before
          it. A project whose life cycle has no such gate does not get through.
        </p>
      );
    case 'none':
    case 'unreadable':
      return (
        <Notice appearance="warning" title="This rule names no gate, so nobody gets through">
          Edit it, and choose the gate that has to be passed.
        </Notice>
      );
  }
}

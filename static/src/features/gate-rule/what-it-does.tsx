import { MANDATE_MODES } from '@domain/foundation/mandate-mode';

import { modeWords } from '../../shared/mode-words';
import styles from './gate-rule.module.css';
import { wordsOf } from './rule-words';

/** What a rule does in each mode, the strictest first. */
export function WhatItDoes({ module }: { readonly module: string }) {
  const { byMode, basis } = wordsOf(module);

  return (
    <section className={styles['effect']} aria-label="What this rule does">
      <p className={styles['quiet']}>It depends on the mandate of the project:</p>
      <dl className={styles['modes']}>
        {MANDATE_MODES.toReversed().map((mode) => (
          <div key={mode} className={styles['mode']}>
            <dt>{modeWords(mode).word}</dt>
            <dd>{byMode[mode]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['quiet']}>{basis}</p>
      <p className={styles['quiet']}>
        A project that follows another life cycle has no such gate: there it counts as not passed.
      </p>
    </section>
  );
}

import type { Level } from '@domain/foundation/rating';

import styles from './level-mark.module.css';
import { levelWord } from './register-words';

type LevelMarkProps = { readonly level: Level; readonly exposure?: number };

/** A level in a word, with its colour beside it. */
export function LevelMark({ level, exposure }: LevelMarkProps) {
  return (
    <span className={styles['mark']} data-level={level}>
      {levelWord(level)}
      {exposure !== undefined && <span className={styles['exposure']}>{exposure}</span>}
    </span>
  );
}

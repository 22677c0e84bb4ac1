import { useId } from 'react';

import { MANDATE_MODES, type MandateMode } from '@domain/foundation/mandate-mode';

import { modeWords } from '../../shared/mode-words';
import styles from './standards.module.css';

type ModeChoiceProps = {
  readonly value: MandateMode;
  readonly onChange: (mode: MandateMode) => void;
};

/** How far the standard's authority goes. */
export function ModeChoice({ value, onChange }: ModeChoiceProps) {
  const group = useId();

  return (
    <fieldset className={styles['modes']}>
      <legend className={styles['legend']}>Mandate: how far its authority goes</legend>
      {MANDATE_MODES.map((mode) => (
        <label key={mode} className={styles['mode']}>
          <input
            type="radio"
            name={group}
            className={styles['radio']}
            checked={mode === value}
            onChange={() => onChange(mode)}
            aria-label={modeWords(mode).word}
            aria-describedby={`${group}-${mode}`}
          />
          <span>
            {modeWords(mode).word}
            <span className={styles['modeMeaning']} id={`${group}-${mode}`}>
              {modeWords(mode).meaning}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

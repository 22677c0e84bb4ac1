import type { ReactNode } from 'react';

import styles from './registers.module.css';

type ChipsProps = { readonly label: string; readonly children: ReactNode };

export function Chips({ label, children }: ChipsProps) {
  return (
    <div role="group" aria-label={label} className={styles['chips']}>
      {children}
    </div>
  );
}

type ChipProps = {
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

export function Chip({ isChosen, onClick, children }: ChipProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={isChosen} onClick={onClick}>
      {children}
    </button>
  );
}

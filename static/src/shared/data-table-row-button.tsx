import type { ReactNode } from 'react';

import styles from './data-table.module.css';

type RowButtonProps = {
  readonly index: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
};

/** The first cell of a row: what keyboards and screen readers open it with. */
export function RowButton({ index, isActive, isOpen, onOpen, children }: RowButtonProps) {
  return (
    <button
      type="button"
      className={styles['rowButton']}
      data-row={index}
      tabIndex={isActive ? 0 : -1}
      aria-expanded={isOpen}
      onClick={(event) => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {children}
    </button>
  );
}

import { createContext, useContext } from 'react';

import type { WorkItemKey } from '@domain/foundation/ids';

import styles from './registers.module.css';

/** Asks about making a risk an issue: the dialog stands beside the table, whose cells would cut it and lend it their type. */
export const RaisingContext = createContext<(key: WorkItemKey) => void>(() => undefined);

/** What to do about a risk that has happened, in its row: in sight where the pointer or the keyboard is. */
export function RowRaise({ itemKey }: { readonly itemKey: WorkItemKey }) {
  const onRaise = useContext(RaisingContext);
  return (
    <button
      type="button"
      className={styles['raise']}
      aria-label={`${itemKey} has happened: make it an issue`}
      onClick={() => onRaise(itemKey)}
    >
      Make it an issue
    </button>
  );
}

import { useState } from 'react';

import type { WorkItemKey } from '@domain/foundation/ids';

import { RaiseDialog } from '../../shared/raise-dialog';
import styles from './registers.module.css';

const ASKS_AGAIN = ['register.list'] as const;

/** What to do about a risk that has happened, in its row: in sight where the pointer or the keyboard is. */
export function RowRaise({ itemKey }: { readonly itemKey: WorkItemKey }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles['raise']}
        aria-label={`${itemKey} has happened: make it an issue`}
        onClick={() => setIsAsking(true)}
      >
        Make it an issue
      </button>
      {isAsking && (
        <RaiseDialog itemKey={itemKey} asksAgain={ASKS_AGAIN} onClose={() => setIsAsking(false)} />
      )}
    </>
  );
}

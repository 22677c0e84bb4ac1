import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { RegisterPage } from '@contract/registers';

import { useFormats } from '../../../shared/forge-context';
import styles from '../registers.module.css';
import { kindOf, NOTHING_SELECTED, type Selection, withRows } from '../selection';
import { BulkDialog } from './bulk-dialog';

type BulkBarProps = {
  readonly page: Pick<RegisterPage, 'rows'>;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
};

/** How many rows are ticked, and what can be done with them. */
export function BulkBar({ page: { rows }, selection, onSelect }: BulkBarProps) {
  const formats = useFormats();
  const [isEditing, setIsEditing] = useState(false);
  const kind = kindOf(selection);
  if (rows.length === 0 && selection.size === 0) return null;

  const isWhole = rows.every(({ key }) => selection.has(key));
  return (
    <div className={`${styles['bulk'] ?? ''} no-print`} role="group" aria-label="Ticked rows">
      <Button spacing="compact" onClick={() => onSelect(withRows(selection, rows, !isWhole))}>
        {isWhole ? 'Tick none of this page' : 'Tick all of this page'}
      </Button>
      <span role="status">{formats.number(selection.size)} ticked</span>
      {selection.size > 0 && (
        <>
          <Button spacing="compact" isDisabled={kind === null} onClick={() => setIsEditing(true)}>
            Edit a figure
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => onSelect(NOTHING_SELECTED)}>
            Tick none
          </Button>
        </>
      )}
      {selection.size > 0 && kind === null && (
        <span className={styles['hint']}>Tick rows of one kind to edit them together.</span>
      )}
      {isEditing && kind !== null && (
        <BulkDialog
          kind={kind}
          keys={[...selection.keys()]}
          onClose={() => {
            setIsEditing(false);
          }}
        />
      )}
    </div>
  );
}

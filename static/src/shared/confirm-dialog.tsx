import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';

import { Dialog } from './dialog';
import { Problem } from './states';

type ConfirmDialogProps = {
  /** The question: `Delete the portfolio Payments?` */
  readonly title: string;
  /** What will be lost, and what will stay. */
  readonly children: ReactNode;
  /** The verb on the button: `Delete portfolio`. */
  readonly confirmLabel: string;
  readonly isDangerous?: boolean;
  readonly isPending?: boolean;
  readonly error?: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something is lost. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  isDangerous = true,
  isPending = false,
  error = null,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button
            appearance={isDangerous ? 'danger' : 'primary'}
            isLoading={isPending}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {error !== null && <Problem error={error} />}
    </Dialog>
  );
}

import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { renderInForge } from '../../test/render';
import { AskError } from './ask';
import { ConfirmDialog } from './confirm-dialog';

const refusal = new AskError({
  code: 'conflict',
  message: 'Somebody was faster.',
  where: 'version',
  details: [],
});

function show(error: AskError | null = null) {
  const onConfirm = jest.fn();
  const onClose = jest.fn();
  renderInForge(
    <ConfirmDialog
      title="Delete it?"
      confirmLabel="Delete"
      error={error}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>It is gone then.</p>
    </ConfirmDialog>,
  );
  return { onConfirm, onClose };
}

it('is a dialog named by its question', () => {
  show();

  expect(screen.getByRole('dialog', { name: 'Delete it?' })).toHaveTextContent('It is gone then.');
});

it('does it only when told to', async () => {
  const { onConfirm, onClose } = show();

  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onConfirm).not.toHaveBeenCalled();
  expect(onClose).toHaveBeenCalledTimes(1);

  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

it('closes on Escape, which the browser reports as cancel', () => {
  const { onClose } = show();

  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));

  expect(onClose).toHaveBeenCalledTimes(1);
});

it('stays open with what went wrong, and where', () => {
  show(refusal);

  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Somebody was faster.');
  expect(alert).toHaveTextContent('Where: version');
});

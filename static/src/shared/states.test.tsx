import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { renderInForge } from '../../test/render';
import { AskError } from './ask';
import { Loading, Problem } from './states';

const failure = (code: string) =>
  new AskError({ code, message: 'It did not work.', where: null, details: ['EUCA', 'DOC'] });

it('tells those who hear the page what is being loaded', () => {
  renderInForge(<Loading what="projects" />);

  expect(screen.getByRole('status')).toHaveTextContent('Loading projects');
});

it('shows the message, its details and the way to try again', async () => {
  const onRetry = jest.fn();
  renderInForge(<Problem error={failure('upstream-failed')} onRetry={onRetry} />);

  expect(screen.getByRole('alert')).toHaveTextContent('It did not work.');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['EUCA', 'DOC']);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

it('offers to reload where somebody else was faster', () => {
  renderInForge(<Problem error={failure('conflict')} onRetry={() => undefined} />);

  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});

import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith } from '../../../test/bridge';
import { createFakeOffice } from '../../../test/fake-office';
import { choose, connect, finishImport, type State } from '../../../test/fake-office-state';
import { aSurvey } from '../../../test/fake-site';
import { renderInForge } from '../../../test/render';
import { ImportProgress } from './import-progress';

const survey = aSurvey();

function show(change: (state: State) => void = () => undefined) {
  const office = createFakeOffice((state) => {
    connect(state);
    choose(
      state,
      survey.projects.slice(0, 3).map(({ id }) => id),
    );
    change(state);
  });
  const asked = answerWith(office.answers);
  renderInForge(<ImportProgress survey={survey} />);
  return { office, asked };
}

afterEach(() => jest.useRealTimers());

it('shows what is read of what there is, and what it has cost', async () => {
  show();

  expect(await screen.findByText('1,318 of 2,671 work items')).toBeVisible();
  expect(screen.getByText(/1,349 Jira points spent/)).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Import' })).toHaveAttribute('value', '1318');
});

it('asks again every two seconds while it runs, and stops once it is done', async () => {
  jest.useFakeTimers();
  const { office, asked } = show();
  const looks = () => asked.filter(({ name }) => name === 'import.status').length;
  await act(() => jest.advanceTimersByTimeAsync(10));
  expect(looks()).toBe(1);

  await act(() => jest.advanceTimersByTimeAsync(4_000));
  expect(looks()).toBe(3);

  finishImport(office.state);
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect(screen.getByText('Imported')).toBeVisible();
  const after = looks();
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  expect(looks()).toBe(after);
});

it('pauses, and goes on where it was', async () => {
  show();

  await userEvent.click(await screen.findByRole('button', { name: 'Pause import' }));
  expect(await screen.findByText('Paused')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Resume import' }));
  expect(await screen.findByText('Importing')).toBeVisible();
});

it('puts a failed project first and says why', async () => {
  show((state) => {
    state.import = {
      ...state.import,
      state: 'failed',
      projects: state.import.projects.map((project, at) =>
        at === 2 ? { ...project, status: 'failed', problem: 'Jira answered 503.' } : project,
      ),
    };
  });

  expect(await screen.findByText('Jira answered 503.')).toBeVisible();
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Data warehouse consolidation');
});

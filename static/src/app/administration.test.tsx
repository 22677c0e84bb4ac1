import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import { answerWith, jiraAnswers, Refused, toldHost } from '../../test/bridge';
import { createFakeOffice, type FakeOffice } from '../../test/fake-office';
import { choose, connect, finishImport, settle, type State } from '../../test/fake-office-state';
import { aSurvey } from '../../test/fake-site';
import { renderInForge } from '../../test/render';
import { Administration } from './administration';

function show(change?: (state: State) => void, answers: Partial<FakeOffice['answers']> = {}) {
  const office = createFakeOffice(change);
  const asked = answerWith({ ...office.answers, ...answers });
  jiraAnswers({ '/rest/api/3/user/bulk': { values: [] } });
  const onSeePortfolio = jest.fn();
  const { container } = renderInForge(<Administration onSeePortfolio={onSeePortfolio} />);
  return { office, asked, onSeePortfolio, container };
}

const withProjects = (state: State) => {
  connect(state);
  choose(
    state,
    aSurvey().projects.map(({ id }) => id),
  );
};

/** Clicks a button as soon as it is there, and counts. */
function clicker() {
  let clicks = 0;
  return {
    click: async (name: string | RegExp) => {
      clicks += 1;
      await userEvent.click(await screen.findByRole('button', { name }));
    },
    clicks: () => clicks,
  };
}

it('leads from a fresh install to the portfolio in ten clicks', async () => {
  const { office, onSeePortfolio } = show();
  const { click, clicks } = clicker();

  await screen.findByRole('heading', { name: 'Begin with your Jira' });
  await click('Connect to Jira');
  expect(await screen.findByRole('heading', { name: 'Connected to Northwind' })).toBeVisible();
  await click('Continue');
  await click('Import 12 projects');
  expect(await screen.findByRole('progressbar', { name: 'Import' })).toBeVisible();
  await click('Continue');
  await click('Create portfolio of 12 projects');
  await click('Check 12 projects by Agile light');
  await click('Finish setup');
  await screen.findByRole('heading', { name: 'Mandate is set up' });
  await click('See the portfolio');

  expect(onSeePortfolio).toHaveBeenCalledTimes(1);
  expect(clicks()).toBeLessThanOrEqual(10);
  expect(office.state.tree.nodes[0]).toMatchObject({ name: 'Northwind portfolio' });
  expect(office.state.tree.nodes[0]?.members).toHaveLength(12);
  expect(office.state.tree.governed.every((one) => one.standardId === 'agile-light')).toBe(true);
  expect(office.state.isFinished).toBe(true);
});

it('asks where artifacts are kept when the standard asks for some', async () => {
  const { office } = show(withProjects);
  const { click } = clicker();

  await click('Create portfolio of 12 projects');
  await userEvent.click(await screen.findByRole('radio', { name: 'PM²' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Controlling' }));
  await click('Check 12 projects by PM²');
  await screen.findByRole('heading', { name: 'Where are these kept?' });
  await userEvent.type(
    screen.getByRole('combobox', { name: 'Types kept as a status report' }),
    'Decision{Enter}',
  );
  await click('Continue');

  await screen.findByRole('heading', { name: 'Who else administers Mandate?' });
  expect(office.state.tree.governed[0]).toMatchObject({ standardId: 'pm2', mode: 'controlling' });
  expect(office.state.setup.mapping).toContainEqual({
    kind: 'status-report',
    adopts: ['10107'],
    createsAs: null,
  });
});

it('can be left, and is taken up at the next open step', async () => {
  show(withProjects);
  const { click } = clicker();
  expect(await screen.findByRole('heading', { name: 'Make a first portfolio' })).toBeVisible();

  await click('Finish later');
  expect(await screen.findByText('The setup has 3 steps left')).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Import' })).toHaveAttribute('aria-selected', 'true');

  await click('Go on with the setup');
  expect(await screen.findByRole('heading', { name: 'Make a first portfolio' })).toBeVisible();
});

it('opens no step before the one it builds on', async () => {
  show(connect);

  const steps = within(await screen.findByRole('navigation', { name: 'Setup steps' }));
  expect(steps.getByRole('button', { name: 'Projects' })).toHaveAttribute('aria-current', 'step');
  expect(steps.getByRole('button', { name: 'Connect (done)' })).toBeEnabled();
  expect(steps.getByRole('button', { name: 'Portfolio' })).toBeDisabled();
});

it('saves a corrected estimate field on the way', async () => {
  const { office } = show();
  const { click } = clicker();
  await click('Connect to Jira');

  await userEvent.type(
    await screen.findByRole('combobox', { name: 'Field for estimates' }),
    'Story Points{Enter}',
  );
  await click('Continue');

  await screen.findByRole('heading', { name: 'Choose projects' });
  expect(office.state.setup.fields?.estimateFieldId).toBe('customfield_10033');
});

it('moves the focus to each step, so that a keyboard goes on from there', async () => {
  show();
  const { click } = clicker();

  await click('Connect to Jira');

  const heading = await screen.findByRole('heading', { name: 'Connected to Northwind' });
  await waitFor(() => expect(heading.parentElement).toHaveFocus());
});

it('says what Jira refused, and stays where it is', async () => {
  show(undefined, {
    'setup.connect': () => {
      throw new Refused('upstream-failed', 'Jira has counted 40 of 90 projects. Connect again.');
    },
  });
  const { click } = clicker();

  await click('Connect to Jira');

  expect(await screen.findByRole('alert')).toHaveTextContent('Jira has counted 40 of 90 projects.');
  expect(screen.getByRole('button', { name: 'Connect to Jira' })).toBeEnabled();
});

it('shows a failed answer with the way to try again', async () => {
  let isDown = true;
  const office = createFakeOffice(settle);
  show(settle, {
    'setup.status': () => {
      if (isDown) throw new Refused('not-allowed', 'You may not administer Mandate.');
      return {
        next: null,
        done: [],
        survey: null,
        chosenProjectIds: [],
        fields: null,
        import: office.state.import,
        mapping: [],
      };
    },
  });

  expect(await screen.findByText('You may not administer Mandate.')).toBeVisible();
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('tab', { name: 'Roles' })).toBeVisible();
});

it('keeps what was typed on a tab while another one is open', async () => {
  show(settle);

  await userEvent.click(await screen.findByRole('tab', { name: 'Scoring' }));
  const name = await screen.findByRole('textbox', { name: /Name of the model/ });
  await userEvent.type(name, ' 2027');
  await userEvent.click(screen.getByRole('tab', { name: 'Roles' }));
  await userEvent.click(screen.getByRole('tab', { name: 'Scoring' }));

  expect(screen.getByRole('textbox', { name: /Name of the model/ })).toHaveValue(
    'Starter model 2027',
  );
});

it('imports again from scratch only once that is confirmed', async () => {
  const { office, asked } = show(settle);
  const { click } = clicker();

  await click('Import again from scratch');
  expect(asked.map(({ name }) => name)).not.toContain('import.rebuild');
  await click('Drop and import again');

  expect(await screen.findByText('Importing')).toBeVisible();
  expect(toldHost('showFlag')).toContainEqual(
    expect.objectContaining({ title: 'The import started over' }),
  );
  finishImport(office.state);
});

it.each(['Portfolio tree', 'Standards', 'Scoring'])(
  'has nothing on the tab %s that axe objects to',
  async (tab) => {
    const { container } = show(settle);
    await userEvent.click(await screen.findByRole('tab', { name: tab }));
    await screen.findAllByRole('heading', { level: 2 });

    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    });

    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  },
);

import '../../../test/patience';
import '../../../test/plain-response';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { addDays, day } from '@domain/foundation/calendar';
import { governedId, projectId, ruleId } from '@domain/foundation/ids';

import { type Answers, answerWith, jiraAnswers, Refused, toldHost } from '../../../test/bridge';
import { aFinding, aHealth, aPortfolioRow, aProjectOverview, aRule } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { ProjectPage } from './project-page';

const whole = { id: governedId('project:10006'), key: 'DOC', name: 'Documentation' };
const epic = { id: governedId('item:11640'), key: 'DOC-93', name: 'Administration guide' };

function show(answers: Answers = {}) {
  jiraAnswers({
    '/rest/api/3/issue/bulkfetch': {
      issues: [{ key: 'DOC-93', fields: { summary: 'Explain how to restore a backup' } }],
    },
  });
  const asked = answerWith({
    'project.entry': { governed: [whole] },
    'project.overview': aProjectOverview(),
    ...answers,
  });
  renderInForge(<ProjectPage projectId={projectId('10006')} compliance={() => null} more={[]} />);
  return asked;
}

const section = (name: string) => screen.findByRole('region', { name });

describe('the project page', () => {
  it('says how the project stands, why, and what would make it green', async () => {
    show();
    const why = await section('Why this colour');

    expect(screen.getByRole('heading', { level: 1, name: 'Documentation' })).toBeVisible();
    expect(why).toHaveTextContent('The projected finish is after the planned finish');
    expect(why).toHaveTextContent('Planned finishFeb 1, 2027');
    expect(why).toHaveTextContent('To turn green: Finish 0.6 items a day instead of 0.5.');
  });

  it('lists what moved with titles asked of Jira as the user', async () => {
    show();
    const moved = await section('Moved in the last 7 days');

    expect(await within(moved).findByText('Explain how to restore a backup')).toBeVisible();
  });

  it('lists what moved by key alone where Jira gives no titles', async () => {
    show();
    jiraAnswers({});
    const moved = await section('Moved in the last 7 days');

    expect(within(moved).getByRole('link', { name: 'DOC-93' })).toBeVisible();
  });

  it('shows failed findings by severity, and folds away what passed', async () => {
    const finding = (title: string, severity: 'critical' | 'minor', verdict: 'failed' | 'passed') =>
      aFinding({ verdict, rule: aRule({ id: ruleId(title), title, severity }) });
    show({
      'project.overview': aProjectOverview({
        findings: [
          finding('Passed rule', 'critical', 'passed'),
          finding('Small rule', 'minor', 'failed'),
          finding('Grave rule', 'critical', 'failed'),
        ],
      }),
    });
    const findings = await section('Findings');

    expect(
      within(findings)
        .getAllByRole('article')
        .map((card) => within(card).getByRole('heading').textContent),
    ).toEqual(['Grave rule', 'Small rule', 'Passed rule']);
    expect(within(findings).getByText('Passed rule').closest('details')).not.toHaveAttribute(
      'open',
    );
  });
});

describe('what is not there', () => {
  it('says so where the project is not governed', async () => {
    show({ 'project.entry': { governed: [] } });
    expect(await screen.findByText('This project is not governed')).toBeVisible();
  });

  it('lets the user choose between governed scopes', async () => {
    const asked = show({ 'project.entry': { governed: [whole, epic] } });

    await userEvent.click(await screen.findByRole('button', { name: /Administration guide/ }));

    await waitFor(() =>
      expect(asked.at(-1)).toEqual({ name: 'project.overview', input: { id: epic.id } }),
    );
  });

  it('offers to try again when the project cannot be loaded', async () => {
    show({
      'project.overview': () => {
        throw new Refused('internal', 'The figures could not be read.');
      },
    });

    expect(await screen.findByText('Documentation could not be loaded')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('says in words what is not available', async () => {
    show({
      'project.overview': aProjectOverview({
        row: aPortfolioRow({ estimateAvailable: false, plannedFinish: null }),
        standard: null,
        findings: [],
      }),
    });

    expect(await screen.findByText('no estimate field')).toBeVisible();
    expect(screen.getByText('Cost is not available until a budget is typed.')).toBeVisible();
    expect(screen.getByText(/A standard says what is checked/)).toBeVisible();
  });
});

describe('running now', () => {
  it('shows that figures are computed, and that they are done', async () => {
    let isRunning = false;
    show({
      'project.run': () => {
        isRunning = true;
        return aProjectOverview({ isRecomputing: true });
      },
      'project.overview': () => {
        const overview = aProjectOverview({ isRecomputing: false });
        return isRunning ? overview : { ...overview, findings: [] };
      },
    });

    await userEvent.click(await screen.findByRole('button', { name: 'Run now' }));
    expect(await screen.findByText(/Computing figures and findings/)).toBeVisible();

    await waitFor(() =>
      expect(screen.queryByText(/Computing figures and findings/)).not.toBeInTheDocument(),
    );
    expect(toldHost('showFlag').at(-1)).toMatchObject({
      title: 'Figures and findings are up to date',
    });
  });

  it('is not offered to those who may not', async () => {
    show({ 'project.overview': aProjectOverview({ mayRun: false, mayEditPlan: false }) });
    await section('Plan');

    expect(screen.queryByRole('button', { name: 'Run now' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit plan' })).not.toBeInTheDocument();
  });
});

describe('the plan', () => {
  it('says the finish that was agreed, and what it was at first', async () => {
    const agreed = {
      first: { number: 1, finish: day('2027-01-15') },
      last: { number: 3, finish: day('2027-03-01') },
    };
    show({ 'project.overview': aProjectOverview({ agreed }) });

    expect(await section('Plan')).toHaveTextContent(
      'Agreed finish: Mar 1, 2027, in baseline 3; at first it was Jan 15, 2027, in baseline 1.',
    );
  });

  const edit = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Edit plan' }));
    await userEvent.type(screen.getByLabelText('Budget'), '1,000');
    await userEvent.type(screen.getByLabelText('Spent'), '600');
  };

  it('is checked before it is sent', async () => {
    const asked = show();
    await edit();

    await userEvent.click(screen.getByRole('button', { name: 'Save plan' }));

    expect(await screen.findByText('Needed for amounts.')).toBeVisible();
    expect(screen.getByLabelText('Currency')).toBeInvalid();
    expect(asked.map(({ name }) => name)).not.toContain('project.set-plan');
  });

  it('is sent in minor units with the version that was seen', async () => {
    const asked = show({ 'project.set-plan': aProjectOverview() });
    await edit();
    await userEvent.type(screen.getByLabelText('Currency'), 'eur');

    await userEvent.click(screen.getByRole('button', { name: 'Save plan' }));

    expect(await screen.findByRole('button', { name: 'Edit plan' })).toBeVisible();
    expect(asked.find(({ name }) => name === 'project.set-plan')?.input).toEqual({
      id: whole.id,
      plannedFinish: null,
      budget: 100_000,
      actualCost: 60_000,
      currency: 'EUR',
      version: 3,
    });
  });

  it('is shown as it is now after somebody else changed it', async () => {
    const asked = show({
      'project.set-plan': () => {
        throw new Refused('conflict', 'Somebody else changed the plan.');
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit plan' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save plan' }));

    await userEvent.click(await screen.findByRole('button', { name: 'Reload' }));

    expect(await screen.findByRole('button', { name: 'Edit plan' })).toBeVisible();
    expect(asked.at(-1)?.name).toBe('project.overview');
  });
});

describe('a colour that somebody says', () => {
  it('needs a reason, and is sent with its last day and the version that was seen', async () => {
    const asked = show({ 'project.say-health': aProjectOverview() });
    await userEvent.click(await screen.findByRole('button', { name: 'Say another colour' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Say it' }));

    expect(await within(dialog).findByText('Say why.')).toBeVisible();
    await userEvent.type(within(dialog).getByLabelText(/Reason/), 'The supplier is late.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Say it' }));

    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'project.say-health')?.input).toEqual({
        id: whole.id,
        said: {
          color: 'amber',
          reason: 'The supplier is late.',
          until: addDays(aProjectOverview().asOf, 14),
        },
        version: 0,
      }),
    );
  });

  it('stands beside the one that the data say, which is called worse where it is', async () => {
    const row = aPortfolioRow({
      health: {
        ...aHealth('red'),
        color: 'green',
        said: { color: 'green', reason: 'Money comes.', until: day('2026-12-24') },
      },
    });
    show({ 'project.overview': aProjectOverview({ row }) });

    expect(await screen.findByText(/Money comes\./)).toHaveTextContent(
      'On track is said, until Dec 24, 2026: Money comes.',
    );
    expect(screen.getByText(/better is said/).closest('p')).toHaveTextContent(
      'Off track by the data: better is said than they say.',
    );
    expect(screen.getByRole('button', { name: 'Take back' })).toBeVisible();
  });
});

describe('creating the artifact a finding misses', () => {
  const missing = aFinding({ creates: 'business-case' });

  it('asks for a title, makes it, links to it, and looks again until it has shown up', async () => {
    let isMade = false;
    const asked = show({
      'project.overview': () =>
        aProjectOverview({
          findings: isMade
            ? [
                aFinding({
                  verdict: 'passed',
                  evidence: [{ workItem: 'DOC-200', field: 'issuetype', value: 'x', at: null }],
                }),
              ]
            : [missing],
        }),
      'artifact.create': () => {
        isMade = true;
        return { key: 'DOC-200', projectId: projectId('10006') };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Create this artifact' }));
    const dialog = screen.getByRole('dialog', { name: 'Create a work item: business case' });

    const title = within(dialog).getByLabelText('Title');
    expect(title).toHaveValue('Business case: Documentation');
    await userEvent.clear(title);
    await userEvent.type(title, 'Business case for the manual');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }));

    expect(await screen.findByText(/is created\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'DOC-200' })).toHaveAttribute(
      'href',
      'https://example.atlassian.net/browse/DOC-200',
    );
    expect(asked.find(({ name }) => name === 'artifact.create')?.input).toEqual({
      governedId: whole.id,
      ruleId: 'pm2-business-case',
      summary: 'Business case for the manual',
    });
    await waitFor(() => expect(screen.queryByText(/is created\./)).not.toBeInTheDocument());
  });
});

describe('the title of a new artifact', () => {
  const missing = aFinding({ creates: 'business-case' });

  it('is left to the template when it is emptied', async () => {
    const asked = show({
      'project.overview': aProjectOverview({ findings: [missing] }),
      'artifact.create': { key: 'DOC-200', projectId: projectId('10006') },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Create this artifact' }));

    await userEvent.clear(screen.getByLabelText('Title'));
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'artifact.create')?.input).toMatchObject({
        summary: null,
      }),
    );
  });

  it('is kept when Jira refuses, which is said', async () => {
    show({
      'project.overview': aProjectOverview({ findings: [missing] }),
      'artifact.create': () => {
        throw new Refused('not-allowed', 'You may not create work items in DOC.');
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Create this artifact' }));
    await userEvent.type(screen.getByLabelText('Title'), ', second edition');

    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    expect(await screen.findByText('You may not create work items in DOC.')).toBeVisible();
    expect(screen.getByLabelText('Title')).toHaveValue(
      'Business case: Documentation, second edition',
    );
  });
});

import '../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ItemGovernance } from '@contract/project';
import { accountId, projectId, ruleId, workItemKey } from '@domain/foundation/ids';

import { answerWith, jiraAnswers, Refused, toldHost } from '../../../test/bridge';
import { aFinding, anItemGovernance, AT } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { ItemPage } from './item-page';

const KEY = workItemKey('DOC-93');

function show(governance: Partial<ItemGovernance> = {}) {
  answerWith({ 'item.governance': anItemGovernance(governance) });
  renderInForge(<ItemPage itemKey={KEY} />, { moduleKey: 'governance-panel' });
}

describe('what a work item is to governance', () => {
  it('names its kind and its state', async () => {
    show();

    expect(await screen.findByRole('heading', { level: 1, name: 'Risk' })).toBeVisible();
    expect(screen.getByText('Draft')).toBeVisible();
  });

  it('says that ordinary work is no artifact', async () => {
    show({ kind: null, state: null });
    expect(await screen.findByRole('heading', { name: 'Not an artifact' })).toBeVisible();
  });

  it('shows the health of its governed project, and leads there', async () => {
    show();
    const project = await screen.findByRole('region', { name: 'Governed project' });
    expect(project).toHaveTextContent('At risk');

    await userEvent.click(within(project).getByRole('button', { name: 'Documentation' }));

    expect(toldHost('navigate').at(-1)).toMatchObject({ moduleKey: 'project', projectKey: 'DOC' });
  });

  it('says when no governed project holds it', async () => {
    show({ governedBy: [] });
    expect(await screen.findByText(/lies in no governed project/)).toBeVisible();
  });
});

describe('what governance says of a work item', () => {
  it('shows what is asked of it, and what was found', async () => {
    show({
      findings: [aFinding({ reason: '3 of 11 risks have no owner.' })],
      asked: [
        {
          id: ruleId('risk-owner'),
          title: 'Each risk has an owner',
          clause: 'PM² 6',
          guidance: 'Name one.',
          severity: 'major',
          verdict: 'failed',
        },
        {
          id: ruleId('risk-log'),
          title: 'Risks are logged',
          clause: 'PM² 6',
          guidance: '',
          severity: 'minor',
          verdict: null,
        },
      ],
    });

    expect(await screen.findByText('3 of 11 risks have no owner.')).toBeVisible();
    const asked = screen.getByRole('region', { name: 'What governance asks of it' });
    const [owner, log] = within(asked).getAllByRole('listitem');
    expect(owner).toHaveTextContent('Each risk has an ownerFailed');
    expect(log).toHaveTextContent('not checked yet');
  });

  it('warns of a structured part that cannot be read', async () => {
    show({ problem: 'It was written by a newer version of the app.' });
    expect(await screen.findByText('It was written by a newer version of the app.')).toBeVisible();
  });
});

describe('approvals of a work item', () => {
  const own = {
    role: 'project-owner',
    approval: null,
    mayApprove: true,
    refusal: null,
  } as const;
  const given = { by: accountId('account-2'), at: AT, state: 'in-force', isOwn: true } as const;

  beforeEach(() => {
    jiraAnswers({
      '/rest/api/3/user/bulk': { values: [{ accountId: 'account-2', displayName: 'Ben Osei' }] },
    });
  });

  it('approves exactly what is shown, after it was confirmed', async () => {
    let isApproved = false;
    const asked = answerWith({
      'item.governance': () =>
        anItemGovernance({
          approvals: [isApproved ? { ...own, approval: given, mayApprove: false } : own],
          fingerprint: 'b'.repeat(64),
        }),
      'artifact.approve': () => {
        isApproved = true;
        return { key: KEY };
      },
    });
    renderInForge(<ItemPage itemKey={KEY} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    expect(asked.map(({ name }) => name)).not.toContain('artifact.approve');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Approve' }));

    expect(await screen.findByText(/^Ben Osei, /)).toBeVisible();
    expect(asked).toContainEqual({
      name: 'artifact.approve',
      input: { key: 'DOC-93', role: 'project-owner', fingerprint: 'b'.repeat(64) },
    });
    expect(screen.getByText('Approved')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Take back' })).toBeVisible();
  });

  it('tells that an edit made an approval void', async () => {
    show({ approvals: [{ ...own, approval: { ...given, state: 'void', isOwn: false } }] });

    expect(await screen.findByText('Void')).toBeVisible();
    expect(screen.getByText(/It was edited after that\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Take back' })).not.toBeInTheDocument();
  });

  it('says why the user may not approve', async () => {
    const refusal = 'You edited this last: somebody else has to approve it.';
    show({ approvals: [{ ...own, mayApprove: false, refusal }] });

    expect(await screen.findByText(refusal)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
  });
});

describe('what can be done from a work item', () => {
  it('makes a missing artifact from here too', async () => {
    let isMade = false;
    answerWith({
      'item.governance': () =>
        anItemGovernance({
          findings: [aFinding({ creates: isMade ? null : 'business-case' })],
        }),
      'artifact.create': () => {
        isMade = true;
        return { key: 'DOC-200', projectId: projectId('10006') };
      },
    });
    renderInForge(<ItemPage itemKey={KEY} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Create this artifact' }));
    await userEvent.click(screen.getByRole('button', { name: 'Create' }));

    expect(await screen.findByRole('link', { name: 'DOC-200' })).toBeVisible();
    await waitFor(() => expect(screen.queryByText(/is created\./)).not.toBeInTheDocument());
  });

  it('says what failed', async () => {
    answerWith({
      'item.governance': () => {
        throw new Refused('not-found', 'This work item is out of your sight.');
      },
    });
    renderInForge(<ItemPage itemKey={KEY} />);

    expect(await screen.findByText('This work item is out of your sight.')).toBeVisible();
  });
});

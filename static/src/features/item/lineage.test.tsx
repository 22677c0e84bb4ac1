import '../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ItemGovernance } from '@contract/project';
import type { ItemLineage, LineageEnd } from '@contract/trace';
import { workItemKey } from '@domain/foundation/ids';

import { answerWith, Refused, toldHost } from '../../../test/bridge';
import { anItemGovernance, AT } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { ItemPage } from './item-page';

const KEY = workItemKey('DOC-93');
const aLineage = (change: Partial<ItemLineage>): ItemLineage => ({
  from: [],
  more: 0,
  into: null,
  mayRaiseIssue: false,
  ...change,
});
const end = (way: LineageEnd['way'], item: LineageEnd['item']): LineageEnd => ({
  way,
  since: AT,
  item,
});
const change = {
  key: workItemKey('DOC-5'),
  summary: 'Move the date',
  kind: 'change-request',
  state: 'approved',
} as const;

function show(lineage: Partial<ItemLineage>, governance: Partial<ItemGovernance> = {}) {
  const told = anItemGovernance({ lineage: aLineage(lineage), ...governance });
  const asked = answerWith({
    'item.governance': told,
    'artifact.raise-issue': { key: workItemKey('DOC-94'), missed: ['link'] },
  });
  renderInForge(<ItemPage itemKey={KEY} />, { moduleKey: 'governance-panel' });
  return asked;
}
const lines = async () =>
  within(
    await screen.findByRole('list', { name: 'Where it came from and what it became' }),
  ).getAllByRole('listitem');

describe('the lineage of a work item', () => {
  it('says which changes were merged into it and what it was merged into', async () => {
    show({ from: [end('merged', change)], more: 3, into: end('merged', null) });
    const [one, more, into] = await lines();

    expect(one).toHaveTextContent(
      /^Merged into itDOC-5 Move the date a change request, approved, /,
    );
    expect(more).toHaveTextContent('and 3 more');
    expect(into).toHaveTextContent('Merged intoA work item that is deleted, or hidden from you');
  });

  it('says of a risk what it became', async () => {
    const issue = { ...change, kind: 'issue', state: 'draft' } as const;
    show({ into: end('occurred', issue) });

    expect((await lines())[0]).toHaveTextContent(
      /^BecameDOC-5 Move the date a project issue, draft/,
    );
  });
});

describe('a risk that has happened', () => {
  it('is made an issue after a question, and what Jira did not let be is told', async () => {
    const asked = show({ mayRaiseIssue: true });
    await userEvent.click(
      await screen.findByRole('button', { name: 'This has happened: make it an issue' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Make DOC-93 an issue?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make it an issue' }));

    await waitFor(() => expect(toldHost('showFlag')).not.toEqual([]));
    expect(asked).toContainEqual({ name: 'artifact.raise-issue', input: { key: KEY } });
    expect(toldHost('showFlag').at(-1)).toMatchObject({
      title: 'DOC-93 became DOC-94',
      type: 'warning',
      description: 'Jira did not let the two be linked.',
    });
  });

  it('stays one where it is refused, with the reason', async () => {
    show({ mayRaiseIssue: true });
    answerWith({
      'item.governance': anItemGovernance({ lineage: aLineage({ mayRaiseIssue: true }) }),
      'artifact.raise-issue': () => {
        throw new Refused('conflict', 'DOC offers no issue type.');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'This has happened: make it an issue' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Make it an issue' }));

    expect(await screen.findByText(/DOC offers no issue type/)).toBeVisible();
  });

  it('is offered to nobody who cannot', async () => {
    show({});
    await screen.findByRole('heading', { name: 'Risk' });
    expect(screen.queryByRole('button', { name: /make it an issue/ })).toBeNull();
  });
});

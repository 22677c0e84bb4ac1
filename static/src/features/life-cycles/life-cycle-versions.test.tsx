import '../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { LifeCycleVersions } from '@contract/life-cycles';
import { instant } from '@domain/foundation/calendar';
import { accountId, governedId } from '@domain/foundation/ids';
import { PM2_LIFE_CYCLE } from '@domain/gates/life-cycles/pm2';

import { answerWith, jiraAnswers } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { LifeCyclesPanel } from './life-cycles-panel';

const savedAt = instant('2026-03-02T09:30:00.000Z');
const first = { ...PM2_LIFE_CYCLE, id: 'our-gates', name: 'Our gates' };
const second = { ...first, summary: 'Four phases, and our own words.' };
const third = { ...second, source: 'The PMO' };
const nobody = { followedBy: [], hiddenFollowers: 0 };
const doc = { id: governedId('project:1'), key: 'DOC', name: 'Documents' };
const shown: LifeCycleVersions = {
  versions: [
    { document: third, version: 3, savedAt, by: null, ...nobody },
    {
      ...{ document: second, version: 2, savedAt, followedBy: [doc], hiddenFollowers: 2 },
      by: { kind: 'person', accountId: accountId('mia') },
    },
    { document: first, version: 1, savedAt, by: { kind: 'erased' }, ...nobody },
  ],
  previous: null,
};

async function show(answer: LifeCycleVersions = shown) {
  jiraAnswers({});
  const asked = answerWith({
    'life-cycles.list': [{ document: third, version: 3, savedAt }],
    'life-cycles.versions': answer,
    'life-cycles.save': [],
  });
  const { container } = renderInForge(<LifeCyclesPanel />);
  await press('Versions of Our gates');
  await screen.findByRole('button', { name: 'Open version 2' });
  return { asked, container };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const choose = async (label: string, option: string) => {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('the versions of a life cycle', () => {
  it('say who saved them and when, what changed, and who follows them', async () => {
    const { container } = await show();
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);

    expect(lines[0]).toMatch(
      /Version 3.*nobody knows by whom.*its source is “The PMO”.*No project/,
    );
    expect(lines.join()).toMatch(/Version 2.*Mar 2, 2026.*Followed by DOC Documents and 2 projects hidden/); // prettier-ignore
    expect(lines.join()).toMatch(/Version 1.*account that was closed.*The first version/);
    const { violations } = await axe.run(container);
    expect(violations).toEqual([]);
  });

  it('are opened to be read, and closed again', async () => {
    await show();
    await press('Open version 1');
    const text = screen.getByRole('textbox', { name: 'Version 1 as JSON' });
    expect(text).toHaveAttribute('readonly');
    expect(JSON.parse((text as HTMLTextAreaElement).value)).toEqual(first);
    await press('Close version 1');
    expect(screen.queryByRole('textbox', { name: 'Version 1 as JSON' })).toBeNull();
  });

  it('are held against each other in words', async () => {
    await show();
    const difference = () =>
      within(screen.getByRole('region', { name: 'Difference between two versions' }))
        .queryAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(difference()).toHaveLength(1);
    await choose('From', 'Version 1');
    expect(difference()).toHaveLength(2);
    await choose('To', 'Version 1');
    expect(screen.getByText('Both say the same.')).toBeVisible();
  });

  it('are taken as the new draft, which is saved after the latest', async () => {
    const { asked } = await show();
    await press('Take version 1 as the new draft');
    await press('Save as version 4');

    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'life-cycles.save')?.input).toEqual({
        document: first,
        version: 3,
      }),
    );
  });

  it('are asked for page by page', async () => {
    const { asked } = await show({ ...shown, previous: { document: first, version: 0, savedAt } });
    await press('Show older versions');
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        name: 'life-cycles.versions',
        input: { id: 'our-gates', before: 1 },
      }),
    );
    await press('Show the latest versions');
  });
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { nodeId } from '@domain/foundation/ids';

import { answerWith } from '../../../test/bridge';
import { AS_OF } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { WaiversPanel } from './waivers-panel';

const north = {
  id: nodeId('n-1'),
  kind: 'portfolio',
  parentId: null,
  name: 'North',
  members: [],
  version: 1,
} as const;

it('says the waiver debt of all projects, and of the portfolio that is chosen', async () => {
  answerWith({
    'tree.get': { nodes: [north], governed: [] },
    'exemptions.list': ({ nodeId: within }) => ({
      asOf: AS_OF,
      exemptions: [],
      debt: within === north.id ? { count: 1, days: 9 } : { count: 3, days: 40 },
      decides: true,
      hiddenProjects: 0,
    }),
  });
  renderInForge(<WaiversPanel />);

  expect(await screen.findByText('3 waivers in force')).toBeVisible();
  await userEvent.click(await screen.findByRole('combobox', { name: 'Portfolio' }));
  await userEvent.click(await screen.findByRole('option', { name: 'North' }));
  expect(await screen.findByText('1 waiver in force')).toBeVisible();
});

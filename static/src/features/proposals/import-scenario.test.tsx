import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { textFile } from '../../../test/text-file';
import { show, tab, view } from './test-page';

const pools = ['Q1', 'Q2'].map((name) => ({ name, unit: null, limit: 500_00, series: 'Money' }));
const file = (document: object) =>
  textFile('lean.json', JSON.stringify({ name: 'Lean', currency: 'EUR', budget: 900_00, ...document })); // prettier-ignore

async function importing(document: object) {
  const { asked } = await show({
    'proposals.view': { ...view, model: { ...view.model, pools } },
    'scenarios.list': { scenarios: [], mayManage: true },
    'scenario.save': null as never,
  });
  await tab('Scenarios');
  await userEvent.upload(screen.getByLabelText('File with a scenario'), file(document));
  return asked;
}

describe('a scenario from a file', () => {
  it('is shown as it would be saved, with what is not taken, before it is', async () => {
    const asked = await importing({
      pools: [
        { name: 'Q2', limit: 700_00 },
        { name: 'Q9', limit: 1 },
      ],
      proposals: [
        { key: 'IDEA-1', lock: 'in', score: 70 },
        { key: 'IDEA-2', lock: 'free', pinnedStart: 'Q2' },
        { key: 'LAB-9', lock: 'out' },
      ],
    });
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('IDEA-1 in')).toBeVisible();
    expect(dialog.getByText('IDEA-2 Q2')).toBeVisible();
    expect(dialog.getByText('€700')).toBeVisible();
    const left = dialog.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(left).toEqual([
      'Q9 is no pool here.',
      'LAB-9 is none of the proposals that you may see here.',
    ]);
    expect(asked.map(({ name }) => name)).not.toContain('scenario.save');

    await userEvent.click(dialog.getByRole('button', { name: 'Save scenario' }));
    expect(asked.find(({ name }) => name === 'scenario.save')).toMatchObject({
      input: {
        name: 'Lean',
        budget: 900_00,
        limits: [500_00, 700_00],
        locks: [{ workItemId: '1', lock: 'in' }],
        starts: [{ workItemId: '2', start: 1 }],
        weights: null,
      },
    });
  });

  it('is refused in another currency', async () => {
    await importing({ currency: 'CHF' });
    expect(await screen.findByText('It is in CHF, and this portfolio in EUR.')).toBeVisible();
  });
});

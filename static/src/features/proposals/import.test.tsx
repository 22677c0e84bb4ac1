import '../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { workItemKey } from '@domain/foundation/ids';
import type * as Repeats from '@domain/intake/repeats';
import { alikeTo } from '@domain/intake/repeats';

import { type Answers, Refused } from '../../../test/bridge';
import { textFile } from '../../../test/text-file';
import { aProposal, factsSet, keysIn, show, view } from './test-page';

jest.mock('@domain/intake/repeats', () => {
  const actual = jest.requireActual<typeof Repeats>('@domain/intake/repeats');
  return { ...actual, alikeTo: jest.fn(actual.alikeTo) };
});

const FILE = [
  'Key,Summary,Problem it solves,Cost EUR',
  ',Night ferry,Nobody gets home after ten.,120',
  'IDEA-1,,,700',
  'LAB-9,,,5',
].join('\n');
const made = aProposal(4, [120, 0, 0], { ratings: {}, opinions: {}, summary: 'Night ferry' });
const answers: Answers = {
  'proposal.hand-in': { key: workItemKey('IDEA-4'), proposal: made },
  'proposal.set-facts': factsSet,
};

async function importing(change: Answers = {}, file = textFile('ideas.csv', FILE)) {
  const { asked } = await show({ ...answers, ...change });
  await userEvent.upload(screen.getByLabelText('File with proposals'), file);
  return asked;
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const lineOf = (name: string | RegExp) =>
  within(screen.getByRole('table', { name: 'Lines of the file' })).getByRole('row', { name });

describe('a file of proposals', () => {
  it('is shown line by line before anything is written, then handed in and changed', async () => {
    const asked = await importing();
    expect(await screen.findByText('1 new, 1 changed, 0 as they are, 1 refused.')).toBeVisible();
    expect(lineOf(/LAB-9/)).toHaveTextContent('none of the proposals');
    expect(asked.map(({ name }) => name)).not.toContain('proposal.hand-in');

    await press('Write 2 proposals');
    expect(await screen.findByText('2 written, 0 refused while writing.')).toBeVisible();
    expect(lineOf(/Night ferry/)).toHaveTextContent('IDEA-4');
    await press('Close');

    expect(keysIn('Proposals')).toContain('IDEA-4');
    expect(asked.slice(-2)).toMatchObject([
      { name: 'proposal.hand-in', input: { title: 'Night ferry', cost: 120_00 } },
      { name: 'proposal.set-facts', input: { key: 'IDEA-1', cost: 700_00 } },
    ]);
  });

  it('may be one of JSON, such as an export, of which what is not taken is said', async () => {
    const night = { summary: 'Night ferry', problem: 'Nobody gets home.', cost: 120_00 };
    const entries = [
      { key: 'IDEA-1', cost: 700_00, currency: 'EUR', score: 12 },
      { key: 'IDEA-2', cost: 900_00, currency: 'CHF' },
      night,
    ];
    const asked = await importing({}, textFile('ideas.json', JSON.stringify({ proposals: entries }))); // prettier-ignore
    expect(await screen.findByText('1 new, 1 changed, 0 as they are, 1 refused.')).toBeVisible();
    expect(screen.getByText(/Columns not taken: score\./)).toBeVisible();
    expect(lineOf(/IDEA-2/)).toHaveTextContent('Its amounts are not in EUR.');

    await press('Write 2 proposals');
    expect(await screen.findByText('2 written, 0 refused while writing.')).toBeVisible();
    expect(asked.slice(-2)).toMatchObject([
      { name: 'proposal.set-facts', input: { key: 'IDEA-1', cost: 700_00 } },
      { name: 'proposal.hand-in', input: { title: 'Night ferry', cost: 120_00 } },
    ]);
  });

  it('is tried again for what came to nothing, under the same token', async () => {
    let calls = 0;
    const asked = await importing({
      'proposal.hand-in': () => {
        calls += 1;
        if (calls === 1) throw new Refused('upstream-failed', 'Jira did not answer.');
        return { key: workItemKey('IDEA-4'), proposal: made };
      },
    });
    await press('Write 2 proposals');
    await waitFor(() => expect(lineOf(/Night ferry/)).toHaveTextContent('Jira did not answer.'));
    await press('Try again: 1 proposal');
    expect(await screen.findByText('2 written, 0 refused while writing.')).toBeVisible();

    const tokens = asked.flatMap(({ name, input }) =>
      name === 'proposal.hand-in' ? [(input as { token: string }).token] : [],
    );
    expect([tokens.length, new Set(tokens).size]).toEqual([2, 1]);
  });

  it('stays open where the first proposal of a portfolio comes from it', async () => {
    await importing({ 'proposals.view': { ...view, proposals: [] } });
    await press('Write 1 proposal');

    expect(await screen.findByText('1 written, 0 refused while writing.')).toBeVisible();
  });

  it('marks what says much the same as a proposal that there is', async () => {
    const like = aProposal(3, [1, 1, 1], { summary: 'A night ferry' });
    await importing({ 'proposals.view': { ...view, proposals: [...view.proposals.slice(0, 2), like] } }); // prettier-ignore

    await screen.findByRole('table', { name: 'Lines of the file' });
    expect(lineOf(/Night ferry/)).toHaveTextContent('Like IDEA-3');
  });

  it('is compared with the proposals that there are once, not with each line that is written', async () => {
    jest.mocked(alikeTo).mockClear();
    await importing();
    await press('Write 2 proposals');
    await screen.findByText('2 written, 0 refused while writing.');

    expect(alikeTo).toHaveBeenCalledTimes(1);
  });

  it('is refused where its letters would be taken for others', async () => {
    const latin = Uint8Array.from(`${FILE}\n,Fähre,Why,5`, (letter) => letter.charCodeAt(0));
    await importing({}, textFile('ideas.csv', latin));

    expect(await screen.findByText('ideas.csv was not read')).toBeVisible();
    expect(screen.getByText(/Save it as CSV UTF-8/)).toBeVisible();
  });
});

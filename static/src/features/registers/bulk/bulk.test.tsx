import '../../../../test/patience';

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { emptyPart, type PartKind, partOf } from '@domain/artifacts/register-part';
import type { PresentFigures } from '@contract/registers';
import { workItemKey } from '@domain/foundation/ids';

import { type Answers, answerWith, Refused } from '../../../../test/bridge';
import { aNode } from '../../../../test/builders';
import { textFile } from '../../../../test/text-file';
import { aRegisterPage, aRegisterRow } from '../../../../test/register-pages';
import { renderInForge } from '../../../../test/render';
import { RegistersPage } from '../registers-page';

const nodes = { nodes: [aNode()], mayAdminister: false, mayManage: false, isSetUp: true };

function figures(number: number, override: Partial<PresentFigures> = {}): PresentFigures {
  return {
    key: workItemKey(`DOC-${number}`),
    summary: `Risk ${number}`,
    kind: 'risk',
    part: {
      value: emptyPart('risk'),
      due: null,
      problem: null,
      seen: String(number).repeat(64).slice(0, 64),
      mayEdit: true,
    },
    ...override,
  };
}

const rows = [
  aRegisterRow(1),
  aRegisterRow(2),
  aRegisterRow(3),
  aRegisterRow(4, { kind: 'milestone' }),
];

function show(answers: Answers = {}) {
  const asked = answerWith({
    'portfolio.nodes': nodes,
    'register.list': aRegisterPage({ rows, found: 4 }),
    'register.figures': ({ keys }) => keys.map((key) => figures(Number(key.split('-')[1]))),
    'artifact.write': ({ key }) => ({ key: workItemKey(key), seen: 'f'.repeat(64) }),
    ...answers,
  });
  renderInForge(<RegistersPage initialNode={null} />);
  const written = () => asked.filter(({ name }) => name === 'artifact.write');
  return { asked, written };
}
const click = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const tick = async (key: string) =>
  userEvent.click(await screen.findByRole('checkbox', { name: `Select ${key}` }));
const changes = () => screen.findByRole('table', { name: 'Changes' });

async function editResponse() {
  await click('Edit a figure');
  await userEvent.type(screen.getByRole('combobox', { name: 'Figure' }), 'Response{Enter}');
  await userEvent.type(screen.getByRole('combobox', { name: 'Response' }), 'Reduce{Enter}');
  await click('Review the changes');
}

describe('editing ticked rows together', () => {
  it('shows what would change, writes each once confirmed, and says what came of each', async () => {
    const { written } = show({
      'register.figures': ({ keys }) =>
        keys.map((key) =>
          key === 'DOC-2'
            ? figures(2, { part: { ...shown('risk', { response: 'reduce' }) } })
            : figures(Number(key.split('-')[1])),
        ),
      'artifact.write': ({ key }) => {
        if (key === 'DOC-3') throw new Refused('conflict', 'Somebody changed it since you looked.');
        return { key: workItemKey(key), seen: 'f'.repeat(64) };
      },
    });
    for (const key of ['DOC-1', 'DOC-2', 'DOC-3']) await tick(key);
    await editResponse();

    expect(await changes()).toHaveTextContent(
      /Risk 1.*Response: not said.*Reduce.*Not written yet/,
    );
    expect(screen.getByText('2 work items will change, 1 would stay as they are, 0 refused.')).toBeVisible(); // prettier-ignore
    expect(written()).toHaveLength(0);

    await click('Change 2 work items');
    expect(await screen.findByText('1 written, 1 refused while writing, 0 left alone.')).toBeVisible(); // prettier-ignore
    const [first, second, third] = within(await changes())
      .getAllByRole('row')
      .slice(1);
    expect(first).toHaveTextContent('Written');
    expect(second).toHaveTextContent(
      'Somebody changed it since you looked. Nothing was written over.',
    );
    expect(third).toHaveTextContent('It says so already.');
    expect(written().map(({ input }) => input)).toMatchObject([
      { key: 'DOC-1', seen: '1'.repeat(64), part: { kind: 'risk', facts: { response: 'reduce' } } },
      { key: 'DOC-3' },
    ]);
  });

  it('leaves the rest alone when it is stopped', async () => {
    let release: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { written } = show({
      'artifact.write': async ({ key }) => {
        await first;
        return { key: workItemKey(key), seen: 'f'.repeat(64) };
      },
    });
    await tick('DOC-1');
    await tick('DOC-2');
    await editResponse();
    await click('Change 2 work items');
    await click('Stop after this one');
    release();

    expect(await screen.findByText('1 written, 0 refused while writing, 1 left alone.')).toBeVisible(); // prettier-ignore
    expect(written()).toHaveLength(1);
  });

  it('shows what was written once the app has heard of it', async () => {
    let asked = 0;
    const heardAt = 3;
    const part = partOf('risk', { ...emptyPart('risk').facts, response: 'reduce' });
    show({
      'register.list': () => {
        asked += 1;
        const row = aRegisterRow(1, asked < heardAt ? {} : { part });
        return aRegisterPage({ rows: [row], found: 1 });
      },
    });
    await tick('DOC-1');
    await editResponse();
    await click('Change 1 work item');
    await click('Close');
    await waitFor(() =>
      expect(screen.getByRole('table', { name: 'Registers' })).toHaveTextContent('Reduce'),
    );
    expect(asked).toBe(heardAt);
  });

  it('takes rows of one kind alone', async () => {
    show();
    await click('Tick all of this page');
    expect(screen.getByText('4 ticked')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Edit a figure' })).toBeDisabled();
    expect(screen.getByText('Tick rows of one kind to edit them together.')).toBeVisible();

    await tick('DOC-4');
    expect(screen.getByRole('button', { name: 'Edit a figure' })).toBeEnabled();
    await click('Tick none');
    expect(screen.getByText('0 ticked')).toBeVisible();
  });

  it('says that the figures could not be read, and reads them again', async () => {
    let isBroken = true;
    show({
      'register.figures': ({ keys }) => {
        if (isBroken) throw new Refused('upstream-failed', 'Jira does not answer.');
        return keys.map(() => figures(1));
      },
    });
    await tick('DOC-1');
    await editResponse();
    expect(await screen.findByText('Jira does not answer.')).toBeVisible();

    isBroken = false;
    await click('Try again');
    expect(await screen.findByRole('button', { name: 'Change 1 work item' })).toBeEnabled();
  });
});

describe('a file of figures', () => {
  const give = async (content: string | Uint8Array<ArrayBuffer>) => {
    const file = textFile('figures.csv', content);
    await userEvent.upload(screen.getByLabelText('CSV file with figures'), file);
  };

  it('is shown line by line before it is written, with what of it is refused', async () => {
    const { written } = show();
    await screen.findByRole('table', { name: 'Registers' });
    await give(
      'Work item,Response,Colour\r\nDOC-1,Reduce,red\r\nDOC-2,Pray,red\r\nDOC,Reduce,red\r\n',
    );

    const [noKey, noResponse, change] = within(await changes())
      .getAllByRole('row')
      .slice(1);
    expect(noKey).toHaveTextContent(/^4.*Write the key of a work item/);
    expect(noResponse).toHaveTextContent(/^3DOC-2.*Write one of: Avoid/);
    expect(change).toHaveTextContent(/^2DOC-1.*Reduce/);
    expect(screen.getByText(/1 column not taken.*: Colour\./)).toBeVisible();

    await click('Change 1 work item');
    await waitFor(() => expect(written()).toHaveLength(1));
    await click('Close');
    expect(screen.queryByRole('table', { name: 'Changes' })).not.toBeInTheDocument();
  });

  it('that nothing can be read from is refused with what is missing', async () => {
    const { asked } = show();
    await screen.findByRole('table', { name: 'Registers' });
    await give('Key,Response\r\nDOC-1,Reduce');

    expect(await screen.findByText(/names no column “Work item”/)).toBeVisible();
    await give(Uint8Array.from('Work item,Größe', (letter) => letter.charCodeAt(0)));
    expect(await screen.findByText(/Save it as CSV UTF-8/)).toBeVisible();
    expect(asked.map(({ name }) => name)).not.toContain('register.figures');
  });
});

function shown(kind: PartKind, facts: object): NonNullable<PresentFigures['part']> {
  return {
    value: partOf(kind, { ...emptyPart(kind).facts, ...facts }),
    due: null,
    problem: null,
    seen: '2'.repeat(64),
    mayEdit: true,
  };
}

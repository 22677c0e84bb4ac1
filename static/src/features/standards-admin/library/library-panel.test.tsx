import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Library, LibraryVersion } from '@contract/standards';
import { day, instant } from '@domain/foundation/calendar';
import { standardId } from '@domain/foundation/ids';
import { readStandard } from '@domain/standards/document/read-standard';
import type { StandardDocument } from '@domain/standards/document/standard-document';
import { PM2_LIFE_CYCLE } from '@domain/gates/life-cycles/pm2';
import { agileLight } from '@domain/standards/packs/agile-light';

import { answerWith, jiraAnswers, Refused, type Answers } from '../../../../test/bridge';
import { textFile } from '../../../../test/text-file';
import { renderInForge } from '../../../../test/render';
import { LibraryPanel } from './library-panel';

const shipped: StandardDocument = { ...agileLight, extends: null };

function aVersion(overrides: Partial<LibraryVersion> = {}): LibraryVersion {
  return {
    standardId: standardId('agile-light'),
    version: '1.0.0',
    name: 'Agile light',
    state: 'published',
    effectiveFrom: day('2026-01-01'),
    retiredFrom: null,
    rules: 5,
    author: null,
    reviewer: null,
    note: '',
    changedAt: instant('2026-03-02T09:00:00.000Z'),
    revision: 0,
    isShipped: true,
    isInForce: true,
    moves: [],
    ...overrides,
  };
}

const draft = aVersion({
  standardId: standardId('house-rules'),
  name: 'House rules',
  state: 'draft',
  revision: 3,
  isShipped: false,
  isInForce: false,
  moves: ['send'],
});

const library = (...versions: readonly LibraryVersion[]): Library => ({
  today: day('2026-03-02'),
  held: { [standardId('agile-light')]: 4 },
  versions: [aVersion(), ...versions],
});

async function show(answers: Answers = {}, ...versions: readonly LibraryVersion[]) {
  jiraAnswers({});
  const asked = answerWith({
    'standards.library': library(...versions),
    'standards.list': [],
    'life-cycles.list': [],
    'standards.read': ({ standardId: id }) => ({ ...shipped, id: standardId(id) }),
    'standards.save-draft': library(draft),
    ...answers,
  });
  renderInForge(<LibraryPanel />);
  await screen.findByRole('heading', { name: 'Library of standards' });
  return asked;
}

const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const savedIn = (asked: readonly { readonly name: string; readonly input: unknown }[]) =>
  asked.flatMap(({ name, input }) => (name === 'standards.save-draft' ? [input] : []));

it('lists versions with their state, and how many projects are held to what is in force', async () => {
  await show({}, draft);

  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Agile lightcomes with Mandate1\.0\.0In force.*54$/),
    'House rules1.0.0Draft–5–',
  ]);
});

it('copies a standard that ships into a draft of one’s own', async () => {
  const asked = await show();
  await click('Agile light');
  await click('Copy to edit');
  await click('Save draft');

  expect(savedIn(asked)).toMatchObject([
    { document: { id: 'our-agile-light', name: 'Our Agile light', version: '1.0.0' }, revision: 0 },
  ]);
});

it('begins a new standard with a rule that is sound', async () => {
  const asked = await show();
  await click('New standard');
  await click('Save draft');

  const [saved] = savedIn(asked) as { document: unknown }[];
  expect(readStandard(saved?.document).kind).toBe('standard');
});

it('names the rule that asks an approval of a role that an own life cycle lets approve no change, and holds nothing back', async () => {
  const [rule] = shipped.rules;
  if (rule === undefined) throw new Error('no rules');
  const evidence = { kind: 'artifact-approved', artifact: 'change-request', by: 'project-manager' } as const; // prettier-ignore
  const changes = [{ upTo: null, upToDays: null, upToScope: null, roles: ['project-owner'] }] as const; // prettier-ignore
  await show({
    'standards.read': { ...shipped, rules: [{ ...rule, evidence }] },
    'life-cycles.list': [
      {
        document: { ...PM2_LIFE_CYCLE, id: 'our-gates', name: 'Our gates', changes },
        version: 1,
        savedAt: instant('2026-03-02T09:30:00.000Z'),
      },
    ],
  });
  await click('Agile light');
  await click('Copy to edit');

  expect(
    await screen.findByText(
      `${rule.id} asks for an approval of changes by the project manager, whom “Our gates” lets approve none: changes[0] takes the project owner for anything.`,
    ),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save draft' })).toBeEnabled();
});

it('names every problem by its place and does not save before they are solved', async () => {
  await show();
  await click('New standard');
  const weight = screen.getByRole('textbox', { name: /^Weight/ });
  await userEvent.clear(weight);
  await userEvent.type(weight, '0');

  expect(screen.getByText('rules[0].weight')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save draft' })).toBeDisabled();
  await userEvent.clear(weight);
  await userEvent.type(weight, '2.5');
  expect(weight).toHaveValue('2.5');
  expect(screen.getByRole('button', { name: 'Save draft' })).toBeEnabled();
});

it('keeps what was typed when saving is refused', async () => {
  await show({
    'standards.save-draft': () => {
      throw new Refused('conflict', 'Someone else changed this version meanwhile.');
    },
  });
  await click('New standard');
  const name = screen.getByRole('textbox', { name: /^Name/ });
  await userEvent.clear(name);
  await userEvent.type(name, 'Typed for an hour');
  await click('Save draft');

  expect(await screen.findByRole('alert')).toHaveTextContent('The draft was not saved');
  expect(name).toHaveValue('Typed for an hour');
});

it('writes the same draft as text, and shows the form again only for what is JSON', async () => {
  await show();
  await click('New standard');
  await click('Edit as text');
  const text = screen.getByRole('textbox', { name: 'The standard as JSON' });
  fireEvent.change(text, { target: { value: '{ "id": ' } });

  expect(screen.getByText('the text')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Edit in a form' })).toBeDisabled();
  fireEvent.change(text, { target: { value: JSON.stringify({ ...shipped, name: 'By text' }) } });
  await click('Edit in a form');
  expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue('By text');
});

it('duplicates, moves and deletes rules, and brings a deleted one back', async () => {
  await show();
  await click('New standard');
  await click('Duplicate OUR-1');
  const order = () =>
    within(screen.getByRole('region', { name: 'Rules' }))
      .getAllByRole('button', { name: /^Delete / })
      .map((button) => button.getAttribute('aria-label'));
  expect(order()).toEqual(['Delete OUR-1', 'Delete OUR-1-2']);

  await click('Move OUR-1-2 up');
  expect(order()).toEqual(['Delete OUR-1-2', 'Delete OUR-1']);
  await click('Delete OUR-1-2');
  expect(order()).toEqual(['Delete OUR-1']);
  await click('Bring it back');
  expect(order()).toEqual(['Delete OUR-1-2', 'Delete OUR-1']);
});

it('builds a condition and says it in plain words', async () => {
  await show();
  await click('New standard');
  const check = screen.getByRole('combobox', { name: /^Check/ });
  await userEvent.type(check, 'Something is true of every work item{Enter}');

  expect(screen.getAllByText('Work items that are in progress.')).toHaveLength(2);
  const must = screen.getByRole('group', { name: 'This must be true' });
  await userEvent.type(
    within(must).getByRole('combobox', { name: 'Condition' }),
    'A field is filled in{Enter}',
  );
  await userEvent.type(within(must).getByRole('combobox', { name: /^Field/ }), 'Due{Enter}');
  expect(within(must).getByText('Work items that have a due date.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save draft' })).toBeEnabled();
});

it('sends a draft for review with a note', async () => {
  const asked = await show({ 'standards.move': library(draft) }, draft);
  await click('House rules');
  await click('Send for review');
  const dialog = within(screen.getByRole('dialog', { hidden: true }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Note', hidden: true }), 'Please.');
  await userEvent.click(dialog.getByRole('button', { name: 'Send for review', hidden: true }));

  expect(asked).toContainEqual({
    name: 'standards.move',
    input: {
      standardId: 'house-rules',
      version: '1.0.0',
      revision: 3,
      move: 'send',
      note: 'Please.',
      effectiveFrom: null,
    },
  });
});

it('opens a file of YAML as a draft, and says of another that it is none', async () => {
  await show();
  const input = screen.getByLabelText('File of a standard', { selector: 'input' });
  await userEvent.upload(input, textFile('broken.yaml', '{ a: [ '));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'broken.yaml is neither JSON nor YAML.',
  );

  await userEvent.upload(input, textFile('ours.yaml', 'name: From YAML\nrules: []\n'));
  expect(await screen.findByRole('textbox', { name: /^Name/ })).toHaveValue('From YAML');
  expect(screen.getByText('rules')).toBeInTheDocument();
});

import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type {
  BlueprintPreview,
  BlueprintsOfProject,
  PreviewedItem,
  SimilarProjects,
} from '@contract/reuse';
import { day } from '@domain/foundation/calendar';
import { blueprintId, governedId, workItemId } from '@domain/foundation/ids';

import { answerWith, type Answers, Refused } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import { ReusePanel } from './reuse-panel';

const id = governedId('project:10006');
const pm2 = blueprintId('pm2');

const blueprints: BlueprintsOfProject = {
  project: { id, key: 'DOC', name: 'Documents' },
  blueprints: [
    {
      id: pm2,
      version: 1,
      name: 'PM²',
      summary: 'Everything.',
      source: 'The guide.',
      lifeCycle: 'pm2',
      tiers: ['large'],
      artifacts: 3,
    },
  ],
  suggested: pm2,
  provisioned: null,
  maySave: true,
};

const aLine = (item: string, overrides: Partial<PreviewedItem> = {}): PreviewedItem => ({
  id: item,
  kind: 'milestone',
  summary: `Milestone ${item}`,
  due: null,
  standing: { kind: 'absent' },
  key: null,
  refusal: null,
  ...overrides,
});

const preview: BlueprintPreview = {
  blueprint: { id: pm2, version: 1, name: 'PM²' },
  start: day('2026-03-02'),
  lines: [
    aLine('a', { due: day('2026-03-16') }),
    aLine('b'),
    aLine('c', {
      standing: { kind: 'there', id: workItemId('7'), by: 'only-of-kind' },
      key: 'DOC-7',
    }),
    aLine('d', { standing: { kind: 'deleted' } }),
    aLine('e', { refusal: 'DOC offers no issue type.' }),
  ],
  isAll: true,
  refusal: null,
};

const nothingSimilar: SimilarProjects = { compared: 0, phase: null, similar: [], lessons: [] };

function show(answers: Answers = {}) {
  const asked = answerWith({
    'blueprints.show': blueprints,
    'blueprint.preview': preview,
    'similar.show': nothingSimilar,
    ...answers,
  });
  const { container } = renderInForge(<ReusePanel id={id} />);
  return { asked, container };
}

it('shows what would be created, what is left alone, and what cannot be created and why', async () => {
  const { container } = show();
  const table = within(await screen.findByRole('region', { name: 'Preview' }));

  expect(table.getByRole('row', { name: /^Milestone a/ })).toHaveTextContent(/Will be created$/);
  expect(table.getByRole('row', { name: /^Milestone c/ })).toHaveTextContent(
    'There already: a project has one of these. Left alone: DOC-7',
  );
  expect(table.getByRole('row', { name: /^Milestone d/ })).toHaveTextContent(
    'Was made and deleted since. Left alone',
  );
  expect(table.getByRole('row', { name: /^Milestone e/ })).toHaveTextContent(
    'Cannot be created. DOC offers no issue type.',
  );
  expect(screen.getByRole('button', { name: 'Create 2 artifacts' })).toBeEnabled();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('asks until nothing is left, does not try again what Jira refused, and lists what was made', async () => {
  const steps = [
    { made: [{ item: 'a', key: 'DOC-8' }], refused: [], left: 1 },
    { made: [], refused: [{ item: 'b', reason: 'Reporter is required.' }], left: 0 },
  ];
  const { asked } = show({
    'blueprint.provision': ({ without }) =>
      steps[asked.filter(({ name }) => name === 'blueprint.provision').length - 1] ?? {
        made: [],
        refused: without.map((item) => ({ item, reason: 'Again?' })),
        left: 0,
      },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Create 2 artifacts' }));

  const result = await screen.findByText('1 artifact created in your name');
  expect(result).toBeVisible();
  expect(screen.getByRole('link', { name: 'DOC-8' })).toBeVisible();
  expect(screen.getByText(/was refused by Jira: Reporter is required/)).toBeVisible();
  expect(asked.filter(({ name }) => name === 'blueprint.provision')).toHaveLength(2);
});

it('says that nothing was created where all of it is there', async () => {
  const lines = preview.lines.slice(2, 3);
  show({
    'blueprint.preview': { ...preview, lines },
    'blueprint.provision': { made: [], refused: [], left: 0 },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Use this blueprint' }));

  expect(await screen.findByText('Nothing was created')).toBeVisible();
});

it('says where it stopped, and offers to go on', async () => {
  show({
    'blueprint.provision': () => {
      throw new Refused('upstream-failed', 'Jira did not answer.');
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Create 2 artifacts' }));

  expect(await screen.findByText('It stopped on the way')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Create 2 artifacts' })).toBeEnabled();
});

it('tells who may not provision why, and offers nothing', async () => {
  show({ 'blueprint.preview': { ...preview, refusal: 'You may not.' } });

  expect(await screen.findByText('You may not.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Create/ })).toBeNull();
});

it('saves the set of the project under a name', async () => {
  const { asked } = show({ 'blueprint.save': { id: pm2, version: 2, artifacts: 4 } });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Save this project as a blueprint' }),
  );
  await userEvent.type(screen.getByLabelText('Name'), 'Our way');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await screen.findByRole('button', { name: 'Save this project as a blueprint' });
  expect(asked).toContainEqual({
    name: 'blueprint.save',
    input: { id, name: 'Our way', summary: '' },
  });
});

it('shows what became of the starting set of a project that was provisioned', async () => {
  const line = { id: 'a', kind: 'project-charter', summary: 'Charter', due: null } as const;
  const { container } = show({
    'blueprints.show': {
      ...blueprints,
      provisioned: { blueprint: pm2, version: 1, start: day('2026-03-02') },
    },
    'blueprint.drift': {
      blueprint: preview.blueprint,
      start: day('2026-03-02'),
      newer: 2,
      lines: [
        { ...line, state: 'untouched', key: 'DOC-7' },
        { ...line, id: 'b', summary: 'Handbook', state: 'deleted', key: null },
        { ...line, id: 'c', summary: 'Work plan', state: 'worked-on', key: 'DOC-8' },
      ],
      beyond: [{ key: 'DOC-9', kind: 'risk', summary: 'Strikes' }],
      isAll: true,
    },
  });
  const table = within(await screen.findByRole('region', { name: 'Drift' }));

  expect(table.getByRole('row', { name: /^Charter/ })).toHaveTextContent(
    'Still the template’s text',
  );
  expect(table.getByRole('row', { name: /^Handbook/ })).toHaveTextContent('Deleted');
  expect(
    screen.getByText(/1 of 3 artifacts worked on\. There is a version 2 by now\./),
  ).toBeVisible();
  expect(screen.getByText('1 artifact beyond the blueprint')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('names finished projects like it, in what they are alike, what passed their gates, and lessons', async () => {
  const { container } = show({
    'similar.show': {
      compared: 4,
      phase: 'planning',
      similar: [
        {
          id: governedId('project:2'),
          key: 'ERP',
          name: 'Finance platform',
          distance: 0.3,
          traits: [
            { trait: 'size', distance: 0.1 },
            { trait: 'budget', distance: 0.8 },
            { trait: 'tier', distance: 0 },
          ],
          artifacts: [{ key: 'ERP-7', summary: 'Business case', gate: 'RfP' }],
        },
      ],
      lessons: [
        { key: 'ERP-9', summary: 'Test early', category: 'quality', appliesWhen: 'planning' },
      ],
    },
  });
  const card = within(await screen.findByRole('article', { name: 'Finance platform' }));

  expect(card.getByText('30% apart')).toBeVisible();
  expect(
    card.getByText(/^Alike in size and tier; different in budget\. Not known of both/),
  ).toBeVisible();
  expect(card.getByRole('link', { name: 'ERP-7' })).toBeVisible();
  expect(screen.getByText('Quality, planning')).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('says that there is nothing to compare with', async () => {
  show();
  expect(
    await screen.findByText('No governed project that you may see is finished yet.'),
  ).toBeVisible();
});

import type { Page } from 'playwright-core';

import { choose, connect, settle, type State } from '../fake-office-state';
import { aSurvey } from '../fake-site';

/** One picture: the office it begins with, and what is done before it is taken. */
export type Scene = {
  readonly name: string;
  readonly width: number;
  readonly office: (state: State) => void;
  readonly act: (page: Page) => Promise<void>;
};

const fresh = () => undefined;
const nothing = () => Promise.resolve();

const importing = (state: State) => {
  connect(state);
  choose(
    state,
    aSurvey().projects.map(({ id }) => id),
  );
};

const click = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('button', { name })
    .and(page.locator(':not(nav button)'))
    .first()
    .click();

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

export const scenes: readonly Scene[] = [
  { name: '1-connect', width: 1280, office: fresh, act: nothing },
  {
    name: '2-connected',
    width: 1280,
    office: fresh,
    act: (page) => click(page, 'Connect to Jira'),
  },
  {
    name: '3-projects',
    width: 1280,
    office: connect,
    act: nothing,
  },
  {
    name: '4-importing',
    width: 1280,
    office: importing,
    act: (page) => page.getByRole('navigation').getByRole('button', { name: 'Projects' }).click(),
  },
  { name: '5-portfolio', width: 1280, office: importing, act: nothing },
  {
    name: '6-standard',
    width: 1280,
    office: importing,
    act: async (page) => {
      await click(page, 'Create portfolio');
      await page.getByRole('radio', { name: 'PM²' }).check({ force: true });
    },
  },
  {
    name: '7-mapping',
    width: 1280,
    office: importing,
    act: async (page) => {
      await click(page, 'Create portfolio');
      await page.getByRole('radio', { name: 'PM²' }).check({ force: true });
      await click(page, 'Check 12 projects');
    },
  },
  {
    name: '8-roles',
    width: 1280,
    office: importing,
    act: async (page) => {
      await click(page, 'Create portfolio');
      await click(page, 'Check 12 projects');
    },
  },
  {
    name: '9-done',
    width: 1280,
    office: importing,
    act: async (page) => {
      await click(page, 'Create portfolio');
      await click(page, 'Check 12 projects');
      await click(page, 'Finish setup');
    },
  },
  {
    name: 'later',
    width: 1280,
    office: importing,
    act: (page) => click(page, 'Finish later'),
  },
  { name: 'tab-import', width: 1920, office: settle, act: nothing },
  {
    name: 'tab-import-dialog',
    width: 1280,
    office: settle,
    act: (page) => click(page, 'Import again from scratch'),
  },
  { name: 'tab-tree', width: 1920, office: settle, act: (page) => tab(page, 'Portfolio tree') },
  {
    name: 'tab-tree-dialog',
    width: 1280,
    office: settle,
    act: async (page) => {
      await tab(page, 'Portfolio tree');
      await click(page, 'New programme');
    },
  },
  {
    name: 'tab-standards',
    width: 1280,
    office: settle,
    act: async (page) => {
      await tab(page, 'Standards');
      await click(page, 'Select all');
      await page.locator('summary').first().click();
    },
  },
  { name: 'tab-artifacts', width: 1280, office: settle, act: (page) => tab(page, 'Artifacts') },
  { name: 'tab-fields', width: 1280, office: settle, act: (page) => tab(page, 'Fields') },
  {
    name: 'tab-scoring',
    width: 1280,
    office: settle,
    act: async (page) => {
      await tab(page, 'Scoring');
      await click(page, 'Add criterion');
      await click(page, 'Save model');
    },
  },
  { name: 'tab-scoring-wide', width: 1920, office: settle, act: (page) => tab(page, 'Scoring') },
  { name: 'tab-roles', width: 1280, office: settle, act: (page) => tab(page, 'Roles') },
];

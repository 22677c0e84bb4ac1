import type { Page } from 'playwright-core';

import type { Scene } from './fake-answers';

export type Scenery = {
  readonly name: string;
  readonly file: string;
  readonly moduleKey: string;
  readonly width: number;
  readonly scene: Scene;
  readonly act?: (page: Page) => Promise<void>;
};

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).click();

const openFirstRow = (page: Page) => page.locator('[data-row="0"]').click();

const editPlan = async (page: Page) => {
  await press('Edit plan')(page);
  await page.getByLabel('Budget').fill('12x');
  await press('Save plan')(page);
};

const filterByMap = async (page: Page) => {
  await press(/on track, compliance 50/)(page);
  await press(/^Show data: Created/)(page);
};

type Place = Pick<Scenery, 'file' | 'moduleKey' | 'width'>;

const PORTFOLIO: Place = { file: 'portfolio.html', moduleKey: 'portfolio', width: 1280 };
const PROJECT: Place = { file: 'project.html', moduleKey: 'project', width: 1280 };
const PANEL: Place = { file: 'item.html', moduleKey: 'governance-panel', width: 700 };
const BADGE: Place = { file: 'item.html', moduleKey: 'governance-badge', width: 360 };

const of = (projects: number, state: Scene['state'] = 'ready'): Scene => ({ projects, state });

export const sceneries: readonly Scenery[] = [
  { ...PORTFOLIO, name: 'portfolio', scene: of(12, 'partial') },
  { ...PORTFOLIO, name: 'portfolio-wide', width: 1920, scene: of(1_000) },
  { ...PORTFOLIO, name: 'portfolio-open', scene: of(40), act: openFirstRow },
  { ...PORTFOLIO, name: 'portfolio-open-wide', width: 1920, scene: of(1_000), act: openFirstRow },
  { ...PORTFOLIO, name: 'portfolio-narrow', width: 860, scene: of(12), act: openFirstRow },
  { ...PORTFOLIO, name: 'portfolio-picker', scene: of(40), act: press('Switch portfolio') },
  { ...PORTFOLIO, name: 'portfolio-map', scene: of(400), act: filterByMap },
  { ...PORTFOLIO, name: 'portfolio-failed', scene: of(12, 'failed') },
  { ...PORTFOLIO, name: 'portfolio-not-set-up', scene: of(0, 'not-set-up') },
  { ...PORTFOLIO, name: 'portfolio-empty', scene: of(0, 'empty') },
  { ...PORTFOLIO, name: 'portfolio-all-hidden', scene: of(0, 'all-hidden') },
  { ...PORTFOLIO, name: 'portfolio-loading', scene: of(0, 'loading') },
  { ...PROJECT, name: 'project', scene: of(1) },
  { ...PROJECT, name: 'project-wide', width: 1920, scene: of(1, 'several') },
  { ...PROJECT, name: 'project-plan', scene: of(1), act: editPlan },
  {
    ...PROJECT,
    name: 'project-create',
    scene: of(1, 'recomputing'),
    act: press('Create this artifact'),
  },
  { ...PROJECT, name: 'project-not-governed', scene: of(1, 'not-governed') },
  { ...PANEL, name: 'panel', scene: of(1) },
  { ...BADGE, name: 'badge', scene: of(1) },
];

import { type Browser, chromium, type Page } from 'playwright-core';

import { startPreview } from './server';

const PORT = 4391;
const SETTLED_MILLISECONDS = 700;
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Shot = {
  readonly name: string;
  readonly address: string;
  readonly width: number;
  readonly act?: (page: Page) => Promise<void>;
};

const openFirstRow = async (page: Page) => {
  await page.locator('[data-row="0"]').click();
  await page.waitForTimeout(300);
};

const editPlan = async (page: Page) => {
  await page.getByRole('button', { name: 'Edit plan' }).click();
  await page.getByLabel('Budget').fill('12x');
  await page.getByRole('button', { name: 'Save plan' }).click();
};

const createArtifact = (page: Page) =>
  page.getByRole('button', { name: 'Create this artifact' }).click();

const pickNode = (page: Page) => page.getByRole('button', { name: 'Switch portfolio' }).click();

const filterByMap = async (page: Page) => {
  await page.getByRole('button', { name: /on track, compliance 50/ }).click();
  await page.getByRole('button', { name: 'Show data: Created' }).click();
};

const SHOTS: readonly Shot[] = [
  { name: 'portfolio', address: 'portfolio.html?n=12&state=partial', width: 1280 },
  { name: 'portfolio-wide', address: 'portfolio.html?n=1000', width: 1920 },
  { name: 'portfolio-open', address: 'portfolio.html?n=40', width: 1280, act: openFirstRow },
  { name: 'portfolio-open-wide', address: 'portfolio.html?n=1000', width: 1920, act: openFirstRow },
  { name: 'portfolio-failed', address: 'portfolio.html?state=failed', width: 1280 },
  { name: 'portfolio-not-set-up', address: 'portfolio.html?state=not-set-up', width: 1280 },
  { name: 'portfolio-loading', address: 'portfolio.html?state=loading', width: 1280 },
  { name: 'project', address: 'project.html', width: 1280 },
  { name: 'project-wide', address: 'project.html?state=several', width: 1920 },
  { name: 'project-plan', address: 'project.html', width: 1280, act: editPlan },
  {
    name: 'project-create',
    address: 'project.html?state=recomputing',
    width: 1280,
    act: createArtifact,
  },
  { name: 'portfolio-picker', address: 'portfolio.html?n=40', width: 1280, act: pickNode },
  { name: 'portfolio-map', address: 'portfolio.html?n=400', width: 1280, act: filterByMap },
  { name: 'panel', address: 'item.html?module=governance-panel', width: 700 },
  { name: 'badge', address: 'item.html?module=governance-badge', width: 360 },
];

async function main([dist = 'static/dist', only = '']: readonly string[]): Promise<void> {
  const server = await startPreview(dist, PORT);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
  for (const shot of SHOTS.filter(({ name }) => name.includes(only))) {
    for (const mode of ['light', 'dark']) await take(browser, shot, mode);
  }
  await browser.close();
  server.close();
}

async function take(browser: Browser, { name, address, width, act }: Shot, mode: string) {
  const page = await browser.newPage({ viewport: { width, height: 1080 } });
  page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${name}: ${message.text()}\n`);
  });

  const separator = address.includes('?') ? '&' : '?';
  await page.goto(`http://127.0.0.1:${PORT}/${address}${separator}mode=${mode}`);
  await page.locator('main').waitFor();
  await page.waitForTimeout(SETTLED_MILLISECONDS);
  await act?.(page);
  await page.screenshot({ path: `/tmp/ui-portfolio-${name}-${mode}.png`, fullPage: true });
  await page.close();
}

void main(process.argv.slice(2));

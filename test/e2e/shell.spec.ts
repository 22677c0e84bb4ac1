import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { type Frame, type Page, type WorkerFixture, expect, test as base } from '@playwright/test';

import { ACCOUNTS } from '../../local/seed/people';
import type { Stage } from '../../local/shell/test/stage';
import { openStage } from './support/stage';

const test = base.extend<object, { readonly stage: Stage }>({
  stage: [staged(), { scope: 'worker', timeout: 120_000 }],
});

function staged(): WorkerFixture<Stage, object> {
  return async ({}, use) => {
    const stage = await openStage();
    await use(stage);
    await stage.close();
  };
}

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

async function customUi(page: Page, within = 'main'): Promise<Frame> {
  const handle = await page.waitForSelector(`${within} iframe`);
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The Custom UI has no frame.');
  await frame.waitForSelector('[data-name="done"]');
  return frame;
}

async function said(frame: Frame, name: string): Promise<any> {
  return JSON.parse((await frame.textContent(`[data-name="${name}"]`)) ?? 'null');
}

const click = (frame: Frame, text: string): Promise<void> =>
  frame.click(`button:text-is("${text}")`);

test('answers the bridge of a page, and only what it models', async ({
  page,
  stage: { baseUrl, fixture },
}) => {
  await page.goto(`${baseUrl}/jira/apps/portfolio`);
  const frame = await customUi(page);
  expect(await said(frame, 'invoke')).toEqual({ text: 'hello', list: [1, 2] });
  expect(await said(frame, 'invoke-is-plain')).toEqual(true);
  expect(await said(frame, 'invoke-throws')).toEqual({
    error: 'There was an error invoking the function - The gate is closed.',
    isError: true,
  });
  expect(JSON.stringify(await said(frame, 'invoke-too-large'))).toMatch(/at most 500 KB/);
  expect(await said(frame, 'unknown-command')).toEqual({
    error: 'The local shell does not model the bridge command levitate',
    isError: true,
  });
  expect(await said(frame, 'jira-missing')).toEqual(404);
  expect(await said(frame, 'eval')).toEqual('blocked');
  expect(await said(frame, 'event')).toEqual({ from: 'portfolio' });
  expect(await said(frame, 'url-of-issue')).toEqual(`${baseUrl}/browse/TRAM-1`);
  expect(fixture.asked[0]?.moduleKey).toEqual('portfolio');
});

test('keeps the app’s routes in the address, through back and reload', async ({
  page,
  stage: { baseUrl },
}) => {
  await page.goto(`${baseUrl}/jira/apps/portfolio`);
  const frame = await customUi(page);
  await click(frame, 'Go to risks');
  expect(page.url()).toEqual(`${baseUrl}/jira/apps/portfolio/risks?sort=due`);
  await page.goBack();
  expect(page.url()).toEqual(`${baseUrl}/jira/apps/portfolio`);
  await frame.waitForSelector('[data-name="routed"] >> nth=1');
  await page.goForward();
  await page.reload();
  expect(await said(await customUi(page), 'route')).toEqual('/risks?sort=due');
});

test('shows modals, and hands back what they are closed with', async ({
  page,
  stage: { baseUrl },
}) => {
  await page.goto(`${baseUrl}/jira/apps/portfolio`);
  const frame = await customUi(page);
  await click(frame, 'Modal');
  const modal = await customUi(page, 'dialog');
  const context = (await said(modal, 'context')) as { extension: { modal: unknown } };
  expect(context.extension.modal).toEqual({ gate: 'RfP' });
  await click(modal, 'Close');
  await frame.waitForSelector('[data-name="modal-closed"]');
  expect(await said(frame, 'modal-closed')).toEqual({ decision: 'go' });
  expect(await page.locator('dialog').count()).toEqual(0);

  await click(frame, 'Titled modal');
  await customUi(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
});

test('shows flags whose actions come back to the app', async ({ page, stage: { baseUrl } }) => {
  await page.goto(`${baseUrl}/jira/apps/portfolio`);
  const frame = await customUi(page);
  await click(frame, 'Flag');
  await page.click('.flag button:text-is("Undo")');
  await frame.waitForSelector('[data-name="undone"]');
});

test('navigates to work items and modules, and to no script', async ({
  page,
  stage: { baseUrl },
}) => {
  await page.goto(`${baseUrl}/jira/apps/portfolio`);
  const frame = await customUi(page);
  await click(frame, 'Open a script');
  await frame.waitForSelector('[data-name="Open a script"]');
  expect(JSON.stringify(await said(frame, 'Open a script'))).toMatch(/javascript:/);
  await click(frame, 'Other module');
  await page.waitForURL(`${baseUrl}/jira/projects/TRAM/apps/project`);
  const project = await customUi(page);
  const { extension } = (await said(project, 'context')) as { extension: { project: unknown } };
  expect(extension.project).toEqual({ id: '10100', key: 'TRAM', type: 'software' });
  await click(project, 'Open TRAM-1');
  await page.waitForURL(`${baseUrl}/browse/TRAM-1`);
});

test('switches the theme of the page and of the app without loading it again', async ({
  page,
  stage: { baseUrl },
}) => {
  await page.goto(`${baseUrl}/jira/apps/portfolio`);
  const frame = await customUi(page);
  await page.click('summary[aria-label="Theme"]');
  await page.click('#theme button:has-text("Dark")');
  expect(await page.getAttribute('html', 'data-color-mode')).toEqual('dark');
  expect(await frame.getAttribute('html', 'data-color-mode')).toEqual('dark');
  await page.reload();
  expect(await page.getAttribute('html', 'data-color-mode')).toEqual('dark');
  await page.click('summary[aria-label="Theme"]');
  await page.click('#theme button:has-text("Match the system")');
});

test('opens the panel of a work item behind its button, and remembers it', async ({
  page,
  stage: { baseUrl },
}) => {
  await page.goto(`${baseUrl}/browse/TRAM-200`);
  expect(await page.locator('iframe').count()).toEqual(0);
  await page.click('[data-panel]');
  const panel = await customUi(page);
  const { extension } = (await said(panel, 'context')) as {
    extension: { issue: { key: string } };
  };
  expect(extension.issue.key).toEqual('TRAM-200');
  await page.reload();
  await customUi(page);
  await page.click('[data-context] > summary');
  await customUi(page, '[data-context]');
});

test('changes a work item as the person who looks', async ({ page, stage: { baseUrl } }) => {
  await page.goto(`${baseUrl}/browse/TICK-120`);
  await page.fill('[data-edit="duedate"]', '2027-01-15');
  await page.press('[data-edit="duedate"]', 'Tab');
  await page.waitForSelector('[data-region="history"] >> text=Due date');
  await page.click('[data-open-edit="summary"]');
  await page.fill('[data-edit-form="summary"] input', 'Renamed <b>here</b>');
  await page.press('[data-edit-form="summary"] input', 'Enter');
  await page.waitForSelector('h1:text-is("Renamed <b>here</b>")');
  await page.click('[data-region="status"] summary');
  await page.click('[data-transition] >> text=In Review');
  await page.waitForSelector('.status-button:has-text("In Review")');
  await page.focus('[data-edit="assignee"]');
  await page.waitForSelector('[data-edit="assignee"] option:has-text("Grace Whitlock")', {
    state: 'attached',
  });
  await page.selectOption('[data-edit="assignee"]', ACCOUNTS.tester);
  await page.waitForSelector('[data-region="history"] >> text=Grace Whitlock');
});

test('looks as another user, who does not see what is private', async ({
  page,
  stage: { baseUrl },
}) => {
  await page.goto(`${baseUrl}/jira/projects`);
  await page.waitForSelector('main >> text=Depot Staffing Agreement');
  await page.click('summary:has-text("Marek Solberg")');
  await page.fill('#people-query', 'Grace');
  await page.click('#people-list button:has-text("Grace Whitlock")');
  await page.waitForSelector('summary:has-text("Grace Whitlock")');
  expect(await page.locator('text=Depot Staffing Agreement').count()).toEqual(0);
  await page.goto(`${baseUrl}/jira/projects/PEOP`);
  await page.waitForSelector('[data-testid="not-found"]');
  await page.goto(`${baseUrl}/jira/settings/apps/mandate`);
  await page.waitForSelector('[data-testid="refusal"]');
  expect(await page.locator('iframe').count()).toEqual(0);
});

const PAGES = {
  portfolio: '/jira/apps/portfolio',
  admin: '/jira/settings/apps/mandate',
  projects: '/jira/projects',
  items: '/jira/projects/TICK',
  project: '/jira/projects/TRAM/apps/mandate',
  issue: '/browse/TRAM-200',
  epic: '/browse/TICK-178',
  missing: '/browse/NOPE-1',
} as const;

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: nothing is cut off, and accessibility finds nothing`, async ({ page, stage }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 1920]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 1080 });
        await page.goto(stage.baseUrl + path);
        if ((await page.locator('main iframe').count()) > 0) await customUi(page);
        await page.evaluate(`${AXE};0`);
        const found = await page.evaluate(
          `axe.run(document, { iframes: false }).then((answer) => answer.violations.map((each) => each.id + ' ' + each.nodes[0].html))`,
        );
        const isCut = await page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        );
        expect({ colorScheme, width, found, isCut }).toEqual({
          colorScheme,
          width,
          found: [],
          isCut: false,
        });
      }
    }
  });
}

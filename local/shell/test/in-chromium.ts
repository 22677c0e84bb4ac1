import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Frame, Page } from 'playwright-core';

import { ACCOUNTS } from '../../seed/people';
import { openStage, type Stage } from './chromium';

/** The shell in a real browser: `npx tsx local/shell/test/in-chromium.ts`; pictures go to the directory named as argument. */

type Check = readonly [title: string, run: (stage: Stage) => Promise<void>];

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

async function customUi(page: Page, within = 'main'): Promise<Frame> {
  const handle = await page.waitForSelector(`${within} iframe`);
  const frame = await handle.contentFrame();
  assert.ok(frame, 'the Custom UI has a frame');
  await frame.waitForSelector('[data-name="done"]');
  return frame;
}

async function said(frame: Frame, name: string): Promise<unknown> {
  return JSON.parse((await frame.textContent(`[data-name="${name}"]`)) ?? 'null') as unknown;
}

const click = (frame: Frame, text: string): Promise<void> =>
  frame.click(`button:text-is("${text}")`);

const CHECKS: readonly Check[] = [
  [
    'answers the bridge of a page, and only what it models',
    async ({ page, baseUrl, fixture }) => {
      await page.goto(`${baseUrl}/jira/apps/portfolio`);
      const frame = await customUi(page);
      assert.deepEqual(await said(frame, 'invoke'), { text: 'hello', list: [1, 2] });
      assert.equal(await said(frame, 'invoke-is-plain'), true);
      assert.deepEqual(await said(frame, 'invoke-throws'), {
        error: 'There was an error invoking the function - The gate is closed.',
        isError: true,
      });
      assert.match(JSON.stringify(await said(frame, 'invoke-too-large')), /at most 500 KB/);
      assert.deepEqual(await said(frame, 'unknown-command'), {
        error: 'The local shell does not model the bridge command levitate',
        isError: true,
      });
      assert.equal(await said(frame, 'jira-missing'), 404);
      assert.equal(await said(frame, 'eval'), 'blocked');
      assert.deepEqual(await said(frame, 'event'), { from: 'portfolio' });
      assert.deepEqual(await said(frame, 'url-of-issue'), `${baseUrl}/browse/TRAM-1`);
      assert.equal(fixture.asked[0]?.moduleKey, 'portfolio');
    },
  ],
  [
    'keeps the app’s routes in the address, through back and reload',
    async ({ page, baseUrl }) => {
      await page.goto(`${baseUrl}/jira/apps/portfolio`);
      const frame = await customUi(page);
      await click(frame, 'Go to risks');
      assert.equal(page.url(), `${baseUrl}/jira/apps/portfolio/risks?sort=due`);
      await page.goBack();
      assert.equal(page.url(), `${baseUrl}/jira/apps/portfolio`);
      await frame.waitForSelector('[data-name="routed"] >> nth=1');
      await page.goForward();
      await page.reload();
      assert.equal(await said(await customUi(page), 'route'), '/risks?sort=due');
    },
  ],
  [
    'shows modals, and hands back what they are closed with',
    async ({ page, baseUrl }) => {
      await page.goto(`${baseUrl}/jira/apps/portfolio`);
      const frame = await customUi(page);
      await click(frame, 'Modal');
      const modal = await customUi(page, 'dialog');
      const context = (await said(modal, 'context')) as { extension: { modal: unknown } };
      assert.deepEqual(context.extension.modal, { gate: 'RfP' });
      await click(modal, 'Close');
      await frame.waitForSelector('[data-name="modal-closed"]');
      assert.deepEqual(await said(frame, 'modal-closed'), { decision: 'go' });
      assert.equal(await page.locator('dialog').count(), 0);

      await click(frame, 'Titled modal');
      await customUi(page, 'dialog');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog', { state: 'detached' });
    },
  ],
  [
    'shows flags whose actions come back to the app',
    async ({ page, baseUrl }) => {
      await page.goto(`${baseUrl}/jira/apps/portfolio`);
      const frame = await customUi(page);
      await click(frame, 'Flag');
      await page.click('.flag button:text-is("Undo")');
      await frame.waitForSelector('[data-name="undone"]');
    },
  ],
  [
    'navigates to work items and modules, and to no script',
    async ({ page, baseUrl }) => {
      await page.goto(`${baseUrl}/jira/apps/portfolio`);
      const frame = await customUi(page);
      await click(frame, 'Open a script');
      await frame.waitForSelector('[data-name="Open a script"]');
      assert.match(JSON.stringify(await said(frame, 'Open a script')), /javascript:/);
      await click(frame, 'Other module');
      await page.waitForURL(`${baseUrl}/jira/projects/TRAM/apps/project`);
      const project = await customUi(page);
      const { extension } = (await said(project, 'context')) as { extension: { project: unknown } };
      assert.deepEqual(extension.project, { id: '10100', key: 'TRAM', type: 'software' });
      await click(project, 'Open TRAM-1');
      await page.waitForURL(`${baseUrl}/browse/TRAM-1`);
    },
  ],
  [
    'switches the theme of the page and of the app without loading it again',
    async ({ page, baseUrl }) => {
      await page.goto(`${baseUrl}/jira/apps/portfolio`);
      const frame = await customUi(page);
      await page.click('summary[aria-label="Theme"]');
      await page.click('#theme button:has-text("Dark")');
      assert.equal(await page.getAttribute('html', 'data-color-mode'), 'dark');
      assert.equal(await frame.getAttribute('html', 'data-color-mode'), 'dark');
      await page.reload();
      assert.equal(await page.getAttribute('html', 'data-color-mode'), 'dark');
      await page.click('summary[aria-label="Theme"]');
      await page.click('#theme button:has-text("Match the system")');
    },
  ],
  [
    'opens the panel of a work item behind its button, and remembers it',
    async ({ page, baseUrl }) => {
      await page.goto(`${baseUrl}/browse/TRAM-200`);
      assert.equal(await page.locator('iframe').count(), 0);
      await page.click('[data-panel]');
      const panel = await customUi(page);
      const { extension } = (await said(panel, 'context')) as {
        extension: { issue: { key: string } };
      };
      assert.equal(extension.issue.key, 'TRAM-200');
      await page.reload();
      await customUi(page);
      await page.click('[data-context] > summary');
      await customUi(page, '[data-context]');
    },
  ],
  [
    'changes a work item as the person who looks',
    async ({ page, baseUrl }) => {
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
    },
  ],
  [
    'looks as another user, who does not see what is private',
    async ({ page, baseUrl }) => {
      await page.goto(`${baseUrl}/jira/projects`);
      await page.waitForSelector('main >> text=Depot Staffing Agreement');
      await page.click('summary:has-text("Marek Solberg")');
      await page.fill('#people-query', 'Grace');
      await page.click('#people-list button:has-text("Grace Whitlock")');
      await page.waitForSelector('summary:has-text("Grace Whitlock")');
      assert.equal(await page.locator('text=Depot Staffing Agreement').count(), 0);
      await page.goto(`${baseUrl}/jira/projects/PEOP`);
      await page.waitForSelector('[data-testid="not-found"]');
      await page.goto(`${baseUrl}/jira/settings/apps/mandate`);
      await page.waitForSelector('[data-testid="refusal"]');
      assert.equal(await page.locator('iframe').count(), 0);
    },
  ],
];

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

type Look = {
  readonly name: string;
  readonly path: string;
  readonly mode: 'light' | 'dark';
  readonly width: number;
};

function lookAt({ name, path, mode, width }: Look): Check {
  return [
    `has nothing to complain about on ${name}, ${mode}, ${width} wide`,
    async ({ context, baseUrl }) => {
      const page = await context.newPage();
      try {
        await page.emulateMedia({ colorScheme: mode });
        await page.setViewportSize({ width, height: width === 1280 ? 800 : 1080 });
        await page.goto(baseUrl + path);
        if ((await page.locator('main iframe').count()) > 0) await customUi(page);
        const pictures = process.argv[2];
        if (pictures !== undefined)
          await page.screenshot({ path: `${pictures}/${name}-${width}-${mode}.png` });
        await page.evaluate(`${AXE};0`);
        const violations = await page.evaluate(
          `axe.run(document, { iframes: false }).then((found) => found.violations.map((each) => each.id + ' ' + each.nodes[0].html))`,
        );
        assert.deepEqual(violations, []);
        const isCut = await page.evaluate(
          'document.documentElement.scrollWidth > document.documentElement.clientWidth',
        );
        assert.equal(isCut, false, 'nothing is wider than the window');
      } finally {
        await page.close();
      }
    },
  ];
}

const LOOKS = Object.entries(PAGES).flatMap(([name, path]) =>
  (['light', 'dark'] as const).flatMap((mode) =>
    [1280, 1920].map((width) => lookAt({ name, path, mode, width })),
  ),
);

async function main(): Promise<void> {
  const stage = await openStage();
  let failed = 0;
  for (const [title, run] of [...LOOKS, ...CHECKS]) {
    try {
      await run(stage);
    } catch (cause) {
      failed += 1;
      process.stderr.write(
        `FAILED ${title}\n${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
      );
    }
  }
  await stage.close();
  process.stdout.write(
    `${JSON.stringify({ passed: LOOKS.length + CHECKS.length - failed, failed, skipped: 0 })}\n`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();

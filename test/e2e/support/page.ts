import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  expect,
  type Frame,
  type FrameLocator,
  type Page,
  type Request,
  test,
} from '@playwright/test';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = join(__dirname, '../../../build/test/pictures');

/** The app's own page inside Jira's. */
export const appOf = (page: Page): FrameLocator =>
  page.locator('[data-testid="custom-ui"]').first().contentFrame();

/** Chooses another user in Jira's own menu, and comes back to the page as that one. */
export async function lookAs(page: Page, name: string): Promise<void> {
  await page.locator('summary', { hasText: 'You look as' }).click();
  await page.getByPlaceholder('Find by name').fill(name);
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('summary', { hasText: 'You look as' })).toContainText(name);
}

/** Chooses in one of Atlassian's select fields. */
export async function choose(app: FrameLocator, field: string, option: string): Promise<void> {
  await app.getByRole('combobox', { name: field, exact: true }).fill(option);
  await app.getByRole('option', { name: option, exact: true }).click();
}

/** What the content security policy refused, and what went wrong, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** Serious and critical accessibility violations in Jira's page and in the app's. */
export async function violationsOn(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map(violationsIn));
  return found.flat();
}

async function violationsIn(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate<boolean>('"axe" in window'))) await frame.evaluate(AXE);
  return frame.evaluate<string[]>(VIOLATIONS);
}

/** Takes the page as it stands, light and dark, at 1280 and 1920 wide, and attaches what it took; nothing may be wider than its window. */
export async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  for (const theme of ['Dark', 'Light'] as const) {
    await chooseTheme(page, theme);
    for (const width of [1920, 1280]) {
      await page.setViewportSize({ width, height: 1000 });
      await expect.poll(() => isWithinWindow(page)).toBe(true);
      const file = `${name}-${theme.toLowerCase()}-${width}.png`;
      const path = join(PICTURES, file);
      await page.screenshot({ path, animations: 'disabled' });
      await test.info().attach(file, { path, contentType: 'image/png' });
    }
  }
}

/** Chooses a theme in Jira's menu: the page and the app's frames in it change as they stand. */
export async function chooseTheme(page: Page, theme: 'Light' | 'Dark'): Promise<void> {
  await page.getByLabel('Theme', { exact: true }).click();
  await page.getByRole('button', { name: theme, exact: true }).click();
}

const requestsUnderWay = new WeakMap<Page, Set<Request>>();

/** Keeps in mind what a page has asked for and was not answered yet, for whoever waits for it to settle. */
export function watchRequests(page: Page): void {
  const underWay = new Set<Request>();
  requestsUnderWay.set(page, underWay);
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
}

const LONGEST_QUIET_MS = 20_000;
/** So often in a row it has to be found quiet: what was answered may lead to another question. */
const QUIET_LOOKS = 3;

/** Waits until nothing on the page is under way or says that it is loading; one that takes itself for busy for longer is not believed. */
export async function settled(page: Page): Promise<void> {
  const until = Date.now() + LONGEST_QUIET_MS;
  for (let quiet = 0; quiet < QUIET_LOOKS && Date.now() < until;) {
    quiet = (await isQuiet(page)) ? quiet + 1 : 0;
  }
  for (const frame of page.frames()) {
    await expect(frame.locator('[aria-busy="true"]')).toHaveCount(0);
  }
}

/** A frame answers only once it has nothing else to do. */
async function isQuiet(page: Page): Promise<boolean> {
  const looks = await Promise.all(
    page.frames().map((frame) => frame.evaluate<boolean>(QUIET).catch(() => false)),
  );
  return looks.every(Boolean) && (requestsUnderWay.get(page)?.size ?? 0) === 0;
}

// As text: the program that these tests belong to knows no DOM.
const FITS = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';
const QUIET = `new Promise((later) => setTimeout(later, 100)).then(() =>
  document.readyState === 'complete' &&
  document.querySelector('[aria-busy="true"]') === null &&
  document.querySelector('#root:empty') === null)`;
// Each frame for itself: asked through the page around it, it would be looked at twice.
const VIOLATIONS = `axe.run(document, { resultTypes: ['violations'], iframes: false }).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes[0].html))`;

async function isWithinWindow(page: Page): Promise<boolean> {
  const fits = await Promise.all(page.frames().map((frame) => frame.evaluate<boolean>(FITS)));
  return fits.every(Boolean);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Browser, chromium, type Page } from 'playwright-core';

import { serveBuild } from '../preview/server';
import { giveHost } from './host';
import { type Scenery, sceneries } from './sceneries';

const SETTLED_MILLISECONDS = 700;
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Takes a picture of the portfolio page, the project page and the panel in each state and both themes, and says what axe
 * and the content security policy find: tsx --tsconfig static/tsconfig.json shots.ts [DIST] [OUT] [NAME]
 */
async function main([dist = 'static/dist', out = tmpdir(), only = '']: readonly string[]) {
  const server = await serveBuild(dist);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
  for (const scenery of sceneries.filter(({ name }) => name.includes(only))) {
    for (const mode of ['light', 'dark']) {
      await look(browser, { ...scenery, mode, address: server.address, out });
    }
  }
  await browser.close();
  server.close();
}

type Look = Scenery & { readonly mode: string; readonly address: string; readonly out: string };

async function look(
  browser: Browser,
  { name, file, width, act, address, mode, out, ...host }: Look,
) {
  const page = await browser.newPage({ viewport: { width, height: 1080 } });
  page.on('pageerror', (error) => say(`${name} ${mode}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) {
      say(`${name} ${mode}: ${message.text()}`);
    }
  });
  await giveHost(page, { mode, ...host });
  await page.goto(`${address}/${file}`);
  await page.locator('main').waitFor();
  await page.waitForTimeout(SETTLED_MILLISECONDS);
  await act?.(page);
  await page.waitForTimeout(SETTLED_MILLISECONDS);

  await page.screenshot({
    path: path.join(out, `ui-portfolio-${name}-${mode}.png`),
    fullPage: true,
  });
  await inspect(page, `${name} ${mode}`);
  await page.close();
}

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

async function inspect(page: Page, name: string) {
  await page.evaluate(AXE);
  const violations = await page.evaluate<readonly Violation[]>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => result.violations)",
  );
  const isTooWide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > innerWidth',
  );
  if (isTooWide) say(`${name}: wider than the window`);
  for (const { id, nodes } of violations) {
    say(`${name}: ${id} at ${nodes.length} places, as ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  }
}

function say(line: string) {
  process.stderr.write(`${line}\n`);
}

void main(process.argv.slice(2));

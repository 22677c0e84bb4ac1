import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium, type Browser, type Page } from 'playwright-core';

import { createFakeOffice, type FakeOffice } from '../fake-office';
import { giveHost } from './host';
import { scenes } from './scenes';
import { serveBuild } from './server';

const SETTLED_MILLISECONDS = 500;
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Walks through the administration, takes a picture of each scene in both themes, and says what axe and the policy find. */
async function main([dist = 'static/dist', out = '.', only = '']: readonly string[]) {
  const server = await serveBuild(dist);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
  for (const mode of ['light', 'dark']) {
    for (const { name, width, office, act } of scenes.filter((one) => one.name.includes(only))) {
      const page = await open(browser, {
        address: server.address,
        mode,
        width,
        office: createFakeOffice(office),
      });
      try {
        await act(page);
        await page.waitForTimeout(SETTLED_MILLISECONDS);
      } catch (error) {
        say(`${name} ${mode}: ${String(error)}`);
      }
      await page.screenshot({ path: `${out}/ui-admin-${name}-${mode}.png`, fullPage: true });
      await inspect(page, `${name} ${mode}`);
      await page.close();
    }
  }
  await browser.close();
  server.close();
}

type Opened = {
  readonly address: string;
  readonly mode: string;
  readonly width: number;
  readonly office: FakeOffice;
};

async function open(browser: Browser, { address, mode, width, office }: Opened): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on('pageerror', (error) => say(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') say(`console: ${message.text()} ${message.location().url}`);
  });
  await giveHost(page, { mode, answers: office.answers });
  await page.goto(`${address}/admin.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

type AxeResult = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly target: readonly string[];
      readonly failureSummary: string;
    }[];
  }[];
};

async function inspect(page: Page, name: string): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  if (overflow === true) say(`${name}: wider than the window`);
  for (const { id, nodes } of violations) {
    say(`${name}: axe ${id}, ${nodes.length} times: ${nodes[0]?.target.join(' ') ?? ''}`);
    say(`  ${nodes[0]?.failureSummary.replaceAll('\n', ' ') ?? ''}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main(process.argv.slice(2));

import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import type { Browser, Page } from '@playwright/test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const ORIGIN = 'http://mandate.test';
/** Answers come over the network: what Playwright calls a page with, the page parses as a program, 40 ms for 80 kB. */
const ASK = '/ask';

/** What the page asks of the backend. */
export type Invoke = (name: string, input: unknown) => Promise<unknown>;

/** What one press took until the browser had painted what came of it. */
export type Painted = {
  readonly invocations: number;
  /** From the press to what is painted, without what passed while the backend was asked. */
  readonly passedMs: number;
  /** Processor time of the page's main thread: whatever else the machine does takes none of it. */
  readonly processorMs: number;
};

/** Opens one of the built pages with a bridge of its own. */
export async function openOnBridge(
  browser: Browser,
  { dist, file, invoke }: { readonly dist: string; readonly file: string; readonly invoke: Invoke },
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB' });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === ASK) {
      const { command, payload } = route.request().postDataJSON() as Told;
      await route.fulfill({ json: { answered: await answer(command, payload, invoke) } });
      return;
    }
    await route.fulfill({
      contentType: TYPES[extname(pathname)] ?? 'application/octet-stream',
      body: await readFile(join(dist, pathname)),
    });
  });
  await page.addInitScript(BRIDGE);
  await page.goto(`${ORIGIN}/${file}`);
  return page;
}

type Told = { readonly command: string; readonly payload: unknown };

async function answer(command: string, payload: unknown, invoke: Invoke): Promise<unknown> {
  if (command === 'getContext') return CONTEXT;
  if (command !== 'invoke') return true;
  const { functionKey, payload: input } = payload as { functionKey: string; payload: unknown };
  return invoke(functionKey, input);
}

const CONTEXT = {
  accountId: 'account-1',
  moduleKey: 'portfolio',
  locale: 'en-GB',
  timezone: 'Europe/Berlin',
  siteUrl: ORIGIN,
  theme: { colorMode: 'light' },
  extension: { type: 'jira:globalPage' },
};

/** Presses the button of this name, or the nth of several, and waits until nothing more is asked or changes. */
export async function press(page: Page, name: string): Promise<Painted> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const threadMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find((metric) => metric.name === 'ThreadTime')?.value ?? NaN);
  };
  const before = await threadMs();
  const painted = await page.evaluate<Omit<Painted, 'processorMs'>>(
    `window.pressed(${JSON.stringify(name)})`,
  );
  const processorMs = (await threadMs()) - before;
  await session.detach();
  return { ...painted, processorMs };
}

// As text: the program that this belongs to knows no DOM.
const BRIDGE = `
  window.asked = [];
  window.__bridge = { callBridge: async (command, payload) => {
    const from = performance.now();
    const one = { command, from, to: null };
    if (command === 'invoke') window.asked.push(one);
    const reply = await fetch('${ASK}', { method: 'POST', body: JSON.stringify({ command, payload }) });
    const { answered } = await reply.json();
    one.to = performance.now();
    return answered;
  } };
  window.pressed = async (name) => {
    const named = [...document.querySelectorAll('button, th')].filter((each) => each.innerText.trim() === name);
    const button = named.find((each) => !named.some((other) => other !== each && each.contains(other)));
    if (button === undefined) throw new Error('There is no button ' + name);
    let changed = 0;
    const observer = new MutationObserver(() => { changed = performance.now(); });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const before = window.asked.length;
    const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    const from = performance.now();
    button.click();
    let painted = from;
    for (let quiet = 0; quiet < 3; ) {
      await frame();
      const isQuiet = changed <= painted && window.asked.every(({ to }) => to !== null && to < painted);
      quiet = isQuiet ? quiet + 1 : 0;
      if (!isQuiet) painted = performance.now();
    }
    observer.disconnect();
    const asked = window.asked.slice(before);
    const waited = asked.reduce((sum, one) => sum + one.to - one.from, 0);
    return { invocations: asked.length, passedMs: painted - from - waited };
  };`;

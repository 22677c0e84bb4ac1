import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { CHROMIUM } from '../setup/debian-packages.mjs';
import { findProgram } from '../setup/find-program.mjs';
import { root } from '../setup/root.mjs';
import { runProgram } from '../setup/run-program.mjs';

/** Runs Playwright's tests on the local host, and counts from its own account. */
export async function browserTests() {
  const account = join(root, 'build/test/playwright.json');
  rmSync(account, { force: true });
  const status = await runProgram(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=line,json'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        MANDATE_CHROMIUM: findProgram(CHROMIUM) ?? undefined,
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: account,
      },
    },
  );
  if (!existsSync(account)) return { failed: 1 };

  const { stats, suites } = JSON.parse(readFileSync(account, 'utf8'));
  const failed = stats.unexpected;
  return {
    passed: stats.expected + stats.flaky,
    failed: status === 0 ? failed : Math.max(1, failed),
    skipped: suites.flatMap((suite) => skippedIn(suite)),
  };
}

function skippedIn({ title, specs = [], suites = [] }) {
  const own = specs
    .filter((spec) => spec.tests.some(({ status }) => status === 'skipped'))
    .map((spec) => `${title} ${spec.title}`);
  return [...own, ...suites.flatMap((suite) => skippedIn(suite))];
}

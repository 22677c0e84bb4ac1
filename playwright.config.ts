import { defineConfig } from '@playwright/test';

/** The whole product in real Chromium: the local host runs the app's real bundle, the pages are its real pages. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'build/test/browser',
  // Generous: what a step waits for is work, and a busy machine does it more slowly.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: 'line',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    actionTimeout: 60_000,
    launchOptions: {
      executablePath: process.env['MANDATE_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

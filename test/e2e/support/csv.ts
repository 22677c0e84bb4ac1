import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

/** What a click hands to the browser as a file. */
export async function downloaded(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
  return readFileSync(await download.path(), 'utf8');
}

/** The lines of a CSV file by the names of its columns. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...lines] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map(valuesOf);
  return lines.map((values) =>
    Object.fromEntries(heads.map((head, at) => [head, values[at] ?? ''])),
  );
}

function valuesOf(line: string): readonly string[] {
  const values = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...values].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

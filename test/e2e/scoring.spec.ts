import type { Page } from '@playwright/test';

import { openTab } from './support/administration';
import type { Host } from './support/host';
import { type Line, numberIn, openPortfolio, projectLines } from './support/portfolio';
import { expect, test } from './support/test';

test('a weight that is changed moves score and rank in the portfolio table, and back', async ({
  page,
  demonstration,
}) => {
  const before = await projectLines(await openPortfolio(page, demonstration));

  await weighProgress(page, demonstration, '1000');
  const after = await projectLines(await openPortfolio(page, demonstration));
  const ranked = after.filter((line) => rank(line) > 0).sort((a, b) => rank(a) - rank(b));
  const progress = ranked.map((line) => numberIn(line['Progress']));
  expect(progress[0]).toBe(Math.max(...progress));
  expect(progress.at(-1)).toBe(Math.min(...progress));
  expect(scores(after)).not.toEqual(scores(before));

  await weighProgress(page, demonstration, '2');
  const again = await projectLines(await openPortfolio(page, demonstration));
  expect(scores(again)).toEqual(scores(before));
});

async function weighProgress(page: Page, host: Host, weight: string): Promise<void> {
  const scoring = await openTab(page, host, 'Scoring');
  await scoring.getByRole('textbox', { name: 'Weight of Progress' }).fill(weight);
  await scoring.getByRole('button', { name: 'Save model' }).click();
  await expect(scoring.getByRole('button', { name: 'Discard changes' })).toHaveCount(0);
}

const scores = (lines: readonly Line[]) =>
  Object.fromEntries(lines.map((line) => [line['Project'], line['Score']]));

/** 0 for a project without one. */
const rank = (line: Line) => Number(/rank (\d+)/.exec(line['Score'] ?? '')?.[1] ?? 0);

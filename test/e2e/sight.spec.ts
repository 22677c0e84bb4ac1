import { downloaded, parseCsv } from './support/csv';
import { runLocal } from './support/host';
import { lookAs } from './support/page';
import { openPortfolio, projectLines } from './support/portfolio';
import { expect, test } from './support/test';

const SEEN = ['RTPI', 'TICK'];

test('who may browse two projects sees two, is told how many are hidden, and finds nothing else anywhere', async ({
  page,
  demonstration: host,
}) => {
  const app = await openPortfolio(page, host);
  const all = parseCsv(await downloaded(page, app.getByRole('button', { name: 'Export CSV' })));
  const hidden = all.filter(({ Key = '' }) => !SEEN.includes(Key));
  expect(hidden).toHaveLength(13);
  const granted = runLocal(
    ...['grant', '--site', 'demo', '--as', 'Vera Visitor', '--browse', SEEN.join(',')],
    ...['--home', host.home],
  );
  expect(granted.error).toBeNull();

  const told: Promise<string>[] = [];
  await lookAs(page, 'Vera Visitor');
  await page.goto('about:blank');
  page.on('response', (response) => {
    const isAnswer = ['document', 'fetch'].includes(response.request().resourceType());
    if (isAnswer && response.ok()) told.push(response.text());
  });
  await openPortfolio(page, host);
  await expect(app.getByText('13 of 15 projects hidden:')).toBeVisible();
  expect((await projectLines(app)).map((line) => line['Project']?.slice(-4)).sort()).toEqual(SEEN);
  await app.getByRole('button', { name: 'Switch portfolio' }).click();
  await app.getByRole('button', { name: /^Digital Services/ }).click();
  await expect(app.getByText('5 of 7 projects hidden:')).toBeVisible();

  const csv = await downloaded(page, app.getByRole('button', { name: 'Export CSV' }));
  const findings = await downloaded(page, app.getByRole('button', { name: 'Export findings' }));
  expect(
    parseCsv(csv)
      .map(({ Key }) => Key)
      .sort(),
  ).toEqual(SEEN);
  const everything = [csv, findings, ...(await Promise.all(told))].join('\n');
  expect(everything).toContain('Contactless Ticketing');
  for (const { Key, Project = '' } of hidden) {
    expect(everything).not.toContain(Project);
    expect(everything).not.toMatch(new RegExp(`\\b${Key}(-\\d+)?\\b`));
  }

  const answerOf = async (key: string) => {
    await page.goto(`${host.url}/jira/projects/${key}/apps/mandate`);
    return (await page.getByRole('main').innerText()).replaceAll(key, 'KEY');
  };
  expect(await answerOf('ERP')).toBe(await answerOf('NONE'));
});

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

jest.setTimeout(120_000);

const LINT = join(__dirname, '../scripts/test/forge-lint.cjs');

/** An app that makes a work item, for which it needs `write:jira-work`. */
const APP = {
  'manifest.yml': `
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000
  runtime: { name: nodejs24.x }
permissions:
  scopes: [write:jira-work]
modules:
  function:
    - { key: make, handler: index.make }
`,
  'tsconfig.json': '{ "include": ["src/**/*.ts"] }',
  'src/index.ts': `
import { asUser, route } from '@forge/api';

export const make = () => asUser().requestJira(route\`/rest/api/3/issue\`, { method: 'POST' });
`,
  'data/jira-cloud-openapi-v3.json': JSON.stringify({
    paths: { '/rest/api/3/issue': { post: { security: [{ OAuth2: ['write:jira-work'] }] } } },
  }),
};

describe('Forge lint', () => {
  it('finds nothing in an app that asks for the scopes it uses', async () => {
    expect(await lint({})).toEqual({
      status: 0,
      output: expect.stringContaining('1 files, 0') as unknown,
    });
  });

  it('fails for a scope that is missing, and names it', async () => {
    const manifest = APP['manifest.yml'].replace('write:jira-work', 'read:jira-work');

    expect(await lint({ 'manifest.yml': manifest })).toEqual({
      status: 1,
      output: expect.stringContaining(
        'POST /rest/api/3/issue requires "write:jira-work" scope',
      ) as unknown,
    });
  });

  it('fails when tsconfig keeps the sources from it, for it would then find nothing', async () => {
    expect(await lint({ 'tsconfig.json': '{ "include": ["src"] }' })).toEqual({
      status: 1,
      output: expect.stringContaining(
        'skips files that tsconfig.json includes by no glob: src/index.ts',
      ) as unknown,
    });
  });
});

/** What the step says of the app with these files in place of its own. */
function lint(changes: Readonly<Record<string, string>>) {
  const directory = mkdtempSync(join(tmpdir(), 'mandate-linted-'));
  for (const [name, text] of Object.entries({ ...APP, ...changes })) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  const env = { ...process.env, MANDATE_DATA: join(directory, 'data') };

  return new Promise<{ readonly status: number | null; readonly output: string }>((resolve) => {
    const child = spawn(process.execPath, [LINT], { cwd: directory, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once('close', (status) => {
      rmSync(directory, { recursive: true, force: true });
      resolve({ status, output });
    });
  });
}

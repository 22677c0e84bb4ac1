import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DistinctCall } from './call-log';
import { projectRoot } from './project-root';

const SEARCH = 'POST /rest/api/3/search/jql';
const ENOUGH = [
  SEARCH,
  'POST /rest/api/3/issue',
  'GET /rest/api/3/user/search',
  'PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
  'POST /app/report-accounts',
];

describe('the step that compares scopes', () => {
  const directory = mkdtempSync(join(tmpdir(), 'mandate-scopes-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('passes when a run has used every scope of the manifest, and no other', () => {
    expect(check(ENOUGH)).toEqual({ status: 0, problems: '' });
  });

  it('fails for a scope that the manifest lacks', () => {
    const roles = 'GET /rest/api/3/role';

    expect(check([...ENOUGH, roles])).toEqual({
      status: 1,
      problems: `${roles} needs manage:jira-configuration, which the manifest lacks.\n`,
    });
  });

  it('fails for a scope that nothing used', () => {
    expect(check(ENOUGH.filter((call) => call !== 'POST /rest/api/3/issue'))).toEqual({
      status: 1,
      problems: 'The manifest asks for write:jira-work, which nothing uses.\n',
    });
  });

  function check(operations: readonly string[]) {
    const record = join(directory, 'calls.json');
    const calls = operations.map((operation): DistinctCall => ({ operation, caller: 'app' }));
    writeFileSync(record, JSON.stringify(calls));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', 'tsx/cjs', 'local/check-scopes.ts'],
      {
        cwd: projectRoot(),
        encoding: 'utf8',
        env: { ...process.env, MANDATE_CALL_RECORD: record },
      },
    );
    return { status, problems: stderr };
  }
});

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const NONE = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };

/** What the step makes of an answer, in a process of its own: the scripts of this project are no part of its programs. */
function resultOf(answer: string): object {
  const code = `import { auditResult } from './scripts/test/npm-audit.mjs';
    console.log(JSON.stringify(auditResult(process.argv[1])));`;
  const args = ['--input-type=module', '--eval', code, answer];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(stdout) as object;
}

const report = (found: object) =>
  JSON.stringify({ metadata: { vulnerabilities: { ...NONE, ...found } } });

describe('the npm audit', () => {
  it('passes without a finding that is high or critical', () => {
    expect(resultOf(report({ moderate: 3, total: 3 }))).toMatchObject({ passed: 1, failed: 0 });
  });

  it.each(['high', 'critical'])('fails for one that is %s', (severity) => {
    expect(resultOf(report({ [severity]: 1 }))).toMatchObject({ passed: 0, failed: 1 });
  });

  it.each([
    '',
    '{"message":"405 Method Not Allowed","statusCode":405}',
    '{"metadata":{}}',
    '<html>',
  ])('is skipped, not passed, where the registry answers %s', (answer) => {
    expect(resultOf(answer)).toMatchObject({
      passed: 0,
      failed: 0,
      skipped: [expect.stringContaining('gave no answer')],
    });
  });
});

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../setup/root.mjs';
import { runProgram } from '../setup/run-program.mjs';

const LEFT_OUT = new Set(['pending', 'skipped', 'todo', 'disabled']);

/** Runs jest, and counts from its own account. */
export async function unitTests() {
  const account = join(root, 'build/test/jest.json');
  rmSync(account, { force: true });
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--ci', '--silent', '--maxWorkers=2', '--json', `--outputFile=${account}`];
  const status = await runProgram(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
  if (!existsSync(account)) return { failed: 1 };

  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
    readFileSync(account, 'utf8'),
  );
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => LEFT_OUT.has(test.status))
    .map(({ fullName }) => fullName);
  const failed = numFailedTests + numRuntimeErrorTestSuites;

  return { passed: numPassedTests, failed: status === 0 ? failed : Math.max(1, failed), skipped };
}

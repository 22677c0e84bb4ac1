/** Holds the manifest's scopes against what the app asked for in a test run: `MANDATE_CALL_RECORD` names the record. */
import { readCalls } from './call-record';
import { readManifest } from './manifest';
import { projectRoot } from './project-root';
import { compareScopes } from './used-scopes';

async function check(): Promise<void> {
  const file = process.env['MANDATE_CALL_RECORD'];
  if (file === undefined) throw new Error('MANDATE_CALL_RECORD names no record of calls.');
  const manifest = await readManifest(projectRoot());
  const problems = compareScopes(manifest.permissions.scopes ?? [], readCalls(file));
  process.stdout.write(problems.length === 0 ? 'Every scope is used, and none is missing.\n' : '');
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
}

check().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});

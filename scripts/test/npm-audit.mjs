import { spawnSync } from 'node:child_process';

import { root } from '../setup/root.mjs';

const REFUSED = ['high', 'critical'];

/**
 * Asks the registry what is known against the packages that ship: those of the functions and of the pages. Where the
 * registry gives no answer, nothing was checked, and the step says so.
 */
export function npmAudit() {
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const result = auditResult(error === undefined ? stdout : '');
  for (const line of result.lines) console.log(line);
  return result;
}

/** What the answer of `npm audit --json` means for the check. */
export function auditResult(answer) {
  const counts = countsIn(answer);
  if (counts === null) {
    const name = 'npm audit: the registry gave no answer, so nothing is known';
    return { passed: 0, failed: 0, skipped: [name], lines: [`SKIPPED ${name}`] };
  }

  const found = Object.entries(counts).map(([severity, count]) => `${severity} ${count}`);
  const isBad = REFUSED.some((severity) => counts[severity] !== 0);
  const lines = [`Known against what ships: ${found.join(', ')}`];
  return { passed: isBad ? 0 : 1, failed: isBad ? 1 : 0, skipped: [], lines };
}

/** The findings by severity; `null` for anything that is no report. */
function countsIn(answer) {
  try {
    return JSON.parse(answer).metadata?.vulnerabilities ?? null;
  } catch {
    return null; // cut off, or nothing at all
  }
}

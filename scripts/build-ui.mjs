/** Builds the Custom UI into static/dist. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const directory = join(dirname(dirname(fileURLToPath(import.meta.url))), 'static');
const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
  cwd: directory,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

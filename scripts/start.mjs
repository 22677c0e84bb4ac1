/**
 * Entry of `npm run demo`, `npm run local`, `npm run chaos`, `npm test` and `npm run check`. All else is loaded once Node is known to be
 * new enough to read it.
 */
import { ensureNode } from './setup/node-version.mjs';

const [command, ...args] = process.argv.slice(2);

async function start() {
  ensureNode(process.versions.node);
  const { runCommand } = await import('./run-command.mjs');
  await runCommand(command, args);
}

start().catch((error) => {
  const isJson = args.includes('--json');
  const report = { code: 'set-up', message: error.message, where: null };
  console.error(isJson ? JSON.stringify({ error: report }) : error.message);
  if (command === 'test' || command === 'check') console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
});

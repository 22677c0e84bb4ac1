/**
 * Entry of `npm run demo`, `npm run local`, `npm test` and `npm run check`: sees to what they need, then hands over.
 * Uses nothing but Node itself, for on a fresh clone there is nothing else.
 */
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node-version.mjs';
import { DATABASE, ensurePackages } from './setup/debian-packages.mjs';

const [command, ...args] = process.argv.slice(2);
/** Pure questions: they need neither a database nor a build. */
const NEEDS_NO_DATABASE = new Set(['calc', 'operations', 'help', undefined]);

async function start() {
  ensureNode();
  ensureDependencies();

  if (command === 'demo') {
    ensurePackages(DATABASE);
    await runLocal(['demo', ...args]);
  } else if (command === 'local') {
    if (!NEEDS_NO_DATABASE.has(args[0])) ensurePackages(DATABASE);
    await runLocal(args);
  } else if (command === 'test' || command === 'check') {
    ensurePackages([...DATABASE, ...(command === 'test' ? ['chromium'] : [])]);
    const { runTests } = await import('./test/run-tests.mjs');
    await runTests({ withBrowser: command === 'test', only: args });
  } else {
    throw new Error(`There is no ${command}: say demo, local, test or check.`);
  }
}

async function runLocal(words) {
  const { localProgram } = await import('./setup/local-program.mjs');
  const { main } = await import(await localProgram());
  await main(words);
}

start().catch((error) => {
  const isJson = args.includes('--json');
  const report = { code: 'set-up', message: error.message, where: null };
  console.error(isJson ? JSON.stringify({ error: report }) : error.message);
  process.exitCode = 1;
});

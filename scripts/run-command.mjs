/** Sees to what a command needs, then hands over. Uses nothing but Node itself, for on a fresh clone there is nothing else. */
import { join } from 'node:path';

import { CHROMIUM, DATABASE, ensurePackages } from './setup/debian-packages.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { runProgram } from './setup/run-program.mjs';

/** Pure questions: they need neither a database nor a build. */
const NEEDS_NO_DATABASE = ['calc', 'operations', 'help', undefined];

const COMMANDS = {
  bench: {
    packages: ([name]) => (name === 'registers-page' ? [...DATABASE, CHROMIUM] : DATABASE),
    run: (args) => runBuilt('bench/main', args),
  },
  demo: { packages: () => DATABASE, run: (args) => runLocal(['demo', ...args]) },
  local: {
    packages: ([name]) => (NEEDS_NO_DATABASE.includes(name) ? [] : DATABASE),
    run: (args) => runLocal(args),
  },
  test: {
    packages: () => [...DATABASE, CHROMIUM],
    run: (args) => runTests({ withBrowser: true, only: args }),
  },
  chaos: { packages: () => DATABASE, run: (args) => runSource('test/chaos/main.ts', args) },
  soak: { packages: () => DATABASE, run: (args) => runSource('test/soak/main.ts', args) },
  check: { packages: () => DATABASE, run: (args) => runTests({ withBrowser: false, only: args }) },
};

export async function runCommand(name, args) {
  const command = COMMANDS[name];
  if (command === undefined) {
    throw new Error(`There is no ${name}: say ${Object.keys(COMMANDS).join(', ')}.`);
  }
  // First, for it takes a moment to say what is missing, and minutes to install the rest.
  await ensurePackages(command.packages(args));
  await ensureDependencies();
  await command.run(args);
}

const runLocal = (words) => runBuilt('local/main', words);

async function runBuilt(entry, words) {
  const { builtProgram } = await import('./setup/built-program.mjs');
  const { main } = await import(await builtProgram(entry));
  await main(words);
}

/** Without its types read: a run that cannot be compiled fails in the check. Memory is measured after a collection. */
async function runSource(path, args) {
  const node = ['--expose-gc', '--require', 'tsx/cjs', join(root, path)];
  process.exitCode = await runProgram(process.execPath, [...node, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}

async function runTests(choice) {
  const tests = await import('./test/run-tests.mjs');
  await tests.runTests(choice);
}

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../setup/root.mjs';
import { browserTests } from './browser-tests.mjs';
import { bundleSize } from './bundle-size.mjs';
import { npmAudit } from './npm-audit.mjs';
import { unitTests } from './unit-tests.mjs';

const NONE = { passed: 0, failed: 0, skipped: [] };

/**
 * What must hold, cheapest first. A step that builds on others is not tried when they failed: it fails with them. One that goes beside
 * takes a core for itself while the steps after it go on, until one comes that needs the machine alone.
 */
const steps = ({ withBrowser }) => [
  { name: 'Format', run: tool('prettier', ['--check', '.', '--log-level', 'warn']) },
  // Apart, for all types of both at once fill the memory that Node gives a program.
  {
    name: 'Lint',
    isBeside: true,
    run: tool('eslint', ['src', 'local', 'test', 'bench', '--max-warnings', '0']),
  },
  {
    name: 'Lint of the pages',
    isBeside: true,
    run: tool('eslint', ['static/src', '--max-warnings', '0']),
  },
  { name: 'Types', run: tool('typescript/bin/tsc', ['--noEmit', '-p', '.']) },
  { name: 'Types of the domain', run: tool('typescript/bin/tsc', ['-p', 'src/domain']) },
  {
    name: 'Types of the shell',
    run: tool('typescript/bin/tsc', ['--noEmit', '-p', 'local/shell/client']),
  },
  { name: 'Types of the interface', run: tool('typescript/bin/tsc', ['--noEmit', '-p', 'static']) },
  {
    name: 'Import rules',
    run: tool('dependency-cruiser/bin/dependency-cruise.mjs', [
      'src',
      'static/src',
      'local',
      'test',
      'bench',
      '--output-type',
      'err',
    ]),
  },
  { name: 'Npm audit', run: npmAudit },
  { name: 'Interface build', run: build('buildUi') },
  { name: 'Bundle', run: build('buildBackend') },
  {
    name: 'Manifest',
    needs: ['Interface build'],
    run: script('scripts/test/validate-manifest.cjs'),
  },
  { name: 'Forge lint', needs: ['Interface build'], run: script('scripts/test/forge-lint.cjs') },
  { name: 'Unit tests and port suites', isAlone: true, run: unitTests },
  { name: 'Bundle size', needs: ['Interface build', 'Bundle'], run: bundleSize },
  ...(withBrowser
    ? [
        { name: 'End to end', needs: ['Interface build', 'Bundle'], run: browserTests },
        { name: 'Scopes', needs: ['End to end'], run: local('local/check-scopes.ts') },
      ]
    : []),
];

/**
 * Runs all steps whatever fails, closes with the sums, and sets the exit status. `only` names the steps to run alone, in
 * any case: `npm run check -- lint types`.
 */
export async function runTests({ withBrowser, only = [] }) {
  process.chdir(root);
  const record = join(root, 'build/test/calls.json');
  mkdirSync(join(root, 'build/test'), { recursive: true });
  rmSync(record, { force: true });
  process.env.MANDATE_CALL_RECORD = record;

  const results = new Map();
  const keep = (name, result) => {
    results.set(name, { ...NONE, ...result });
    if (result.failed > 0) console.log(`!! ${name}: failed`);
  };
  const beside = new Map();
  const endBeside = async () => {
    for (const [name, ending] of beside) {
      const { output, ...result } = await ending;
      console.log(`\n== ${name}\n${output}`);
      keep(name, result);
    }
    beside.clear();
  };
  for (const { name, needs = [], run, isBeside, isAlone } of chosen(steps({ withBrowser }), only)) {
    if (isBeside) {
      beside.set(name, run({ isQuiet: true }));
      continue;
    }
    if (isAlone) await endBeside();
    console.log(`\n== ${name}`);
    const broken = needs.filter((need) => (results.get(need)?.failed ?? 0) > 0);
    keep(name, broken.length > 0 ? notTried(broken) : await run());
  }
  await endBeside();
  close([...results]);
}

function chosen(all, only) {
  const wanted = only.map((word) => word.toLowerCase());
  const unknown = wanted.find((word) => !all.some(({ name }) => name.toLowerCase() === word));
  if (unknown !== undefined) {
    throw new Error(
      `There is no step ${unknown}: say ${all.map(({ name }) => `'${name}'`).join(', ')}.`,
    );
  }
  return wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name.toLowerCase()));
}

function close(results) {
  const sum = (count) => results.reduce((total, [, result]) => total + count(result), 0);
  const failed = sum((result) => result.failed);
  const skipped = results.flatMap(([, result]) => result.skipped);

  console.log('');
  for (const [name, result] of results) if (result.failed > 0) console.log(`failed: ${name}`);
  for (const name of skipped) console.log(`skipped: ${name}`);
  console.log(
    `${sum((result) => result.passed)} passed, ${failed} failed, ${skipped.length} skipped`,
  );
  if (failed > 0) process.exitCode = 1;
}

function notTried(broken) {
  console.log(`Not tried, for this failed: ${broken.join(', ')}`);
  return { failed: 1 };
}

function tool(name, args) {
  const file = join(root, 'node_modules', binOf(name));
  return (how) => asOneTest([file, ...args], how);
}

/** A tool's program: the path when one is given, else what its package.json names. */
function binOf(name) {
  if (name.includes('/')) return name;
  const { bin } = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return join(name, typeof bin === 'string' ? bin : bin[name]);
}

function script(path) {
  return () => asOneTest([path]);
}

function local(path) {
  return () => asOneTest(['--require', 'tsx/cjs', path]);
}

function build(what) {
  const code = `require('./local/build.ts').${what}((line) => console.log(line)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  })`;
  return () => asOneTest(['--require', 'tsx/cjs', '--eval', code]);
}

/** A step that passes or fails as a whole; what it prints about leaving something out is counted as skipped. */
async function asOneTest(args, { isQuiet = false } = {}) {
  const { status, output } = await show(args, isQuiet);
  const skipped =
    output.match(/^SKIPPED .*$/gm)?.map((line) => line.slice('SKIPPED '.length)) ?? [];
  return { ...(status === 0 ? { passed: 1 } : { failed: 1 }), skipped, output };
}

function show(args, isQuiet) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        output.push(chunk.toString());
        if (!isQuiet) to.write(chunk);
      });
    }
    child.once('close', (status) => resolve({ status, output: output.join('') }));
  });
}

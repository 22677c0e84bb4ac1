import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

let machine: string;

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'mandate-machine-'));
});

afterEach(() => rmSync(machine, { recursive: true, force: true }));

/** Runs a script of the set-up in a process of its own, with the machine's directory first on its PATH. */
function run(code: string, environment: Readonly<Record<string, string>> = {}) {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', code],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${machine}:${process.env['PATH'] ?? ''}`,
        MANDATE_CHROMIUM: undefined,
        ...environment,
      },
    },
  );
  return { status, said: stderr, printed: stdout };
}

function ensurePackages(
  packages: readonly string[],
  { isRoot, ...environment }: { isRoot: boolean; MANDATE_CHROMIUM?: string },
) {
  const choice = JSON.stringify({ places: [machine], isRoot });
  return run(
    `import { ensurePackages } from './scripts/setup/debian-packages.mjs';
     await ensurePackages(${JSON.stringify(packages)}, ${choice}).catch((error) => {
       console.log(error.message);
       process.exitCode = 1;
     });`,
    environment,
  );
}

function addProgram(name: string, script = ''): void {
  writeFileSync(join(machine, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

describe('ensurePackages', () => {
  it('names in one sentence all that an ordinary user has to install', () => {
    addProgram('mariadbd');
    addProgram('my_print_defaults');

    const packages = ['mariadb-server-core', 'mariadb-client-core', 'chromium'];
    expect(ensurePackages(packages, { isRoot: false })).toEqual({
      status: 1,
      said: '',
      printed:
        'Missing: mariadb-server-core and chromium. Install with: sudo apt-get install mariadb-server-core chromium\n',
    });
  });

  it('names them to root, too, where there is no apt-get', () => {
    expect(ensurePackages(['chromium'], { isRoot: true }).printed).toBe(
      'Missing: chromium. Install with: sudo apt-get install chromium\n',
    );
  });

  it('has root install what is missing, even when the lists cannot be brought up to date', () => {
    addProgram(
      'apt-get',
      `echo "$@" >> ${machine}/asked
       case "$*" in *update*) exit 100 ;; esac
       cp "$0" ${machine}/chromium`,
    );

    expect(ensurePackages(['chromium'], { isRoot: true }).status).toBe(0);
    expect(readFileSync(join(machine, 'asked'), 'utf8').split('\n')).toEqual([
      expect.stringMatching(/ update -q$/),
      expect.stringMatching(/ install -y -q --no-install-recommends chromium$/),
      '',
    ]);
  });

  it('says how to go on when the installation fails', () => {
    addProgram('apt-get', 'exit 100');

    expect(ensurePackages(['chromium'], { isRoot: true })).toMatchObject({
      status: 1,
      printed: 'chromium could not be installed. Install with: sudo apt-get install chromium\n',
    });
  });

  it('takes the browser that MANDATE_CHROMIUM names, or says that it cannot be run', () => {
    addProgram('my-browser');
    const own = join(machine, 'my-browser');

    expect(ensurePackages(['chromium'], { isRoot: false, MANDATE_CHROMIUM: own }).status).toBe(0);
    expect(
      ensurePackages(['chromium'], { isRoot: false, MANDATE_CHROMIUM: `${own}-2` }).printed,
    ).toBe(`MANDATE_CHROMIUM names ${own}-2, which cannot be run.\n`);
  });
});

describe('ensureNode', () => {
  it.each([
    ['12.22.12', 'Mandate needs Node 20.19 or newer; this is 12.22.12.'],
    ['20.18.3', 'Mandate needs Node 20.19 or newer; this is 20.18.3.'],
    ['20.19.0', 'new enough'],
    ['22.0.0', 'new enough'],
  ])('of %s says: %s', (version, answer) => {
    const { printed } = run(
      `import { ensureNode } from './scripts/setup/node-version.mjs';
       try {
         ensureNode('${version}');
         console.log('new enough');
       } catch (error) {
         console.log(error.message);
       }`,
    );

    expect(printed).toBe(`${answer}\n`);
  });

  it('is asked before anything is loaded that an older Node may not read', () => {
    const entry = readFileSync(join(ROOT, 'scripts/start.mjs'), 'utf8');

    expect(entry.match(/^import .*$/gm)).toEqual([
      "import { ensureNode } from './setup/node-version.mjs';",
    ]);
  });
});

describe('the entry of npm test', () => {
  it('closes with the sums when it cannot begin', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/start.mjs', 'test', 'format'],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, MANDATE_CHROMIUM: '/nowhere' } },
    );

    expect({ status, stdout }).toEqual({ status: 1, stdout: '0 passed, 1 failed, 0 skipped\n' });
  });
});

describe('runProgram', () => {
  it('ends what it runs when it is told to end', () => {
    // a shell that waits for a program of its own looks at what it was told only between two of them
    const program = `trap 'echo told; exit 0' TERM; kill -TERM $PPID; while :; do sleep 0.1; done`;
    const { status, printed } = run(
      `import { runProgram } from './scripts/setup/run-program.mjs';
       await runProgram('sh', ['-c', process.env.TEST_PROGRAM], { stdio: 'inherit' });`,
      { TEST_PROGRAM: program },
    );

    expect({ status, printed }).toEqual({ status: 143, printed: 'told\n' });
  });
});

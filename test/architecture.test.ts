import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { z } from 'zod';

const ROOT = join(__dirname, '..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

type Probe = {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
};

/** One import each that its rule must catch. Folders matter, file names do not. */
const PROBES: readonly Probe[] = [
  { rule: 'no-circular', from: 'src/domain/rollup/', to: 'src/domain/rollup/' },
  { rule: 'resolvable', from: 'src/domain/rollup/', to: 'nowhere' },
  { rule: 'domain-imports-domain', from: 'src/domain/rollup/', to: 'src/gateways/sql/' },
  { rule: 'domain-imports-no-package', from: 'src/domain/rollup/', to: 'node:fs' },
  { rule: 'foundation-stands-alone', from: 'src/domain/foundation/', to: 'src/domain/rollup/' },
  { rule: 'capabilities-stand-alone', from: 'src/domain/scoring/', to: 'src/domain/standards/' },
  {
    rule: 'rollup-does-not-know-reporting',
    from: 'src/domain/rollup/',
    to: 'src/domain/reporting/',
  },
  { rule: 'contract-imports-domain', from: 'src/contract/', to: 'src/usecases/' },
  { rule: 'use-cases-import-domain-and-ports', from: 'src/usecases/', to: 'src/contract/' },
  { rule: 'use-cases-import-no-package', from: 'src/usecases/rollup/', to: 'node:fs' },
  { rule: 'gateways-implement-ports', from: 'src/gateways/sql/', to: 'src/usecases/' },
  { rule: 'one-gateway-per-outside-system', from: 'src/gateways/queue/', to: 'src/gateways/sql/' },
  { rule: 'nobody-imports-entry', from: 'src/usecases/', to: 'src/entry/' },
  { rule: 'nobody-imports-entry', from: 'local/', to: 'src/entry/' },
  {
    rule: 'ui-shares-domain-and-contract-only',
    from: 'static/src/app/',
    to: 'src/usecases/',
  },
  {
    rule: 'features-do-not-import-each-other',
    from: 'static/src/features/portfolio/',
    to: 'static/src/features/project/',
  },
  {
    rule: 'shared-ui-knows-no-feature',
    from: 'static/src/shared/',
    to: 'static/src/features/project/',
  },
  {
    rule: 'product-code-knows-no-host-and-no-tests',
    from: 'src/gateways/sql/',
    to: 'local/',
  },
  {
    rule: 'product-code-knows-no-host-and-no-tests',
    from: 'static/src/app/',
    to: 'test/support/',
  },
];

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const Rules = z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) });
const { forbidden } = Rules.parse(createRequire(__filename)('../.dependency-cruiser.cjs'));

let sandbox = '';
let caught: ReadonlySet<string> = new Set();

beforeAll(() => {
  sandbox = mkdtempSync(join(tmpdir(), 'import-rules-'));
  PROBES.forEach(plantProbe);
  cpSync(join(ROOT, '.dependency-cruiser.cjs'), join(sandbox, '.dependency-cruiser.cjs'));
  plant('tsconfig.depcruise.json', '{ "compilerOptions": { "moduleResolution": "bundler" } }');
  caught = new Set(violations().map(({ from, rule }) => `${rule.name} ${from}`));
}, 60_000);

afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

describe('the import rules', () => {
  it.each(PROBES.map((probe, index) => ({ ...probe, index })))(
    '$rule forbids $from to import $to',
    ({ rule, from, index }) => {
      expect([...caught]).toContain(`${rule} ${from}from-${index}.ts`);
    },
  );

  it('each have a probe', () => {
    const probed = new Set(PROBES.map(({ rule }) => rule));

    expect(forbidden.map(({ name }) => name).filter((name) => !probed.has(name))).toEqual([]);
  });

  it('each say why', () => {
    for (const { comment } of forbidden) expect(comment).toMatch(/\w+ .+\.$/);
  });
});

/** Plants `from-N.ts`, which imports `to-N.ts`; two that share a folder import each other, to make a circle. */
function plantProbe({ from, to }: Probe, index: number): void {
  const importer = `${from}from-${index}.ts`;
  const up = '../'.repeat(importer.split('/').length - 1);
  const isFolder = to.endsWith('/');
  const target = isFolder ? `${up}${to}to-${index}` : to;
  const specifier = to === 'nowhere' ? './nowhere' : target;
  plant(importer, `import * as planted from '${specifier}';\nexport const use = planted;\n`);

  if (!isFolder) return;
  const back = from === to ? `import * as back from './from-${index}';\nexport { back };\n` : '';
  plant(`${to}to-${index}.ts`, `${back}export const planted = 1;\n`);
}

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(sandbox, path)), { recursive: true });
  writeFileSync(join(sandbox, path), text);
}

function violations() {
  const folders = ['src', 'static', 'local', 'test'];
  const args = [
    CRUISER,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...folders,
  ];
  const json = execFileSync(process.execPath, args, {
    cwd: sandbox,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return Report.parse(JSON.parse(json)).summary.violations;
}

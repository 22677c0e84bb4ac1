/**
 * Runs Forge's linter without a login and without a network, on the app in the working directory.
 *
 * It would fetch Jira's API description: the copy in MANDATE_DATA stands in, and without it scopes are not checked. It
 * skips every TypeScript file that tsconfig's `include` does not match by a glob, and then finds nothing: so what it has
 * read is held against what there is. What it would say of the manifest alone is the step `Manifest`.
 */
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, relative, resolve } = require('node:path');

const SWAGGERS = ['CONF', 'CONF_V2', 'JIRA', 'JSM', 'JSW', 'BB'];

const scratch = mkdtempSync(join(tmpdir(), 'mandate-lint-'));
const none = join(scratch, 'none.json');
writeFileSync(none, '{"paths":{}}');
process.env.USE_LOCAL_SWAGGER = '1';
for (const name of SWAGGERS) process.env[`LOCAL_${name}_SWAGGER`] = none;
const description = resolve(
  process.env.MANDATE_DATA ?? '../shared/data',
  'jira-cloud-openapi-v3.json',
);
if (existsSync(description)) process.env.LOCAL_JIRA_SWAGGER = description;

const {
  getClientSideLintersOnly,
  lint,
  parseSourceFile,
  problemCount,
  reportLintResults,
} = require('@forge/lint');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

const quiet = () => undefined;
const logger = {
  info: console.log,
  warn: console.warn,
  error: console.error,
  debug: quiet,
  trace: quiet,
};
const noFlags = new Proxy(
  {},
  { get: (_, name) => async () => (name === 'getDeprecatedRuntimes' ? [] : false) },
);

async function run() {
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const found = await reader.recursiveReadDir('./src', ['.git', 'node_modules']);
  const files = found.filter((file) => /(?<!\.test)\.ts$/.test(file));
  const linters = await getClientSideLintersOnly(manifest, 'development', logger, noFlags);
  const read = new Set();
  const results = await lint(files, manifest, 'development', logger, noFlags, {
    linters: linters.filter(({ constructor }) => !constructor.name.endsWith('ManifestLinter')),
    parseFunction: (file, parser) => {
      read.add(file);
      return parseSourceFile(file, parser);
    },
  });

  const unread = files.filter((file) => !read.has(file));
  if (unread.length > 0) {
    const names = unread.map((file) => relative('.', file)).join(', ');
    throw new Error(`Forge's linter skips files that tsconfig.json includes by no glob: ${names}`);
  }
  reportLintResults(logger, results);
  const { errors, warnings } = problemCount(results);
  console.log(`${read.size} files, ${errors} errors, ${warnings} warnings`);
  if (!existsSync(description))
    console.log('SKIPPED scopes of REST calls: MANDATE_DATA has no API description');
  if (errors + warnings > 0) process.exitCode = 1;
}

run()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(scratch, { recursive: true, force: true }));

/**
 * Bundles src/ into build/forge with Atlassian's bundler, as `forge deploy` does, without a network.
 *
 * The bundler looks for the wrapper of Forge's runtime in FORGE_RUNTIME_PATH, else it downloads it. Locally the runtime
 * is local/forge, so an empty wrapper is put there. Whoever runs this gives it a temporary directory and removes that.
 */
const {
  mkdirSync,
  mkdtempSync,
  cpSync,
  rmSync,
  writeFileSync,
  copyFileSync,
  renameSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const root = dirname(__dirname);
const runtime = mkdtempSync(join(tmpdir(), 'runtime-'));
process.env.FORGE_RUNTIME_PATH = runtime;
process.chdir(root);

mkdirSync(join(runtime, 'dist'));
for (const name of ['wrapper.js', 'loader.js']) {
  writeFileSync(join(runtime, 'dist', name), '// local\n');
}

const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');
const {
  ConfigFile,
  FileSystemReader,
  FileSystemWriter,
  I18nResourceBundlingService,
} = require('@forge/cli-shared');

const quiet = () => undefined;
const logger = {
  info: quiet,
  debug: quiet,
  trace: quiet,
  warn: console.error,
  error: console.error,
};
const noFlags = new Proxy({}, { get: () => async () => false });

async function bundle() {
  const reader = new FileSystemReader();
  const config = new ConfigFile(reader, new FileSystemWriter());
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const { translations, modules } = await config.readConfig();
  const i18nResourceBundle = await new I18nResourceBundlingService().bundle(modules, translations);
  const wrapper = getWrapperProvider({ fileSystemReader: reader });
  const bundler = getNodeBundler(logger, wrapper, config, noFlags);
  const made = await bundler.bundle({
    appDirectory: root,
    entryPoints,
    i18nConfig: translations,
    i18nResourceBundle,
  });

  const draft = join(root, 'build', `forge.${process.pid}`);
  mkdirSync(draft, { recursive: true });
  cpSync(made.outputDir, draft, { recursive: true });
  for (const [name, content] of made.additionalOutputs) {
    const file = join(draft, name);
    mkdirSync(dirname(file), { recursive: true });
    if (Buffer.isBuffer(content)) writeFileSync(file, content);
    else copyFileSync(content, file);
  }
  rmSync(join(root, 'build/forge'), { recursive: true, force: true });
  renameSync(draft, join(root, 'build/forge'));
}

bundle().catch((error) => {
  console.error(error.message ?? error);
  process.exitCode = 1;
});

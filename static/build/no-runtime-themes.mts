import type { Plugin } from 'vite';

const EMPTY = '\0mandate:no-runtime-themes';

/**
 * Leaves out the twenty theme files that Atlaskit would load while the page runs. Ours is a stylesheet, see
 * gen-theme.cjs, and nothing here calls the loader.
 */
export function noRuntimeThemes(): Plugin {
  return {
    name: 'mandate:no-runtime-themes',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/artifacts/theme-import-map') ? EMPTY : null),
    load: (id) =>
      id === EMPTY ? 'export const themeImportMap = {}; export default themeImportMap;' : null,
  };
}

import { createRequire } from 'node:module';
import { join } from 'node:path';

import { projectRoot } from '../project-root';

type ThemeStyle = { readonly id: string; readonly css: string };
type Tokens = {
  readonly getThemeStyles: (
    themes: Readonly<Record<string, string>>,
  ) => Promise<readonly ThemeStyle[]>;
};
type FeatureFlags = { setBooleanFeatureFlagResolver(resolver: () => boolean): void };

const LIGHT = ':root';
const DARK = '[data-color-mode="dark"]';

/**
 * Atlassian's design tokens, light and dark, as one stylesheet. The package's own selectors name themes that a host
 * chooses; here the colour mode alone decides, and `auto` follows the system.
 */
export async function themeStyles(): Promise<string> {
  const require = createRequire(join(projectRoot(), 'static/package.json'));
  const flags = require('@atlaskit/platform-feature-flags') as FeatureFlags;
  flags.setBooleanFeatureFlagResolver(() => false);
  const { getThemeStyles } = require('@atlaskit/tokens/get-theme-styles') as Tokens;
  const styles = await getThemeStyles({
    colorMode: 'auto',
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
    motion: 'motion',
  });
  return styles.map(themed).join('\n');
}

function themed({ id, css }: ThemeStyle): string {
  if (id !== 'dark') return reselect(css, LIGHT);

  const system = reselect(css, '[data-color-mode="auto"]');
  return `${reselect(css, DARK)}\n@media (prefers-color-scheme: dark) {\n${system}\n}`;
}

function reselect(css: string, selector: string): string {
  return css.replace(/(?:html|\[data-subtree-theme\])\[[^{]*\{/g, `${selector} {`);
}

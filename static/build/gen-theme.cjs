/**
 * Writes Atlassian's light and dark themes as one stylesheet. The themes' own loader adds <style> elements while the
 * page runs, which the content security policy of a Forge app refuses.
 */
const fs = require('node:fs');
const path = require('node:path');

require('@atlaskit/platform-feature-flags').setBooleanFeatureFlagResolver(() => false);
const { getThemeStyles } = require('@atlaskit/tokens/get-theme-styles');

const OUT = path.resolve(__dirname, '../src/theme/atlassian-theme.css');

// The host writes theme names into data-theme and may leave some out, so the colour mode alone decides.
const SELECTOR = { light: ':root, [data-color-mode="light"]', dark: '[data-color-mode="dark"]' };

async function writeTheme() {
  const themes = await getThemeStyles({
    colorMode: 'auto',
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
    motion: 'motion',
  });
  const restyled = themes.map(({ id, css }) =>
    css.replace(/(?:html|\[data-subtree-theme\])\[[^{]*?\{/g, `${SELECTOR[id] ?? ':root'} {`),
  );
  fs.writeFileSync(OUT, restyled.join('\n'));
}

void writeTheme();

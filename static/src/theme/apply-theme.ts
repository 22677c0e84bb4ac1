/**
 * The stylesheet goes by data-color-mode alone. The host keeps it up to date once theming is enabled; this sets it
 * for the first paint, from the context.
 */
export function applyTheme(colorMode: string | undefined): void {
  const { dataset } = document.documentElement;
  if (dataset['colorMode'] !== undefined) return;

  const isDark =
    colorMode === 'dark' ||
    (colorMode === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  dataset['colorMode'] = isDark ? 'dark' : 'light';
}

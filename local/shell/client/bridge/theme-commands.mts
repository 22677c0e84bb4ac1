import type { Theme } from '../theme.mjs';
import type { BridgeFrame, Command } from './commands.mjs';

/** The names of the themes that Jira runs with, as it writes them into a themed frame. */
const NAMES = {
  dark: 'dark',
  light: 'light',
  spacing: 'spacing',
  typography: 'typography',
  shape: 'shape',
  motion: 'motion',
} as const;

/** `enableTheming`, and colours that follow while the page is open; the context says which they are. */
export function themeCommands(
  theme: Theme,
  frames: () => readonly BridgeFrame[],
): Readonly<Record<string, Command>> {
  theme.onChange(() => {
    for (const frame of frames()) if (frame.isThemed) paint(frame, theme);
  });
  return {
    getContext: (_, { context }) => ({
      ...context,
      theme: { colorMode: theme.colorMode(), ...NAMES },
    }),
    enableTheming: (_, frame) => {
      frame.isThemed = true;
      paint(frame, theme);
    },
  };
}

function paint({ window }: BridgeFrame, theme: Theme): void {
  const { dataset } = window.document.documentElement;
  dataset['theme'] = Object.entries(NAMES)
    .map(([kind, name]) => `${kind}:${name}`)
    .join(' ');
  dataset['colorMode'] = theme.colorMode();
}

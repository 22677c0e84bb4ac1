import path from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { atomicCss } from './build/atomic-css.mts';
import { noRuntimeThemes } from './build/no-runtime-themes.mts';

const here = (file: string) => path.resolve(import.meta.dirname, file);

export default defineConfig({
  base: './', // Forge serves the resource below a path nobody knows at build time
  plugins: [react(), noRuntimeThemes(), atomicCss()],
  resolve: {
    alias: [
      {
        find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
        replacement: here('build/feature-gates-stub.ts'),
      },
      { find: /^@domain\//, replacement: `${here('../src/domain')}/` },
      { find: /^@contract\//, replacement: `${here('../src/contract')}/` },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false, // the order of atomic rules has to hold over all chunks
    modulePreload: { polyfill: false },
    sourcemap: 'hidden',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: [
        'portfolio.html',
        'admin.html',
        'project.html',
        'item.html',
        'rule.html',
        'rule-view.html',
      ].map(here),
    },
  },
});

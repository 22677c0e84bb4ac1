import { defineConfig } from 'vite';
import path from 'node:path';
import base from './vite.config.mts';
export default defineConfig({ ...base, build: { ...base.build, outDir: '/tmp/dist-admin', sourcemap: false, rolldownOptions: { input: [path.resolve(import.meta.dirname, 'admin.html')] } } });

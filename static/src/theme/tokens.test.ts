/// <reference types="node" />
import fs from 'node:fs';
import path from 'node:path';

import tokenNames from '@atlaskit/tokens/token-names';

const SOURCE = path.resolve(__dirname, '..');
const known = new Set<string>(Object.values(tokenNames));
const files = fs
  .readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|tsx?)$/.test(file) && !file.endsWith('atlassian-theme.css'));

it('is tried on the stylesheets there are', () => {
  expect(files.filter((file) => file.endsWith('.module.css')).length).toBeGreaterThan(10);
});

it.each(files)('%s names design tokens that exist', (file) => {
  const used = fs.readFileSync(path.join(SOURCE, file), 'utf8').match(/--ds-[a-z0-9-]+/g) ?? [];

  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { helpText } from '../local/commands/help';

const ROOT = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Directories that hold nothing of the project's own, and those whose names begin with a dot. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'build', 'coverage']);

/** Found without git, which refuses a clone of another user's and knows nothing of an unpacked archive. */
const pages = pagesIn('');

function pagesIn(directory: string): readonly string[] {
  return readdirSync(join(ROOT, directory), { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (!entry.isDirectory()) return path.endsWith('.md') ? [path] : [];
    return LEFT_OUT.has(entry.name) || entry.name.startsWith('.') ? [] : pagesIn(path);
  });
}

describe('the documents', () => {
  it.each(pages)('%s links only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link);

    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link ?? '')))).toEqual([]);
  });

  it.each(pages)('%s names only files that are there', (page) => {
    const named = [...read(page).matchAll(/`((?:src|local|static|scripts|test|docs)\/[\w./-]+)`/g)];
    const missing = named.map(([, path = '']) => path).filter((path) => !isBuilt(path));

    expect(missing.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('explain every command and option that the command line tells of', () => {
    const page = read('docs/command-line.md');
    const commands = [...helpText.matchAll(/^ {2}([a-z]+) {2,}|^ {2}([a-z]+) [A-Z-]/gm)];
    const options = [...helpText.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option);

    expect(commands.length).toBeGreaterThan(5);
    for (const [, alone, withWord] of commands) expect(page).toContain(alone ?? withWord);
    expect([...new Set(options)].filter((option) => !page.includes(option))).toEqual([]);
  });

  it('give a reason for every dependency, and for none that is gone', () => {
    const installed = ['package.json', 'static/package.json'].flatMap((file) => {
      const { dependencies, devDependencies } = JSON.parse(read(file)) as Record<string, object>;
      return [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})];
    });
    const [explained = '', turnedDown] = read('docs/dependencies.md').split('## Turned down');
    const named = [...explained.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );

    expect(turnedDown).toBeDefined();
    expect([...named].sort()).toEqual([...new Set(installed)].sort());
  });
});

const isBuilt = (path: string) => path.startsWith('static/dist');

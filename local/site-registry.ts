import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { CommandError } from './command-error';

const SiteRecord = z.object({ name: z.string(), directory: z.string().nullable() });

/** What a home knows of a site: its name, and the directory of issues it was last filled from. */
export type SiteRecord = Readonly<z.output<typeof SiteRecord>>;

export function recordSite(home: string, record: SiteRecord): void {
  mkdirSync(join(home, 'sites'), { recursive: true });
  writeFileSync(fileOf(home, record.name), JSON.stringify(record));
}

/** @throws CommandError naming the sites there are when there is no such site */
export function findSite(home: string, name: string): SiteRecord {
  if (existsSync(fileOf(home, name))) {
    return SiteRecord.parse(JSON.parse(readFileSync(fileOf(home, name), 'utf8')));
  }
  const known = siteNames(home);
  const remedy =
    known.length === 0
      ? 'Import one first.'
      : `There ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}.`;
  throw new CommandError('not-found', `There is no site ${name}. ${remedy}`, { where: '--site' });
}

export function hasSite(home: string, name: string): boolean {
  return existsSync(fileOf(home, name));
}

export function siteNames(home: string): readonly string[] {
  const directory = join(home, 'sites');
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** The part of its databases' names that is the site's: letters, digits and underscores, different for each name. */
export function databaseSuffix(name: string): string {
  if (/^[a-z0-9]+$/.test(name)) return name;
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '_');
  return `${plain}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

const fileOf = (home: string, name: string) => join(home, 'sites', `${name}.json`);

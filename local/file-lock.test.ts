import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withFileLock } from './file-lock';
import { formatIdentity, ownIdentity } from './process-identity';

let directory: string;
let lock: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mandate-lock-'));
  lock = join(directory, 'lock');
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('withFileLock', () => {
  it('lets one at a time in', async () => {
    const steps: string[] = [];
    const enter = (name: string) =>
      withFileLock(lock, async () => {
        steps.push(`${name} in`);
        await new Promise((resolve) => setImmediate(resolve));
        steps.push(`${name} out`);
      });

    await Promise.all([enter('a'), enter('b')]);

    expect(steps[1]).toBe(steps[0]?.replace('in', 'out'));
    expect(steps).toHaveLength(4);
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ['of a process that has ended', '999999999 1'],
    [
      'of an earlier process of the same number',
      formatIdentity({ ...ownIdentity(), started: '1' }),
    ],
    ['that nobody can read', 'garbage'],
  ])('takes over the lock %s', async (_what, content) => {
    writeFileSync(lock, content);

    expect(await withFileLock(lock, () => Promise.resolve('done'))).toBe('done');
  });

  it('opens again after a failure', async () => {
    await expect(withFileLock(lock, () => Promise.reject(new Error('as asked')))).rejects.toThrow();

    expect(await withFileLock(lock, () => Promise.resolve('done'))).toBe('done');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readCalls, recordCalls } from './call-record';

describe('recordCalls', () => {
  it('keeps each call once over many commands', async () => {
    const home = mkdtempSync(join(tmpdir(), 'mandate-calls-'));
    const search = { operation: 'POST /rest/api/3/search/jql', caller: 'app' } as const;
    const asUser = { ...search, caller: 'user' } as const;

    await recordCalls(home, [search]);
    await recordCalls(home, [asUser, search]);

    expect(readCalls(join(home, 'calls.json'))).toEqual([search, asUser]);
    rmSync(home, { recursive: true, force: true });
  });
});

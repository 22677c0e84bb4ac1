import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { rightsPage } from './page';

describe('docs/rights.md', () => {
  it('says what the code does: npm run rights prints it anew', async () => {
    const page = readFileSync(join(__dirname, '../../docs/rights.md'), 'utf8');

    expect(page).toBe(await rightsPage());
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { rightsPage } from './page';

/** `npm run rights` */
void rightsPage().then((page) => {
  writeFileSync(join(__dirname, '../../docs/rights.md'), page);
});

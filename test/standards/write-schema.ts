import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { standardSchema } from '../../src/domain/standards/document/json-schema';

/** `npm run schema`: writes docs/standard.schema.json from the table that standards are read by. */
const file = path.resolve(__dirname, '../../docs/standard.schema.json');
writeFileSync(file, JSON.stringify(standardSchema(), null, 2));

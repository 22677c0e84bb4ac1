import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { lifeCycleSchema } from '../../src/domain/gates/document/life-cycle-schema';
import { proposalsSchema } from '../../src/domain/intake/document/proposals-document';
import { scenarioSchema } from '../../src/domain/selection/document/scenario-document';
import { standardSchema } from '../../src/domain/standards/document/json-schema';

/** `npm run schema`: writes the schemas in docs from the tables that standards, life cycles, proposals and scenarios are read by. */
const docs = path.resolve(__dirname, '../../docs');
writeFileSync(path.join(docs, 'standard.schema.json'), JSON.stringify(standardSchema(), null, 2));
writeFileSync(
  path.join(docs, 'life-cycle.schema.json'),
  JSON.stringify(lifeCycleSchema(), null, 2),
);
writeFileSync(path.join(docs, 'proposals.schema.json'), JSON.stringify(proposalsSchema(), null, 2));
writeFileSync(path.join(docs, 'scenario.schema.json'), JSON.stringify(scenarioSchema(), null, 2));

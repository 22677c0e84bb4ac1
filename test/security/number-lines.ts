import { readFileSync, writeFileSync } from 'node:fs';

import { securityPage, withLinesOfToday } from './places';

writeFileSync(securityPage, withLinesOfToday(readFileSync(securityPage, 'utf8')));

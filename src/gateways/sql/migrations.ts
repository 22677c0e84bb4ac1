import { FROM_001 } from './migrations/from-001';
import { FROM_013 } from './migrations/from-013';
import { FROM_030 } from './migrations/from-030';
import { FROM_040 } from './migrations/from-040';
import { FROM_050 } from './migrations/from-050';
import { FROM_060 } from './migrations/from-060';
import { FROM_070 } from './migrations/from-070';
import { FROM_075 } from './migrations/from-075';
import { FROM_080 } from './migrations/from-080';
import { FROM_090 } from './migrations/from-090';
import { FROM_100 } from './migrations/from-100';
import { FROM_095 } from './migrations/from-095';
import { FROM_140 } from './migrations/from-140';

type Retired = {
  readonly table: string;
  /** Moves what it held to where that is kept today; `null` where nothing of it is of use. */
  readonly move: string | null;
};

/**
 * Tables that nothing reads or writes any more: the trail before it was chained, roles when only people held them, and
 * marks that did not say what was touched.
 */
export const RETIRED: readonly Retired[] = [
  { table: 'audit_entry', move: null },
  {
    table: 'role_grant',
    move: `INSERT IGNORE INTO held_role (holder_kind, holder_id, role, granted_by, granted_at)
      SELECT 'person', account_id, role, granted_by, granted_at FROM role_grant`,
  },
  {
    table: 'dirty_project',
    move: `INSERT IGNORE INTO project_mark (project_id, marks, cleaned, queued_until, touches)
      SELECT project_id, marks, cleaned, queued_until, ';everything;' FROM dirty_project`,
  },
];

/**
 * The tables in the order they came; append, never edit. No foreign keys, no AUTO_INCREMENT, no JSON type: what every
 * engine of the MySQL dialect understands. Instants are DATETIME(3), or DATETIME where a second is fine enough, in UTC.
 * What was retired has gone from them.
 *
 * Work facts are the only table that grows with the site: at most 106 bytes an item with its indexes. The columns take
 * 56 bytes, the record's own bookkeeping 19, the key by item 13 and the key by parent 18.
 */
export const MIGRATIONS = [
  ...FROM_001,
  ...FROM_013,
  ...FROM_030,
  ...FROM_040,
  ...FROM_050,
  ...FROM_060,
  ...FROM_070,
  ...FROM_075,
  ...FROM_080,
  ...FROM_090,
  ...FROM_100,
  ...FROM_095,
  ...FROM_140,
];

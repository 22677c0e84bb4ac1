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
import { FROM_110 } from './migrations/from-110';
import { FROM_120 } from './migrations/from-120';
import { FROM_130 } from './migrations/from-130';
import { FROM_140 } from './migrations/from-140';
import { FROM_150 } from './migrations/from-150';
import { FROM_160 } from './migrations/from-160';
import { FROM_165 } from './migrations/from-165';
import { FROM_170 } from './migrations/from-170';
import { FROM_175 } from './migrations/from-175';
import { FROM_180 } from './migrations/from-180';
import { FROM_200 } from './migrations/from-200';
import { FROM_205 } from './migrations/from-205';
import { FROM_215 } from './migrations/from-215';
import { FROM_235 } from './migrations/from-235';

type Retired = {
  readonly table: string;
  /** Moves what it held to where that is kept today; `null` where nothing of it is of use. */
  readonly move: { readonly to: string; readonly statement: string } | null;
};

/**
 * Tables that nothing reads or writes any more: the trail before it was chained, roles when only people held them,
 * marks that did not say what was touched, figures when registers knew three kinds of them, and tiers that nothing was
 * computed for.
 */
export const RETIRED: readonly Retired[] = [
  { table: 'audit_entry', move: null },
  {
    table: 'role_grant',
    move: {
      to: 'held_role',
      statement: `INSERT IGNORE INTO held_role (holder_kind, holder_id, role, granted_by, granted_at)
        SELECT 'person', account_id, role, granted_by, granted_at FROM role_grant`,
    },
  },
  {
    table: 'dirty_project',
    move: {
      to: 'project_mark',
      statement: `INSERT IGNORE INTO project_mark (project_id, marks, cleaned, queued_until, touches)
        SELECT project_id, marks, cleaned, queued_until, ';everything;' FROM dirty_project`,
    },
  },
  {
    table: 'register_fact',
    move: {
      to: 'register_part',
      statement: `INSERT IGNORE INTO register_part
          (issue_id, kind, code_1, code_2, code_3, code_4, code_5, count_1, amount_1, currency)
        SELECT issue_id, kind,
          CASE kind WHEN 1 THEN nature WHEN 2 THEN NULLIF(FLOOR(rating / 10), 0) ELSE scope END,
          CASE kind WHEN 1 THEN rating WHEN 2 THEN NULLIF(rating % 10, 0) ELSE verdict END,
          residual, response, proximity, CASE kind WHEN 1 THEN percent ELSE days END, amount, currency
        FROM register_fact`,
    },
  },
  {
    table: 'project_profile',
    move: {
      to: 'said_profile',
      statement: `INSERT IGNORE INTO said_profile (governed_id, phase, answers, tier, reason, version)
        SELECT governed_id, phase, '{}', tier,
          CASE WHEN tier IS NULL THEN NULL ELSE 'It was said before tiers were computed.' END, version
        FROM project_profile`,
    },
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
  ...FROM_110,
  ...FROM_120,
  ...FROM_130,
  ...FROM_140,
  ...FROM_150,
  ...FROM_160,
  ...FROM_165,
  ...FROM_170,
  ...FROM_175,
  ...FROM_180,
  ...FROM_200,
  ...FROM_205,
  ...FROM_215,
  ...FROM_235,
];

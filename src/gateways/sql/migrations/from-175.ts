import type { Migration } from './migration';

/** Blueprints, and what projects were provisioned with; see migrations.ts. */
export const FROM_175: readonly Migration[] = [
  {
    name: '175-blueprint',
    table: 'blueprint',
    statement: `CREATE TABLE IF NOT EXISTS blueprint (
      blueprint_id VARCHAR(40) NOT NULL,
      version SMALLINT UNSIGNED NOT NULL,
      name VARCHAR(120) NOT NULL,
      content MEDIUMTEXT NOT NULL,
      PRIMARY KEY (blueprint_id, version)
    )`,
  },
  {
    name: '176-provisioning',
    table: 'provisioning',
    statement: `CREATE TABLE IF NOT EXISTS provisioning (
      governed_id VARCHAR(32) NOT NULL,
      blueprint_id VARCHAR(40) NOT NULL,
      version SMALLINT UNSIGNED NOT NULL,
      start_day DATE NOT NULL,
      PRIMARY KEY (governed_id)
    )`,
  },
  {
    name: '177-provisioned-item',
    table: 'provisioned_item',
    statement: `CREATE TABLE IF NOT EXISTS provisioned_item (
      governed_id VARCHAR(32) NOT NULL,
      blueprint_id VARCHAR(40) NOT NULL,
      item VARCHAR(64) NOT NULL,
      issue_id INT UNSIGNED NOT NULL,
      text_hash CHAR(64) NOT NULL,
      PRIMARY KEY (governed_id, blueprint_id, item)
    )`,
  },
];

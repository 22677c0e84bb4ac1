import type { Migration } from './migration';

export const FROM_040: readonly Migration[] = [
  {
    name: '040-jira-answer',
    table: 'jira_answer',
    statement: `CREATE TABLE IF NOT EXISTS jira_answer (
      governed_id VARCHAR(32) NOT NULL PRIMARY KEY,
      answers MEDIUMTEXT NOT NULL
    )`,
  },
  {
    name: '041-item-link',
    table: 'item_link',
    statement: `CREATE TABLE IF NOT EXISTS item_link (
      item_id INT UNSIGNED NOT NULL,
      other_id INT UNSIGNED NOT NULL,
      PRIMARY KEY (item_id, other_id),
      KEY item_link_by_other (other_id)
    )`,
  },
];

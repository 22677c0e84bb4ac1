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
];

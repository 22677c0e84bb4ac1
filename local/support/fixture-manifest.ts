import type { Manifest } from '../manifest';

export const fixtureManifest: Manifest = {
  app: { id: 'ari:cloud:ecosystem::app/11111111-2222-3333-4444-555555555555' },
  permissions: { scopes: ['read:jira-work', 'storage:app'] },
  modules: {
    'jira:globalPage': [{ key: 'page', resolver: { function: 'answer' } }],
    sql: [{ key: 'main', engine: 'mysql' }],
    consumer: [{ key: 'worker', queue: 'work', function: 'on-work' }],
    trigger: [
      {
        key: 'lifecycle',
        function: 'on-installed',
        events: ['avi:forge:installed:app', 'avi:forge:upgraded:app'],
      },
      {
        key: 'issues',
        function: 'on-issue',
        events: ['avi:jira:updated:issue'],
        filter: { ignoreSelf: true },
      },
    ],
    scheduledTrigger: [{ key: 'hourly', function: 'on-hour', interval: 'hour' }],
    function: [
      { key: 'answer', handler: 'index.answer' },
      { key: 'on-work', handler: 'index.onWork', timeoutSeconds: 900 },
      { key: 'on-installed', handler: 'index.onInstalled' },
      { key: 'on-issue', handler: 'index.onIssue' },
      { key: 'on-hour', handler: 'index.onHour' },
    ],
  },
};

import type { Manifest } from '../manifest';

export const fixtureManifest: Manifest = {
  app: { id: 'ari:cloud:ecosystem::app/11111111-2222-3333-4444-555555555555' },
  permissions: {
    scopes: ['read:jira-work', 'read:jira-user', 'manage:jira-configuration', 'storage:app'],
  },
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
      {
        key: 'failures',
        function: 'on-failure',
        events: ['avi:jira:failed:expression'],
      },
    ],
    'jira:workflowCondition': [
      { key: 'is-mine', name: 'Mine', expression: 'issue.assignee == user' },
    ],
    'jira:workflowValidator': [
      { key: 'asked', name: 'As asked', function: 'validate' },
      {
        key: 'gate-passed',
        name: 'Gate passed',
        expression: "issue.properties['gate']?.verdict == 'go'",
        errorMessage: { expression: "'The gate ' + config.gate + ' is not passed.'" },
        projectTypes: ['company-managed', 'team-managed'],
      },
    ],
    'jira:workflowPostFunction': [
      { key: 'noted', name: 'Note the transition', function: 'on-transition' },
    ],
    'jira:entityProperty': [
      {
        key: 'gates',
        entityType: 'issue',
        propertyKey: 'gate',
        values: [{ path: 'verdict', type: 'string', searchAlias: 'gateVerdict' }],
      },
    ],
    'jira:jqlFunction': [
      {
        key: 'berths',
        name: 'berthedAt',
        function: 'find-berthed',
        arguments: [{ name: 'berth', required: true }],
        types: ['issue'],
        operators: ['in', 'not in'],
      },
    ],
    scheduledTrigger: [{ key: 'hourly', function: 'on-hour', interval: 'hour' }],
    function: [
      { key: 'answer', handler: 'index.answer' },
      { key: 'on-work', handler: 'index.onWork', timeoutSeconds: 900 },
      { key: 'on-installed', handler: 'index.onInstalled' },
      { key: 'on-issue', handler: 'index.onIssue' },
      { key: 'on-hour', handler: 'index.onHour' },
      { key: 'find-berthed', handler: 'index.findBerthed' },
      { key: 'validate', handler: 'index.validate' },
      { key: 'on-transition', handler: 'index.onTransition' },
      { key: 'on-failure', handler: 'index.onFailure' },
    ],
  },
};

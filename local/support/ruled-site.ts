import type { JsonObject } from '../jira/json';
import { aWorkItem, person, SITE } from '../jira/test-support';
import type { Manifest } from '../manifest';
import { fixtureManifest } from './fixture-manifest';

type Rules = {
  readonly id: string;
  readonly name: string;
  readonly to?: string;
  readonly conditions?: JsonObject;
  readonly validators?: readonly JsonObject[];
  readonly postFunctions?: readonly JsonObject[];
};

/** To "Done" unless it says otherwise, from anywhere. */
const move = (rules: Rules): JsonObject => ({ type: 'global', to: '30', ...rules });
const asked = (what: string): JsonObject => ({
  id: `asked ${what}`,
  module: 'asked',
  configuration: { do: what },
});

/** Of each kind of rule one that lets pass and one that does not, on transitions that say so. */
export const RULED_TRANSITIONS: readonly JsonObject[] = [
  {
    id: '1',
    name: 'Raise',
    type: 'initial',
    to: '10',
    postFunctions: [{ id: 'p0', module: 'noted', configuration: { line: 'made by' } }],
  },
  move({ id: '11', name: 'Pass', validators: [asked('pass')] }),
  move({ id: '12', name: 'Refuse', validators: [asked('refuse'), asked('refuse')] }),
  move({ id: '13', name: 'Tell', validators: [asked('say what it was given')] }),
  move({ id: '14', name: 'Read', validators: [asked('read as the user')] }),
  move({ id: '15', name: 'Odd', validators: [asked('answer oddly')] }),
  move({ id: '16', name: 'Throw', validators: [asked('throw')] }),
  move({ id: '17', name: 'Hang', validators: [asked('hang')] }),
  move({ id: '18', name: 'Gone', validators: [{ id: 'g', module: 'uninstalled' }] }),
  move({
    id: '21',
    name: 'Through the gate',
    validators: [{ id: 'v1', module: 'gate-passed', configuration: { gate: 'G2' } }],
  }),
  move({
    id: '22',
    name: 'Overridden',
    validators: [
      {
        id: 'v2',
        module: 'gate-passed',
        configuration: { expression: "'Hand it to ' + issue.reporter.displayName" },
      },
    ],
  }),
  move({
    id: '23',
    name: 'Broken',
    validators: [
      {
        id: 'v3',
        module: 'gate-passed',
        configuration: { expression: 'issue.parent.key', gate: 'G3' },
      },
    ],
  }),
  move({
    id: '24',
    name: 'Beyond the model',
    validators: [{ id: 'v4', module: 'gate-passed', configuration: { expression: 'issue.epic' } }],
  }),
  move({
    id: '31',
    name: 'Close my own',
    to: '31',
    conditions: { rules: [{ id: 'c1', module: 'is-mine' }] },
  }),
  move({
    id: '32',
    name: 'Close with a word',
    to: '31',
    conditions: {
      rules: [{ id: 'c2', module: 'is-mine', configuration: { expression: 'issue.summary' } }],
    },
  }),
  move({
    id: '41',
    name: 'Noted',
    postFunctions: [
      { id: 'p1', module: 'noted', configuration: { line: 'all' } },
      { id: 'p2', module: 'noted', configuration: { line: 'again' } },
    ],
  }),
];

const workflow = (id: string, projects: readonly string[]): JsonObject => ({
  id,
  name: `Workflow ${id}`,
  projects,
  transitions: RULED_TRANSITIONS,
});

/** The same workflow for a company-managed and for a team-managed project. */
export const RULED_SITE = {
  site: { ...SITE, workflows: [workflow('w1', ['QUAY']), workflow('w2', ['TUG'])] },
  files: {
    'all.jsonl': [
      aWorkItem({ id: '10', key: 'QUAY-1' }),
      aWorkItem({
        id: '11',
        key: 'QUAY-2',
        fields: { assignee: person('ben', 'Ben Bosun') },
        properties: { gate: { verdict: 'go' } },
      }),
      aWorkItem({ id: '30', key: 'TUG-1' }),
    ],
  },
};

/** A validator that takes longer than a second is late, for it shares its function with a consumer in a hurry. */
export const HASTY_MANIFEST: Manifest = {
  ...fixtureManifest,
  modules: {
    ...fixtureManifest.modules,
    consumer: [
      ...(fixtureManifest.modules['consumer'] ?? []),
      { key: 'hasty', queue: 'hasty', function: 'validate' },
    ],
    function: (fixtureManifest.modules['function'] ?? []).map((module) =>
      module.key === 'validate' ? { ...module, timeoutSeconds: 1 } : module,
    ),
  },
};

import type { PortfolioTree } from '@contract/portfolio';
import type { RoleGrant } from '@contract/roles';
import type { ScoringSetup } from '@contract/scoring';
import { SETUP_STEPS, type ImportStatus, type SetupStatus } from '@contract/setup';
import { instant } from '@domain/foundation/calendar';
import { accountId, governedId, nodeId, standardId, type GovernedId } from '@domain/foundation/ids';
import { NO_PLAN } from '@domain/foundation/plan';
import type { GovernedProject, PortfolioNode } from '@domain/portfolio/portfolio-tree';

import { aSurvey } from './fake-site';

export const AT = instant('2026-11-16T09:30:00.000Z');

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export type State = {
  readonly setup: Mutable<Pick<SetupStatus, 'survey' | 'chosenProjectIds' | 'fields' | 'mapping'>>;
  isFinished: boolean;
  import: ImportStatus;
  tree: PortfolioTree;
  scoring: ScoringSetup;
  roles: readonly RoleGrant[];
};

const NO_IMPORT: ImportStatus = {
  state: 'never',
  projects: [],
  fetched: 0,
  expected: 0,
  pointsSpent: 0,
  pointsPerHour: 20_000,
  startedAt: null,
  finishedAt: null,
};

export const freshState = (): State => ({
  setup: { survey: null, chosenProjectIds: [], fields: null, mapping: [] },
  isFinished: false,
  import: NO_IMPORT,
  tree: { nodes: [], governed: [] },
  scoring: {
    model: {
      name: 'Starter model',
      criteria: [
        { id: 'value', name: 'Strategic value', source: 'rating', direction: 'max', group: null },
        { id: 'rules', name: 'Compliance', source: 'compliance', direction: 'max', group: null },
        {
          id: 'late',
          name: 'Overdue work',
          source: 'overdue-share',
          direction: 'min',
          group: null,
        },
      ],
      groups: [],
      weighting: { kind: 'direct', weights: [3, 2, 1] },
    },
    version: 1,
    ratings: [],
  },
  roles: [],
});

export function statusOf(state: State): SetupStatus {
  const isDone = {
    connect: state.setup.survey !== null,
    projects: state.setup.chosenProjectIds.length > 0,
    portfolio: state.tree.nodes.length > 0,
    standard: state.tree.governed.some((project) => project.standardId !== null),
    roles: false,
  };
  const done = SETUP_STEPS.filter((step) => state.isFinished || isDone[step]);
  const next = SETUP_STEPS.find((step) => !done.includes(step)) ?? null;
  return { ...state.setup, next, done, import: state.import };
}

function surveyed(state: State) {
  return (state.setup.survey?.projects ?? []).filter(({ id }) =>
    state.setup.chosenProjectIds.includes(id),
  );
}

export function runningImport(state: State): ImportStatus {
  const projects = surveyed(state).map(({ id, key, workItems }, at) => ({
    projectId: id,
    key,
    status: at === 0 ? ('done' as const) : at === 1 ? ('running' as const) : ('waiting' as const),
    fetched: at === 0 ? workItems : at === 1 ? Math.round(workItems * 0.42) : 0,
    expected: workItems,
    problem: null,
  }));
  const fetched = projects.reduce((sum, project) => sum + project.fetched, 0);
  return {
    ...NO_IMPORT,
    state: 'running',
    projects,
    fetched,
    expected: projects.reduce((sum, project) => sum + project.expected, 0),
    pointsSpent: fetched + 31,
    startedAt: AT,
  };
}

/** The import as it stands at its end. */
export function finishImport(state: State): void {
  const projects = state.import.projects.map((project) => ({
    ...project,
    status: 'done' as const,
    fetched: project.expected,
  }));
  state.import = {
    ...state.import,
    state: 'done',
    projects,
    fetched: state.import.expected,
    finishedAt: AT,
  };
}

export function govern(state: State, ids: SetupStatus['chosenProjectIds']): void {
  const known = new Set(state.tree.governed.map((project) => project.key));
  const added = (state.setup.survey?.projects ?? [])
    .filter(({ id, key }) => ids.includes(id) && !known.has(key))
    .map(({ id, key, name }): GovernedProject => ({
      id: governedId(`project:${id}`),
      scope: { kind: 'project', projectId: id },
      key,
      name,
      standardId: null,
      mode: 'supportive',
      plan: NO_PLAN,
      version: 1,
    }));
  state.tree = { ...state.tree, governed: [...state.tree.governed, ...added] };
}

export function connect(state: State): void {
  const survey = aSurvey();
  state.setup.survey = survey;
  state.setup.fields ??= {
    estimateFieldId: survey.estimateFields[0]?.id ?? null,
    flaggedFieldId: null,
    blockingLinkTypes: ['Blocks'],
  };
  state.setup.mapping = [
    { kind: 'risk', adopts: ['10104'], createsAs: '10104' },
    { kind: 'business-case', adopts: ['10106'], createsAs: '10106' },
  ];
}

export function choose(state: State, ids: SetupStatus['chosenProjectIds']): void {
  state.setup.chosenProjectIds = ids;
  govern(state, ids);
  state.import = runningImport(state);
}

/** An office that has been through the setup: all projects imported, in one portfolio with a programme. */
export function settle(state: State): void {
  connect(state);
  choose(
    state,
    aSurvey().projects.map(({ id }) => id),
  );
  finishImport(state);
  const governed = state.tree.governed.map((project, at) => ({
    ...project,
    standardId: at % 5 === 4 ? null : standardId(at % 2 === 0 ? 'pm2' : 'agile-light'),
    mode: at % 2 === 0 ? ('controlling' as const) : ('supportive' as const),
  }));
  state.tree = { governed, nodes: someNodes(governed.map(({ id }) => id)) };
  state.isFinished = true;
  state.roles = [
    {
      holder: { kind: 'person', accountId: accountId('account-2') },
      role: 'pmo-admin',
      countsHidden: false,
      grantedBy: accountId('account-1'),
      grantedAt: AT,
    },
  ];
}

function someNodes(ids: readonly GovernedId[]): readonly PortfolioNode[] {
  const portfolio = nodeId('node-1');
  return [
    {
      id: portfolio,
      kind: 'portfolio',
      parentId: null,
      name: 'Northwind portfolio',
      members: ids.slice(0, 8),
      version: 3,
    },
    {
      id: nodeId('node-2'),
      kind: 'programme',
      parentId: portfolio,
      name: 'Finance renewal',
      members: ids.slice(8, 11),
      version: 1,
    },
    {
      id: nodeId('node-3'),
      kind: 'portfolio',
      parentId: null,
      name: 'Customer channels',
      members: ids.slice(3, 7),
      version: 1,
    },
  ];
}

import { type NodeId, projectId } from '@domain/foundation/ids';

import { fakeNodes, fakeView } from './fake-portfolio';
import { fakeItem, fakeOverview, fakeSummaries } from './fake-project';

/** What the preview shows: how many projects, and which state the page is in. */
export type Scene = {
  readonly projects: number;
  readonly state:
    | 'ready'
    | 'partial'
    | 'failed'
    | 'not-set-up'
    | 'empty'
    | 'all-hidden'
    | 'not-governed'
    | 'several'
    | 'recomputing'
    | 'loading';
};

export type Question = {
  readonly functionKey: string;
  readonly payload: { readonly nodeId?: NodeId | null };
};

export function fakeReply({ projects, state }: Scene, { functionKey, payload }: Question): unknown {
  if (state === 'failed' && functionKey !== 'portfolio.nodes') {
    return {
      ok: false,
      error: {
        code: 'internal',
        message: 'The figures could not be read.',
        where: null,
        details: [],
      },
    };
  }
  const answer = answers({ projects, state }, payload)[functionKey];
  if (answer === undefined) {
    return {
      ok: false,
      error: {
        code: 'not-found',
        message: `The preview has no answer to ${functionKey}.`,
        where: null,
        details: [],
      },
    };
  }
  return { ok: true, value: answer() };
}

function answers(
  { projects, state }: Scene,
  payload: Question['payload'],
): Readonly<Record<string, () => unknown>> {
  return {
    'portfolio.nodes': () => ({
      nodes: fakeNodes(projects),
      mayAdminister: true,
      mayManage: true,
      isSetUp: state !== 'not-set-up',
    }),
    'portfolio.view': () => view(projects, state, payload.nodeId ?? null),
    'findings.export': () => ({ findings: [], hiddenProjects: 0 }),
    'project.entry': () => ({ governed: governed(state) }),
    'project.overview': () => fakeOverview(state === 'recomputing'),
    'project.set-plan': () => fakeOverview(),
    'project.run': () => fakeOverview(true),
    'artifact.create': () => ({ key: 'DOC-1845', projectId: projectId('10006') }),
    'item.governance': () => fakeItem(),
  };
}

function view(projects: number, state: Scene['state'], node: NodeId | null) {
  if (state === 'empty') return fakeView(0, node);
  if (state === 'all-hidden') return fakeView(0, node, { hidden: 12 });
  if (state === 'partial')
    return fakeView(projects, node, { hidden: 3, partial: ['CCC1', 'RPL2'] });
  return fakeView(projects, node);
}

function governed(state: Scene['state']) {
  if (state === 'not-governed') return [];
  const whole = { id: 'project:10006', key: 'DOC', name: 'Documentation' };
  return state === 'several'
    ? [whole, { id: 'item:11640', key: 'DOC-93', name: 'Rewrite the administration guide' }]
    : [whole];
}

export function fakeJira(body: string): unknown {
  const { issueIdsOrKeys } = JSON.parse(body) as { readonly issueIdsOrKeys: readonly string[] };
  return fakeSummaries(issueIdsOrKeys);
}

import type { PortfolioTree } from '@contract/portfolio';
import type { SetupStatus } from '@contract/setup';
import { accountId, governedId, groupId, nodeId, projectId } from '@domain/foundation/ids';
import { isSameHolder, type Holder, type PmoRole } from '@domain/foundation/rights';
import type { GovernedProject } from '@domain/portfolio/portfolio-tree';

import { Refused, type Answers } from './bridge';
import {
  AT,
  choose,
  connect,
  freshState,
  govern,
  runningImport,
  statusOf,
  type State,
} from './fake-office-state';
import { someStandards } from './fake-site';

export type FakeOffice = { readonly state: State; readonly answers: Answers };

/** An administration that remembers, for pages that are clicked through. A fresh install when nothing is said. */
export function createFakeOffice(change: (state: State) => void = () => undefined): FakeOffice {
  const state = freshState();
  change(state);

  return {
    state,
    answers: {
      ...setupAnswers(state),
      ...treeAnswers(state),
      ...scoringAnswers(state),
      ...roleAnswers(state),
      'standards.list': someStandards,
    },
  };
}

function setupAnswers(state: State): Answers {
  const status = () => statusOf(state);

  return {
    'setup.status': status,
    'setup.connect': () => {
      connect(state);
      return status();
    },
    'setup.choose-projects': ({ projectIds }) => {
      choose(state, projectIds.map(projectId));
      return status();
    },
    'setup.choose-fields': (fields) => {
      state.setup.fields = fields as NonNullable<SetupStatus['fields']>;
      return status();
    },
    'setup.map-artifacts': ({ mapping }) => {
      state.setup.mapping = mapping;
      return status();
    },
    'setup.finish': () => {
      state.isFinished = true;
      return status();
    },
    'import.status': () => state.import,
    'import.start': () => (state.import = { ...state.import, state: 'running' }),
    'import.pause': () => (state.import = { ...state.import, state: 'paused' }),
    'import.rebuild': () => (state.import = runningImport(state)),
  };
}

function treeAnswers(state: State): Answers {
  const set = (change: Partial<PortfolioTree>) => (state.tree = { ...state.tree, ...change });

  return {
    'tree.get': () => state.tree,
    'tree.save-node': ({ version, id, parentId, members, ...input }) => {
      const { nodes } = state.tree;
      const before = nodes.find((node) => node.id === id);
      if (before !== undefined && before.version !== version) {
        throw new Refused('conflict', 'Somebody else changed it. Reload it and change it again.');
      }
      const node = {
        ...input,
        id: nodeId(id ?? `node-${nodes.length + 1}`),
        parentId: parentId === null ? null : nodeId(parentId),
        members: members.map(governedId),
        version: version + 1,
      };
      return set({
        nodes:
          before === undefined
            ? [...nodes, node]
            : nodes.map((other) => (other.id === node.id ? node : other)),
      });
    },
    'tree.delete-node': ({ id }) =>
      set({ nodes: state.tree.nodes.filter((node) => node.id !== id && node.parentId !== id) }),
    'tree.govern-project': (input) => {
      govern(state, [projectId(input.projectId)]);
      return state.tree;
    },
    'tree.release': ({ id }) =>
      set({ governed: state.tree.governed.filter((project) => project.id !== id) }),
    'standards.assign': ({ governedIds, standardId, mode }) =>
      set({
        governed: state.tree.governed.map((project) =>
          governedIds.includes(project.id)
            ? { ...project, standardId: standardId as GovernedProject['standardId'], mode }
            : project,
        ),
      }),
  };
}

function scoringAnswers(state: State): Answers {
  return {
    'scoring.get': () => state.scoring,
    'scoring.save-model': ({ version, ...model }) => {
      if (version !== state.scoring.version) {
        throw new Refused('conflict', 'Somebody else saved the model meanwhile. Reload it.');
      }
      return (state.scoring = { ...state.scoring, model, version: version + 1 });
    },
    'scoring.rate': ({ governedId: id, criterionId, value }) => {
      const others = state.scoring.ratings.filter(
        (rating) => rating.governedId !== id || rating.criterionId !== criterionId,
      );
      const rated = value === null ? [] : [{ governedId: governedId(id), criterionId, value }];
      return (state.scoring = { ...state.scoring, ratings: [...others, ...rated] });
    },
  };
}

function roleAnswers(state: State): Answers {
  const book = () => ({ grants: state.roles, mayGrantTotals: true });
  const give = (holder: Holder, role: PmoRole) => {
    const granted = { grantedBy: accountId('account-1'), grantedAt: AT, countsHidden: false };
    state.roles = [...state.roles, { holder, role, ...granted }];
    return book();
  };
  const take = (holder: Holder, role: PmoRole) => {
    state.roles = state.roles.filter(
      (grant) => grant.role !== role || !isSameHolder(grant.holder, holder),
    );
    return book();
  };
  const count = (holder: Holder, countsHidden: boolean) => {
    state.roles = state.roles.map((grant) =>
      isSameHolder(grant.holder, holder) ? { ...grant, countsHidden } : grant,
    );
    return book();
  };

  return {
    'roles.list': book,
    'roles.grant': ({ accountId: id, role }) => give(person(id), role),
    'roles.revoke': ({ accountId: id, role }) => take(person(id), role),
    'roles.grant-group': ({ groupId: id, role }) => give(group(id), role),
    'roles.revoke-group': ({ groupId: id, role }) => take(group(id), role),
    'roles.grant-totals': ({ holder }) => count(holder as Holder, true),
    'roles.withdraw-totals': ({ holder }) => count(holder as Holder, false),
  };
}

const person = (id: string): Holder => ({ kind: 'person', accountId: accountId(id) });
const group = (id: string): Holder => ({ kind: 'group', groupId: groupId(id) });

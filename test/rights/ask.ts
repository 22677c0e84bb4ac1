import { aLifeCycleDocument } from '../support/life-cycles';
import { surfaces, type OperationName, type Surface } from '../../src/contract/contract';
import type { Reply } from '../../src/contract/operation';
import { day } from '../../src/domain/foundation/calendar';
import {
  accountId,
  certificateId,
  delegationId,
  exemptionId,
  gateRequestId,
  governedId,
  groupId,
  nodeId,
  projectId,
  ruleId,
  standardId,
  workItemId,
  workItemKey,
} from '../../src/domain/foundation/ids';
import {
  STARTER_PROPOSAL_MODEL,
  type ProposalModel,
} from '../../src/domain/scoring/proposal-model';
import type { Scenario } from '../../src/domain/selection/scenario';
import { answerAdmin } from '../../src/entry/resolvers/admin';
import { answerItem } from '../../src/entry/resolvers/item';
import { answerPortfolio } from '../../src/entry/resolvers/portfolio';
import { answerProject } from '../../src/entry/resolvers/project';
import type { DepsFor } from '../../src/entry/serve';
import type { Deps } from '../../src/usecases/ports';
import { aScenario } from '../support/a-scenario';
import {
  A_CHANGE_PART,
  A_RISK_PART,
  aCell,
  aDelegation,
  aGateRequest,
  aFinding,
  aFoundItem,
  anApproval,
  anApprovedWaiver,
  anExemption,
  aGovernedProject,
  aPortfolio,
  aProject,
  aRollUp,
  NOW,
  TODAY,
} from '../support/builders';
import { inMemoryDeps, type World } from '../support/in-memory-deps';
import { aReadItem } from '../support/read-items';
import { aKeptBaseline } from '../support/baseline-builders';
import { acts, issuedActs } from '../support/report-builders';
import { aStandardDocument, kept } from '../support/standards';
import { aSite, aSurvey } from '../support/survey';
import type { Person } from './people';

type Handler = (request: unknown, context: unknown) => Promise<unknown>;

const RESOLVERS: Readonly<Record<Surface, (depsFor: DepsFor) => Handler>> = {
  admin: answerAdmin as never,
  portfolio: answerPortfolio as never,
  project: answerProject as never,
  item: answerItem as never,
};

/** What no answer may contain: the third project is hidden from everyone. */
export const SECRET = 'Secret';

const offers = { issueTypeIds: ['10001', '10122'] };
const projects = [
  aProject('1', offers),
  aProject('2', offers),
  aProject('3', { ...offers, key: SECRET, name: SECRET }),
];
const governed = projects.map(({ id, key, name }) =>
  aGovernedProject(id, { key, name, standardId: standardId('pm2') }),
);

const NODES = ['own', 'foreign', 'private'];

const tom = { kind: 'person', accountId: accountId('tom') } as const;
const readers = { kind: 'group', groupId: groupId('readers') } as const;
const granted = { grantedBy: accountId('root'), grantedAt: NOW };

const proposal = {
  schemaVersion: 1,
  kind: 'proposal',
  proposal: { cost: 500_00, currency: 'EUR' },
};
const modelOf = (project: string): ProposalModel => ({
  ...STARTER_PROPOSAL_MODEL,
  intake: [projectId(project)],
  criteria: STARTER_PROPOSAL_MODEL.criteria.slice(0, 1),
  weighting: { kind: 'direct', weights: [1] },
});
const ratingOf = (item: string) => ({
  workItemId: workItemId(item),
  criterionId: 'fit',
  value: 5,
});
function scenariosOf(node: string, project: string): readonly Scenario[] {
  const { lines } = aScenario('any');
  const own = {
    nodeId: nodeId(node),
    lines: lines.map((line) => ({
      ...line,
      projectId: projectId(project),
      key: workItemKey(`P${project}-${project}8`),
      summary: node === 'private' ? SECRET : 'A proposal',
    })),
  };
  return [
    aScenario(`saved-${node}`, own),
    aScenario(`approved-${node}`, { ...own, approved: { by: accountId('ben'), at: NOW } }),
  ];
}

const draft = aStandardDocument({ version: '2.0.0' });
const older = aStandardDocument({ version: '1.0.0' });

/** Three projects, each alone in a portfolio, each in want of a business case; and a standard in three versions. */
const SITE: World = {
  projects,
  governed,
  nodes: ['own', 'foreign', 'private'].map((id, index) =>
    aPortfolio(id, { members: [governedId(`project:${index + 1}`)] }),
  ),
  rollUps: projects.map(({ id }) => [id, aRollUp([aCell(id, { total: 3 })])] as const),
  certificates: governed.map(({ id }, index) => ({
    listed: {
      id: certificateId(`of-${['own', 'foreign', 'private'][index] ?? ''}`),
      governedId: id,
      day: TODAY,
      issuedAt: NOW,
      standard: 'PM² 1.0.0',
      score: null,
      level: 'none',
      hash: '',
    },
    sealed: {
      certificate: JSON.stringify({ project: { id }, results: [], standard: {} }),
      hash: '',
    },
  })),
  findings: governed.map(({ id }) => aFinding({ governedId: id })),
  exemptions: governed.flatMap(({ id: governedId }, index) => {
    const node = ['own', 'foreign', 'private'][index] ?? '';
    const requested = { by: accountId('ann'), at: NOW };
    const about = { governedId, requested, reason: node === 'private' ? SECRET : 'Later.' };
    return [
      anExemption({ ...about, id: exemptionId(`asked-${node}`) }),
      anApprovedWaiver({
        ...about,
        id: exemptionId(`approved-${node}`),
        ruleId: ruleId('PM2-INI-3'),
        version: 1,
      }),
    ];
  }),
  proposals: {
    models: NODES.map((id, at) => [nodeId(id), modelOf(`${at + 1}`)] as const),
    ratings: NODES.map((id, at) => [nodeId(id), [ratingOf(`${at + 1}8`)]] as const),
  },
  scenarios: NODES.flatMap((id, at) => scenariosOf(id, `${at + 1}`)),
  visibleItems: [
    aFoundItem('7', '1'),
    aFoundItem('7', '2'),
    aFoundItem('8', '1', { artifactProperty: A_RISK_PART }),
    aFoundItem('8', '2', { artifactProperty: A_RISK_PART }),
    ...['1', '2'].flatMap((id) => [
      aFoundItem('6', id, { artifactProperty: A_CHANGE_PART }),
      aFoundItem('5', id, { artifactProperty: A_CHANGE_PART }),
    ]),
    aFoundItem('18', '1', { typeId: '10122', artifactProperty: proposal }),
    aFoundItem('28', '2', { typeId: '10122', artifactProperty: proposal }),
  ],
  items: ['1', '2', '3'].map((id) =>
    aReadItem(`${id}8`, id, {
      artifactProperty: {
        ...A_RISK_PART,
        risk: { inherent: { probability: 1, impact: 1 }, note: SECRET },
      },
    }),
  ),
  trail: [
    {
      action: 'artifact.write',
      subject: 'item:8',
      by: accountId('ann'),
      at: NOW,
      before: { kind: 'risk', facts: { inherent: { probability: 4, impact: 5 } } },
      after: { kind: 'risk', facts: {} },
      about: [projectId('1')],
    },
  ],
  approvals: [anApproval()],
  gates: {
    lifeCycles: governed.map(({ id }) => [id, 'pm2'] as const),
    written: [{ document: aLifeCycleDocument(), version: 1, savedAt: NOW }],
    files: governed.map(({ id: governedId }, index) => ({
      request: aGateRequest({
        id: gateRequestId(`asked-${NODES[index] ?? ''}`),
        governedId,
        by: accountId('ann'),
        note: NODES[index] === 'private' ? SECRET : '',
      }),
      acts: [],
    })),
  },
  baselines: governed.map((project, index) =>
    aKeptBaseline({ project, reason: NODES[index] === 'private' ? SECRET : 'Approved.' }),
  ),
  reports: {
    files: governed.flatMap(({ id: governedId }, index) => {
      const summary = NODES[index] === 'private' ? SECRET : 'All is well.';
      return [
        { name: { governedId, number: 1 }, acts: issuedActs() },
        {
          name: { governedId, number: 2 },
          acts: [acts.write('ann', { summary }), acts.send('ann')],
        },
      ];
    }),
  },
  delegations: governed.map(({ id: governedId }, index) =>
    aDelegation({ id: delegationId(`given-${NODES[index] ?? ''}`), governedId }),
  ),
  settings: {
    mapping: [
      { kind: 'proposal', adopts: ['10122'], createsAs: '10122' },
      { kind: 'business-case', adopts: ['10001'], createsAs: '10001' },
      { kind: 'issue', adopts: [], createsAs: '10001' },
    ],
    'scoring-model': {
      name: 'Ours',
      criteria: [{ id: 'value', name: 'Value', source: 'rating', direction: 'max', group: null }],
      groups: [],
      weighting: { kind: 'direct', weights: [1] },
    },
  },
  standards: [draft, older, aStandardDocument({ version: '1.1.0' })].map((one) =>
    kept(one, { state: one === draft ? 'draft' : 'published' }),
  ),
  state: { survey: aSurvey },
  site: aSite,
  grants: [
    { holder: tom, what: 'portfolio-viewer', ...granted },
    { holder: tom, what: 'hidden-totals', ...granted },
    { holder: readers, what: 'portfolio-viewer', ...granted },
  ],
};

export type Asked = {
  readonly surface: Surface;
  readonly operation: OperationName;
  readonly payload: unknown;
};

/** Asks as a page does, through the surface's own resolver, on tables that are kept in memory. */
export async function askAs(person: Person, asked: Asked) {
  const { world } = person;
  const grants = [...(SITE.grants ?? []), ...(world.grants ?? [])];
  const deps = inMemoryDeps({
    ...SITE,
    ...world,
    grants,
    ...(person.accountId === null ? {} : { actor: person.accountId }),
  });
  return { reply: await ask(asked, person.accountId, deps), deps };
}

/** The site as its Jira administrator finds it, or with some of it changed. */
export function depsOnSite(change: World = {}) {
  return inMemoryDeps({
    ...SITE,
    rights: { browses: [projectId('1'), projectId('2')] },
    ...change,
  });
}

/** The same, on other ports: for the one who is their actor. */
export function askWith(deps: Deps, asked: Asked): Promise<Reply<unknown>> {
  return ask(asked, deps.actor, deps);
}

/** What every project came to on the day before. */
async function keepYesterday({ snapshots }: Deps): Promise<void> {
  const on = day('2026-03-01');
  const rollUps = projects.map(({ id }) => [id, aRollUp([aCell(id, { total: 1 })], on)] as const);
  await snapshots.saveCells(on, new Map(rollUps));
}

async function ask(
  { surface, operation, payload }: Asked,
  account: string | null,
  deps: Deps,
): Promise<Reply<unknown>> {
  await keepYesterday(deps);
  const reply = await RESOLVERS[surface](async () => deps)(
    { call: { functionKey: operation, payload }, context: { accountId: 'somebody-else' } },
    { principal: account === null ? undefined : { accountId: account } },
  );
  return reply as Reply<unknown>;
}

/** The surfaces that have an operation. */
export function surfacesOf(operation: OperationName): readonly Surface[] {
  return (Object.keys(surfaces) as Surface[]).filter((name) =>
    Object.hasOwn(surfaces[name], operation),
  );
}

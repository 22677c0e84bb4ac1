import type { OperationName } from '../../src/contract/contract';
import { fingerprintOf, partFingerprint } from '../../src/domain/artifacts/fingerprint';
import { STARTER_PROPOSAL_MODEL } from '../../src/domain/scoring/proposal-model';
import { aFoundItem, A_RISK_PART } from '../support/builders';
import { sha256 } from '../support/sha256';
import { aStandardDocument } from '../support/standards';

export const KINDS_OF_ID = ['own', 'foreign', 'private', 'unknown'] as const;
export type KindOfId = (typeof KINDS_OF_ID)[number];

/** How one thing is called in every kind of id that an operation takes. */
type Ids = {
  readonly projectId: string;
  readonly governedId: string;
  readonly nodeId: string;
  readonly key: string;
  readonly proposal: string;
  readonly proposalId: string;
};

const idsOf = (number: string, nodeId: string): Ids => ({
  projectId: number,
  governedId: `project:${number}`,
  nodeId,
  key: `P${number}-7`,
  proposal: `P${number}-${number}8`,
  proposalId: `${number}8`,
});

/** A project the asker works in, one they may only browse, one that is hidden from them, and one that is none. */
export const IDS: Readonly<Record<KindOfId, Ids>> = {
  own: idsOf('1', 'own'),
  foreign: idsOf('2', 'foreign'),
  private: idsOf('3', 'private'),
  unknown: idsOf('404', 'nowhere'),
};

type Question =
  | { readonly takesIds: false; readonly payload: object }
  | { readonly takesIds: true; readonly payload: (ids: Ids) => object };

const without = (payload: object = {}): Question => ({ takesIds: false, payload });
const about = (payload: (ids: Ids) => object): Question => ({ takesIds: true, payload });

const BALLOT = { seen: 0, role: 'steering-committee', actsFor: null };
const HOLD = { verdict: 'hold', note: '', conditions: [] };

const REPORT = { number: 2, seen: 2 };

const tom = { kind: 'person', accountId: 'tom' };

/** A payload of the right shape for every operation: what is refused is refused for want of a right. */
export const QUESTIONS: Readonly<Record<OperationName, Question>> = {
  'setup.status': without(),
  'setup.connect': without(),
  'setup.choose-projects': about(({ projectId }) => ({ projectIds: [projectId] })),
  'setup.choose-fields': without({
    estimateFieldId: 'customfield_10004',
    flaggedFieldId: null,
    blockingLinkTypes: ['Blocks'],
  }),
  'setup.map-artifacts': without({ mapping: [] }),
  'setup.finish': without(),
  'import.status': without(),
  'import.start': without(),
  'import.pause': without(),
  'import.rebuild': without(),
  'tree.get': without(),
  'tree.save-node': about(({ governedId }) => ({
    id: null,
    kind: 'portfolio',
    parentId: null,
    name: 'New',
    members: [governedId],
    version: 0,
  })),
  'tree.delete-node': about(({ nodeId }) => ({ id: nodeId, version: 1 })),
  'tree.govern-project': about(({ projectId }) => ({ projectId })),
  'tree.govern-item': about(({ key }) => ({ key })),
  'tree.release': about(({ governedId }) => ({ id: governedId })),
  'standards.list': without(),
  'standards.library': without(),
  'standards.read': without({ standardId: 'pm2', version: '1.0.0' }),
  'standards.save-draft': without({
    document: aStandardDocument({ version: '3.0.0' }),
    revision: 0,
  }),
  'standards.discard-draft': without({
    standardId: 'house-rules',
    version: '2.0.0',
    revision: 1,
  }),
  'simulation.start': without({
    standardId: 'house-rules',
    version: '1.0.0',
    looksBack: true,
  }),
  'simulation.cost': without({ standardId: 'house-rules', version: '1.0.0' }),
  'simulation.view': without({ standardId: 'house-rules', version: '1.0.0' }),
  'standards.move': without({
    standardId: 'house-rules',
    version: '2.0.0',
    revision: 1,
    move: 'send',
    note: '',
    effectiveFrom: null,
  }),
  'standards.roll-back': without({
    standardId: 'house-rules',
    version: '1.0.0',
    note: '',
  }),
  'standards.assign': about(({ governedId }) => ({
    governedIds: [governedId],
    standardId: 'pm2',
    mode: 'supportive',
  })),
  'scoring.get': without(),
  'scoring.save-model': without({
    name: 'Ours',
    criteria: [{ id: 'value', name: 'Value', source: 'rating', direction: 'max', weight: 1 }],
    version: 1,
  }),
  'scoring.rate': about(({ governedId }) => ({ governedId, criterionId: 'value', value: 5 })),
  'roles.list': without(),
  'roles.grant': without({ accountId: 'eve', role: 'pmo-admin' }),
  'roles.revoke': without({ accountId: 'tom', role: 'portfolio-viewer' }),
  'roles.grant-group': without({ groupId: 'staff', role: 'portfolio-viewer' }),
  'roles.revoke-group': without({ groupId: 'readers', role: 'portfolio-viewer' }),
  'roles.grant-totals': without({ holder: { kind: 'group', groupId: 'readers' } }),
  'roles.withdraw-totals': without({ holder: tom }),
  'audit.list': without({ before: null, topic: null, person: null, from: null, to: null }),
  'audit.verify': without({ from: null }),
  'audit.export': without({ after: 0 }),
  'portfolio.nodes': without(),
  'portfolio.view': about(({ nodeId }) => ({ nodeId })),
  'portfolio.export': about(({ nodeId }) => ({ nodeId, asOf: null })),
  'adoption.view': about(({ nodeId }) => ({ standardId: 'pm2', nodeId })),
  'proposals.view': about(({ nodeId }) => ({ nodeId })),
  'proposals.save-model': about(({ nodeId, projectId }) => ({
    nodeId,
    model: { ...STARTER_PROPOSAL_MODEL, intake: [projectId] },
    version: 1,
  })),
  'proposals.rate': about(({ nodeId, proposalId }) => ({
    nodeId,
    ratings: [{ workItemId: proposalId, criterionId: 'fit', value: 5 }],
  })),
  'proposal.set-facts': about(({ proposal }) => ({
    key: proposal,
    cost: 450_00,
    benefit: null,
    currency: 'EUR',
    obligation: 'none',
    takes: [],
    seen: { cost: 500_00, benefit: null, currency: 'EUR', obligation: 'none', takes: [] },
  })),
  'scenarios.list': about(({ nodeId }) => ({ nodeId })),
  'scenario.save': about(({ nodeId }) => ({
    nodeId,
    name: 'Lean year',
    budget: 600_00,
    limits: null,
    locks: [],
    weights: null,
  })),
  'scenario.approve': about(({ nodeId }) => ({ id: `saved-${nodeId}` })),
  'scenario.write-budgets': about(({ nodeId }) => ({ id: `approved-${nodeId}` })),
  'findings.export': about(({ nodeId }) => ({ nodeId })),
  'project.entry': about(({ projectId }) => ({ projectId })),
  'project.overview': about(({ governedId }) => ({ id: governedId })),
  'project.set-plan': about(({ governedId }) => ({
    id: governedId,
    plannedFinish: '2026-06-30',
    budget: null,
    actualCost: null,
    currency: null,
    version: 1,
  })),
  'project.run': about(({ governedId }) => ({ id: governedId })),
  'project.responsibilities': about(({ governedId }) => ({ id: governedId })),
  'project.compliance': about(({ governedId }) => ({ id: governedId })),
  'project.set-profile': about(({ governedId }) => ({
    id: governedId,
    phase: 'planning',
    tier: null,
    version: 0,
  })),
  'waiver.request': about(({ governedId }) => ({
    governedId,
    ruleId: 'PM2-INI-1',
    reason: 'The request is being written.',
    until: '2026-04-30',
  })),
  'tailoring.request': about(({ governedId }) => ({
    governedId,
    ruleId: 'PM2-INI-1',
    reason: 'It was asked for by letter.',
    from: '2026-03-10',
    until: null,
  })),
  'exemption.withdraw': about(({ nodeId }) => ({ id: `asked-${nodeId}`, version: 1 })),
  'exemption.decide': about(({ nodeId }) => ({
    id: `asked-${nodeId}`,
    verdict: 'approved',
    note: '',
    version: 1,
  })),
  'exemption.revoke': about(({ nodeId }) => ({ id: `approved-${nodeId}`, note: '', version: 1 })),
  'register.list': about(({ nodeId }) => ({
    nodeId,
    filter: {
      kinds: [],
      projects: [],
      standing: 'all',
      levels: [],
      traits: [],
      cell: null,
      view: 'inherent',
    },
    order: { column: 'exposure', direction: 'descending' },
    grouping: null,
    page: 0,
    size: 50,
  })),
  'register.figures': about(({ key }) => ({ keys: [key] })),
  'exemptions.list': about(({ nodeId }) => ({ nodeId })),
  'certificates.list': about(({ governedId }) => ({ id: governedId })),
  'certificate.read': about(({ governedId, nodeId }) => ({
    id: governedId,
    certificate: `of-${nodeId}`,
  })),
  'gates.show': about(({ governedId }) => ({ id: governedId })),
  'gates.choose-life-cycle': about(({ governedId }) => ({
    id: governedId,
    lifeCycle: 'prince2',
    version: 1,
  })),
  'gates.calendar': about(({ nodeId }) => ({ nodeId })),
  'gate.plan': about(({ governedId }) => ({
    id: governedId,
    gate: 'RfP',
    planned: '2026-03-31',
  })),
  'gate.request': about(({ governedId }) => ({ id: governedId, gate: 'RfP', note: '' })),
  'gate.vote': about(({ nodeId }) => ({ id: `asked-${nodeId}`, ...BALLOT, ...HOLD })),
  'gate.meet-condition': about(({ nodeId }) => ({
    id: `asked-${nodeId}`,
    ...BALLOT,
    condition: 0,
    note: '',
  })),
  'gate.withdraw': about(({ nodeId }) => ({ id: `asked-${nodeId}`, seen: 0, note: '' })),
  'gate.pack': about(({ nodeId }) => ({ id: `asked-${nodeId}` })),
  'gate.delegate': about(({ governedId }) => ({
    id: governedId,
    role: 'project-owner',
    to: 'tom',
    until: '2026-03-31',
  })),
  'gate.end-delegation': about(({ nodeId }) => ({ id: `given-${nodeId}` })),
  'reports.show': about(({ governedId }) => ({ id: governedId })),
  'report.read': about(({ governedId }) => ({ id: governedId, number: 1 })),
  'reports.history': about(({ nodeId }) => ({ nodeId })),
  'report.set-cadence': about(({ governedId }) => ({
    projects: [{ id: governedId, version: 0 }],
    cadence: { kind: 'monthly', dayOfMonth: 31, from: '2026-03-02' },
  })),
  'report.write': about(({ governedId }) => ({
    id: governedId,
    ...REPORT,
    narrative: {
      summary: 'All is well.',
      highlights: '',
      nextSteps: '',
      color: 'green',
      colorReason: '',
    },
  })),
  'report.move': about(({ governedId }) => ({
    id: governedId,
    ...REPORT,
    move: 'approve',
    note: '',
  })),
  'certificate.issue': about(({ governedId }) => ({ id: governedId })),
  'artifact.create': about(({ governedId }) => ({
    governedId,
    ruleId: 'PM2-INI-2',
    summary: null,
  })),
  'artifact.approve': about(({ key }) => ({
    key,
    role: 'project-owner',
    fingerprint: fingerprintOf(aFoundItem('7', '1'), sha256),
  })),
  'artifact.withdraw-approval': about(({ key }) => ({ key, role: 'project-owner' })),
  'artifact.write': about(({ key }) => ({
    key: key.replace(/7$/, '8'),
    seen: partFingerprint(A_RISK_PART, sha256),
    part: {
      kind: 'risk',
      facts: {
        nature: 'threat',
        inherent: { probability: 4, impact: 5 },
        residual: null,
        response: 'reduce',
        proximity: null,
        amount: null,
        currency: null,
        percent: null,
      },
    },
  })),
  'item.governance': about(({ key }) => ({ key })),
};

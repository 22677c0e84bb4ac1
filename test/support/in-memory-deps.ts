import { instant } from '../../src/domain/foundation/calendar';
import {
  accountId,
  type AccountId,
  type GovernedId,
  type ProjectId,
} from '../../src/domain/foundation/ids';
import type { Grantable } from '../../src/domain/foundation/rights';
import type { GovernedProject, PortfolioNode } from '../../src/domain/portfolio/portfolio-tree';
import type { Lineage } from '../../src/domain/artifacts/lineage';
import type { Delegation } from '../../src/domain/gates/delegation';
import type { Blueprint } from '../../src/domain/reuse/blueprint';
import type { Scenario } from '../../src/domain/selection/scenario';
import type { Exemption } from '../../src/domain/standards/exemptions/exemption';
import type { KeptFinding } from '../../src/domain/standards/standard';
import type { SaidHealth } from '../../src/domain/rollup/health';
import type { Profile } from '../../src/domain/standards/what-is-asked';
import type { AppError } from '../../src/usecases/app-error';
import type {
  AuditDraft,
  Deps,
  FoundItem,
  JiraSite,
  KeptApproval,
  KeptBaseline,
  KeptGrant,
  KeptRollUp,
  KnownProject,
  NewItem,
  PersonalData,
  PortfolioRepository,
  ReadItem,
  RoleReading,
  SettingValues,
  StateValues,
} from '../../src/usecases/ports';
import { NOW } from './builders';
import { accessInMemory, type Rights } from './memory/access';
import { approvalsInMemory } from './memory/approval-repository';
import { auditInMemory } from './memory/audit-trail';
import { baselinesInMemory } from './memory/baselines';
import { blueprintsInMemory } from './memory/blueprints';
import { certificatesInMemory, type KeptCertificate } from './memory/certificates';
import { conditionItemsInMemory } from './memory/condition-items';
import { delegationsInMemory } from './memory/delegations';
import { dirtyInMemory } from './memory/dirty-projects';
import { findingHistoryInMemory } from './memory/finding-history';
import { exemptionsInMemory } from './memory/exemption-repository';
import { findingsInMemory } from './memory/finding-repository';
import { gateMarksInMemory } from './memory/gate-marks';
import { gatesInMemory, type SeededGates } from './memory/gates';
import { inboxInMemory } from './memory/inbox';
import { jiraAnswersInMemory } from './memory/jira-answers';
import { packTextsInMemory } from './memory/pack-texts';
import {
  type JiraLink,
  jiraForUserInMemory,
  type Move,
  type WrittenPart,
} from './memory/jira-for-user';
import { personalDataInMemory } from './memory/personal-data';
import { lineagesInMemory } from './memory/lineages';
import { lookBacksInMemory } from './memory/look-backs';
import { pointsInMemory } from './memory/points-ledger';
import { portfolioInMemory } from './memory/portfolio-repository';
import { profilesInMemory } from './memory/profile-repository';
import { saidHealthInMemory } from './memory/said-health-repository';
import { projectRolesInMemory } from './memory/project-role-repository';
import { proposalsInMemory, type KeptProposals } from './memory/proposal-repository';
import { projectsInMemory } from './memory/project-repository';
import { reportsInMemory, type SeededReports } from './memory/reports';
import { rolesInMemory } from './memory/role-repository';
import { rollUpsInMemory } from './memory/roll-up-repository';
import { scenariosInMemory } from './memory/scenarios';
import { settingsInMemory } from './memory/settings-repository';
import { simulationsInMemory } from './memory/simulations';
import { snapshotsInMemory } from './memory/snapshot-repository';
import { standardsInMemory, type SeededStandard } from './memory/standard-repository';
import { stateInMemory } from './memory/state-repository';
import { transitionChecksInMemory } from './memory/transition-checks';
import { workItemsInMemory } from './memory/work-item-repository';
import { workLogInMemory } from './memory/work-log';
import { queueInMemory, type QueuedJob } from './memory/work-queue';
import { sha256 } from './sha256';

/** What there is, and who asks. What is left out is empty; a user may do everything unless it says otherwise. */
export type World = {
  readonly now?: string;
  readonly actor?: string;
  /** What Mandate granted the asking user. */
  readonly roles?: readonly Grantable[];
  /** What it granted besides. */
  readonly grants?: readonly KeptGrant[];
  readonly rights?: Partial<Rights>;
  readonly projects?: readonly KnownProject[];
  readonly items?: readonly ReadItem[];
  /** What work items became. */
  readonly lineages?: readonly Lineage[];
  readonly rollUps?: Iterable<readonly [ProjectId, KeptRollUp]>;
  readonly findings?: readonly KeptFinding[];
  readonly exemptions?: readonly Exemption[];
  /** What the audit trail told before. */
  readonly trail?: readonly AuditDraft[];
  readonly approvals?: readonly KeptApproval[];
  /** The organisation's own. */
  readonly blueprints?: readonly Blueprint[];
  /** Who changed what is in each work item last. */
  readonly lastEditor?: AccountId;
  readonly gates?: SeededGates;
  readonly reports?: SeededReports;
  readonly delegations?: readonly Delegation[];
  /** By hash. */
  readonly packs?: Iterable<readonly [string, string]>;
  readonly profiles?: Iterable<readonly [GovernedId, Profile]>;
  readonly saidHealth?: Iterable<readonly [GovernedId, SaidHealth]>;
  readonly projectRoles?: Iterable<readonly [ProjectId, RoleReading]>;
  readonly baselines?: readonly KeptBaseline[];
  readonly certificates?: readonly KeptCertificate[];
  readonly nodes?: readonly PortfolioNode[];
  readonly governed?: readonly GovernedProject[];
  readonly ratings?: Awaited<ReturnType<PortfolioRepository['ratings']>>;
  readonly proposals?: KeptProposals;
  readonly scenarios?: readonly Scenario[];
  readonly settings?: Partial<SettingValues>;
  readonly standards?: readonly SeededStandard[];
  readonly state?: Partial<StateValues>;
  /** The work items that Jira shows the asking user. */
  readonly visibleItems?: readonly FoundItem[];
  /** The names of who they are assigned to, by id. */
  readonly owners?: Readonly<Record<string, string>>;
  /** The number fields of the site, and what stands in them by the item's id and theirs. */
  readonly numberFields?: readonly { readonly id: string; readonly name: string }[];
  readonly numbers?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** What Jira says when a work item is to be made. */
  readonly refusal?: AppError;
  /** What Jira says when work items are to be tied or moved, and the statuses that every item can be moved to. */
  readonly tieRefusal?: AppError;
  readonly statuses?: readonly string[];
  readonly site?: Partial<JiraSite>;
  readonly accounts?: Awaited<ReturnType<PersonalData['accounts']>>;
  readonly verdicts?: Awaited<ReturnType<PersonalData['report']>>;
  readonly timeLeft?: () => number;
};

/** Every port in memory, and what the use cases left behind. */
export function inMemoryDeps(world: World = {}) {
  const now = () => instant(world.now ?? NOW);
  const actor = accountId(world.actor ?? 'mia');
  const audit = auditInMemory(world.trail);
  const created: NewItem[] = [];
  const written: WrittenPart[] = [];
  const links: JiraLink[] = [];
  const moves: Move[] = [];
  const jobs: QueuedJob[] = [];
  const asked = {
    administersJira: 0,
    browsable: 0,
    canAdminister: 0,
    canCreateIn: 0,
    canEditIn: 0,
    creatable: 0,
    editable: 0,
    groups: 0,
  };
  let ids = 0;

  const deps = {
    actor,
    now,
    newId: () => `id-${(ids += 1)}`,
    timeLeft: world.timeLeft ?? (() => 20_000),
    site: siteThatAnswers(world.site ?? {}),
    access: accessInMemory(rightsIn(world), asked),
    asUser: jiraForUserInMemory(world, { created, written, links, moves }),
    projects: projectsInMemory(world.projects),
    workItems: workItemsInMemory(world.items),
    lineages: lineagesInMemory(world.lineages),
    rollUps: rollUpsInMemory(world.rollUps),
    snapshots: snapshotsInMemory(),
    simulations: simulationsInMemory(),
    lookBacks: lookBacksInMemory(),
    findings: findingsInMemory(world.findings),
    baselines: baselinesInMemory(world.baselines),
    certificates: certificatesInMemory(world.certificates),
    findingHistory: findingHistoryInMemory(),
    answers: jiraAnswersInMemory(),
    approvals: approvalsInMemory(world.approvals),
    blueprints: blueprintsInMemory(world.blueprints),
    exemptions: exemptionsInMemory(world.exemptions),
    gates: gatesInMemory(world.gates),
    reports: reportsInMemory(world.reports),
    gateMarks: gateMarksInMemory(),
    conditionItems: conditionItemsInMemory(),
    delegations: delegationsInMemory(world.delegations),
    packs: packTextsInMemory(world.packs),
    profiles: profilesInMemory(world.profiles),
    saidHealth: saidHealthInMemory(world.saidHealth),
    projectRoles: projectRolesInMemory(world.projectRoles),
    portfolio: portfolioInMemory(world),
    proposals: proposalsInMemory(world.proposals),
    scenarios: scenariosInMemory(world.scenarios),
    settings: settingsInMemory(world.settings),
    standards: standardsInMemory(world.standards),
    state: stateInMemory(world.state),
    transitions: transitionChecksInMemory(),
    inbox: inboxInMemory(),
    dirty: dirtyInMemory(),
    roles: rolesInMemory([
      ...(world.roles ?? []).map((what) => ({
        holder: { kind: 'person', accountId: actor } as const,
        what,
        grantedBy: accountId('root'),
        grantedAt: NOW,
      })),
      ...(world.grants ?? []),
    ]),
    audit,
    sha256,
    points: pointsInMemory(now),
    personalData: personalDataInMemory(world.accounts, world.verdicts),
    queue: queueInMemory(jobs),
    workLog: workLogInMemory([]),
  } satisfies Deps;

  return { ...deps, auditEntries: audit.drafts, created, written, links, moves, jobs, asked };
}

function rightsIn({ projects = [], rights = {} }: World): Rights {
  const all = projects.map(({ id }) => id);
  return {
    administersJira: true,
    browses: all,
    administers: all,
    createsIn: all,
    groups: [],
    ...rights,
  };
}

/** Jira as the app reads it; what a test did not say fails loudly. */
function siteThatAnswers(answers: Partial<JiraSite>): JiraSite {
  const silent = (name: string) => () =>
    Promise.reject(new Error(`The test's Jira has no ${name}.`));

  return {
    info: silent('info'),
    fields: silent('fields'),
    issueTypes: silent('issueTypes'),
    statuses: silent('statuses'),
    linkTypes: silent('linkTypes'),
    projects: silent('projects'),
    rolesOf: silent('rolesOf'),
    contents: silent('contents'),
    create: silent('create'),
    count: silent('count'),
    search: silent('search'),
    fetch: silent('fetch'),
    logs: silent('logs'),
    listIds: silent('listIds'),
    first: silent('first'),
    notify: silent('notify'),
    gateMarksIn: silent('gateMarksIn'),
    writeGateMarks: silent('writeGateMarks'),
    ...answers,
  };
}

import type { Sha256 } from '../domain/foundation/sha256';
import type { Instant } from '../domain/foundation/calendar';
import type { AccountId } from '../domain/foundation/ids';
import type { AuditTrail } from './ports/audit-trail';
import type { DirtyProjects } from './ports/dirty-projects';
import type { FindingRepository } from './ports/finding-repository';
import type { Inbox } from './ports/inbox';
import type { Access, JiraForUser } from './ports/jira-for-user';
import type { JiraAnswerRepository } from './ports/jira-answers';
import type { JiraSite } from './ports/jira-site';
import type { PersonalData } from './ports/personal-data';
import type { PointsLedger } from './ports/points-ledger';
import type { PortfolioRepository } from './ports/portfolio-repository';
import type { ProjectRepository } from './ports/project-repository';
import type { RoleRepository } from './ports/role-repository';
import type { RollUpRepository } from './ports/roll-up-repository';
import type { SettingsRepository } from './ports/settings-repository';
import type { SnapshotRepository } from './ports/snapshot-repository';
import type { StateRepository } from './ports/state-repository';
import type { TransitionCheckRepository } from './ports/transition-checks';
import type { WorkItemRepository } from './ports/work-item-repository';
import type { WorkQueue } from './ports/work-queue';

export type * from './ports/audit-trail';
export type * from './ports/dirty-projects';
export type * from './ports/finding-repository';
export type * from './ports/inbox';
export type * from './ports/jira-answers';
export type * from './ports/jira-for-user';
export type * from './ports/jira-site';
export type * from './ports/personal-data';
export type * from './ports/points-ledger';
export type * from './ports/portfolio-repository';
export type * from './ports/project-repository';
export type * from './ports/role-repository';
export type * from './ports/roll-up-repository';
export type * from './ports/settings-repository';
export type * from './ports/snapshot-repository';
export type * from './ports/state-repository';
export type * from './ports/transition-checks';
export type * from './ports/work-item-repository';
export type * from './ports/work-queue';

/** What the outside world offers one invocation. A use case names the parts it needs with `Pick`. */
export type Deps = {
  readonly site: JiraSite;
  readonly asUser: JiraForUser;
  readonly access: Access;
  readonly projects: ProjectRepository;
  readonly workItems: WorkItemRepository;
  readonly rollUps: RollUpRepository;
  readonly snapshots: SnapshotRepository;
  readonly findings: FindingRepository;
  readonly answers: JiraAnswerRepository;
  readonly portfolio: PortfolioRepository;
  readonly settings: SettingsRepository;
  readonly state: StateRepository;
  readonly transitions: TransitionCheckRepository;
  readonly inbox: Inbox;
  readonly dirty: DirtyProjects;
  readonly roles: RoleRepository;
  readonly audit: AuditTrail;
  readonly points: PointsLedger;
  readonly personalData: PersonalData;
  readonly queue: WorkQueue;
  /** The asking user; the app itself when a clock or an event asks. */
  readonly actor: AccountId;
  readonly now: () => Instant;
  /** A fresh id, unlike any other. */
  readonly newId: () => string;
  readonly sha256: Sha256;
  /** How long this invocation may still work, in milliseconds: what the platform allows, less a reserve. */
  readonly timeLeft: () => number;
};

import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId, GroupId, ProjectId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';

export type RoleActors = {
  readonly people: readonly AccountId[];
  readonly groups: readonly GroupId[];
};

/** Who was in a role of a Jira project that stands for one of ours. */
export type HeldRole = RoleActors & { readonly role: ProjectRole };

/** What Jira last said of the roles of one of its projects. */
export type RoleReading = { readonly at: Instant } & (
  | {
      readonly kind: 'read';
      /** Those that the project has, each once, in order of name; the others are none there. */
      readonly roles: readonly HeldRole[];
    }
  /** In Jira's own words. */
  | { readonly kind: 'refused'; readonly reason: string }
);

export interface ProjectRoleRepository {
  /** Those of which Jira was not asked, or what it said was forgotten, are missing. */
  of(projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, RoleReading>>;
  /** Replaces what was read of some projects. */
  save(readings: ReadonlyMap<ProjectId, RoleReading>): Promise<void>;
  forget(projectId: ProjectId): Promise<void>;
}

import type { AccountId, GroupId } from './ids';

/** Who holds a role of a project, as far as it can be known. */
export type RoleHolding =
  | {
      readonly kind: 'held';
      readonly people: readonly AccountId[];
      /** Whoever is in one of them holds it, too. Who that is, and whether anybody, is not known. */
      readonly groups: readonly GroupId[];
    }
  /** The Jira project has no role that stands for it. */
  | { readonly kind: 'unbound' }
  /** In words: `Jira does not answer. Try again in a minute.` */
  | { readonly kind: 'unread'; readonly reason: string };

/** What a change does to the scope of a project, the least first. */
export const SCOPE_EFFECTS = ['none', 'minor', 'major'] as const;
export type ScopeEffect = (typeof SCOPE_EFFECTS)[number];

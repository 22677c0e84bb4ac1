/** Who does what in a project, one list for all methods: the owner is PRINCE2's executive and ISO's sponsor. */
export const PROJECT_ROLES = [
  'governance-body',
  'steering-committee',
  'project-owner',
  'business-manager',
  'business-implementation-group',
  'solution-provider',
  'project-manager',
  'project-core-team',
  'project-assurance',
  'project-support',
] as const;
export type ProjectRole = (typeof PROJECT_ROLES)[number];

type RoleWords = {
  /** As it stands in a sentence. */
  readonly name: string;
  /** Several people act in it as one. */
  readonly isBody: boolean;
  /** What a project role of Jira is called that stands for it. Abbreviations are none: in Jira, PO is a product owner. */
  readonly jiraNames: readonly string[];
};

const WORDS: Readonly<Record<ProjectRole, RoleWords>> = {
  'governance-body': {
    name: 'appropriate governance body',
    isBody: true,
    jiraNames: ['Appropriate Governance Body', 'Governance Body'],
  },
  'steering-committee': {
    name: 'project steering committee',
    isBody: true,
    jiraNames: ['Project Steering Committee', 'Steering Committee', 'Project Board'],
  },
  'project-owner': {
    name: 'project owner',
    isBody: false,
    jiraNames: ['Project Owner', 'Project Sponsor', 'Sponsor', 'Project Executive', 'Executive'],
  },
  'business-manager': {
    name: 'business manager',
    isBody: false,
    jiraNames: ['Business Manager', 'Senior User'],
  },
  'business-implementation-group': {
    name: 'business implementation group',
    isBody: true,
    jiraNames: ['Business Implementation Group'],
  },
  'solution-provider': {
    name: 'solution provider',
    isBody: false,
    jiraNames: ['Solution Provider', 'Senior Supplier'],
  },
  'project-manager': {
    name: 'project manager',
    isBody: false,
    jiraNames: ['Project Manager'],
  },
  'project-core-team': {
    name: 'project core team',
    isBody: true,
    jiraNames: ['Project Core Team', 'Core Team', 'Project Team'],
  },
  'project-assurance': {
    name: 'project assurance',
    isBody: true,
    jiraNames: ['Project Assurance'],
  },
  'project-support': {
    name: 'project support',
    isBody: true,
    jiraNames: ['Project Support', 'Project Support Team', 'Project Management Office'],
  },
};

/**
 * @example
 * projectRoleName('project-owner') // 'project owner'
 */
export function projectRoleName(role: ProjectRole): string {
  return WORDS[role].name;
}

/** Whether several people act in it as one, as a committee does. */
export function isBody(role: ProjectRole): boolean {
  return WORDS[role].isBody;
}

/** What a project role of Jira may be called to stand for it, the usual name first. */
export function jiraNamesOf(role: ProjectRole): readonly string[] {
  return WORDS[role].jiraNames;
}

/**
 * Which role a project role of Jira stands for by its name; `null` for none.
 *
 * @example
 * roleCalled('project  OWNER')  // 'project-owner'
 * roleCalled('Senior-Supplier') // 'solution-provider'
 * roleCalled('Administrators')  // null
 */
export function roleCalled(jiraName: string): ProjectRole | null {
  return BY_NAME.get(plain(jiraName)) ?? null;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

const BY_NAME: ReadonlyMap<string, ProjectRole> = new Map(
  PROJECT_ROLES.flatMap((role) =>
    WORDS[role].jiraNames.map((name) => [plain(name), role] as const),
  ),
);

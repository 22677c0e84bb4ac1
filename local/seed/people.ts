/** The people of Oresby Transit, an invented operator of trams, buses and ferries. */
export type Person = {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly active: boolean;
  readonly groups: readonly string[];
  readonly isAdmin: boolean;
  readonly timeZone: string;
  readonly locale: string;
};

export type Role =
  'leadership' | 'pmo' | 'portfolio-managers' | 'project-managers' | 'team-members';

/** Named by what they do, so that a test can say who looks at what. */
export const ACCOUNTS = {
  administrator: '60a1f3c2d4e5b60071c9aa01',
  chiefExecutive: '60a1f3c2d4e5b60071c9aa02',
  financeDirector: '60a1f3c2d4e5b60071c9aa03',
  headOfPmo: '60a1f3c2d4e5b60071c9aa04',
  pmoAnalyst: '60a1f3c2d4e5b60071c9aa05',
  networkPortfolioManager: '60a1f3c2d4e5b60071c9aa06',
  digitalPortfolioManager: '60a1f3c2d4e5b60071c9aa07',
  infrastructureManager: '60a1f3c2d4e5b60071c9aa08',
  fleetManager: '60a1f3c2d4e5b60071c9aa09',
  ticketingManager: '60a1f3c2d4e5b60071c9aa10',
  systemsManager: '60a1f3c2d4e5b60071c9aa11',
  peopleManager: '60a1f3c2d4e5b60071c9aa12',
  civilEngineer: '60a1f3c2d4e5b60071c9aa13',
  electricalEngineer: '60a1f3c2d4e5b60071c9aa14',
  backendDeveloper: '60a1f3c2d4e5b60071c9aa15',
  frontendDeveloper: '60a1f3c2d4e5b60071c9aa16',
  dataEngineer: '60a1f3c2d4e5b60071c9aa17',
  tester: '60a1f3c2d4e5b60071c9aa18',
  businessAnalyst: '60a1f3c2d4e5b60071c9aa19',
  operationsSpecialist: '60a1f3c2d4e5b60071c9aa20',
} as const;

export type Account = keyof typeof ACCOUNTS;

const HOME_ZONE = 'Europe/Copenhagen';

function person(
  account: Account,
  displayName: string,
  more: {
    readonly role: Role;
    readonly locale?: string;
    readonly timeZone?: string;
    readonly isAdmin?: true;
  },
): Person {
  const [first = '', last = ''] = displayName.toLowerCase().split(' ');
  return {
    accountId: ACCOUNTS[account],
    displayName,
    emailAddress: `${first}.${last}@oresby-transit.example`,
    active: true,
    groups: ['jira-users', more.role, ...(more.isAdmin === true ? ['jira-administrators'] : [])],
    isAdmin: more.isAdmin === true,
    timeZone: more.timeZone ?? HOME_ZONE,
    locale: more.locale ?? 'en_US',
  };
}

export const PEOPLE: readonly Person[] = [
  person('administrator', 'Marek Solberg', { role: 'team-members', isAdmin: true }),
  person('chiefExecutive', 'Helena Frost', { role: 'leadership', locale: 'en_GB' }),
  person('financeDirector', 'Anton Bramwell', { role: 'leadership', locale: 'en_GB' }),
  person('headOfPmo', 'Ines Calloway', { role: 'pmo' }),
  person('pmoAnalyst', 'Jonas Reiter', { role: 'pmo', locale: 'de_DE', timeZone: 'Europe/Berlin' }),
  person('networkPortfolioManager', 'Priya Nandakumar', { role: 'portfolio-managers' }),
  person('digitalPortfolioManager', 'Owen Tarrant', {
    role: 'portfolio-managers',
    timeZone: 'Europe/London',
    locale: 'en_GB',
  }),
  person('infrastructureManager', 'Lotte Vinter', { role: 'project-managers' }),
  person('fleetManager', 'Samuel Adeyemi', { role: 'project-managers' }),
  person('ticketingManager', 'Carla Mendonca', { role: 'project-managers' }),
  person('systemsManager', 'Tobias Kern', {
    role: 'project-managers',
    locale: 'de_DE',
    timeZone: 'Europe/Berlin',
  }),
  person('peopleManager', 'Ruth Okafor', { role: 'project-managers', locale: 'en_GB' }),
  person('civilEngineer', 'Emil Lindqvist', { role: 'team-members' }),
  person('electricalEngineer', 'Noor Haddad', { role: 'team-members' }),
  person('backendDeveloper', 'Victor Salas', { role: 'team-members' }),
  person('frontendDeveloper', 'Mei Tanaka', { role: 'team-members' }),
  person('dataEngineer', 'Ivo Petrov', { role: 'team-members' }),
  person('tester', 'Grace Whitlock', {
    role: 'team-members',
    timeZone: 'Europe/London',
    locale: 'en_GB',
  }),
  person('businessAnalyst', 'Dina Marchetti', { role: 'team-members' }),
  person('operationsSpecialist', 'Henrik Aalto', {
    role: 'team-members',
    timeZone: 'Europe/Helsinki',
  }),
];

const BY_ID = new Map(PEOPLE.map((each) => [each.accountId, each]));

/** As Jira names a person inside an issue. */
export function userOf(account: Account): JiraUser {
  const found = BY_ID.get(ACCOUNTS[account]);
  if (found === undefined) throw new RangeError(`No person has the account ${account}`);
  const { accountId, displayName, active } = found;
  return { accountId, accountType: 'atlassian', displayName, active };
}

export type JiraUser = {
  readonly accountId: string;
  readonly accountType: 'atlassian';
  readonly displayName: string;
  readonly active: boolean;
};

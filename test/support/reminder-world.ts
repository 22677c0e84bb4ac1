import { type Day, instant } from '../../src/domain/foundation/calendar';
import { accountId, type GroupId } from '../../src/domain/foundation/ids';
import type { GovernedProject } from '../../src/domain/portfolio/portfolio-tree';
import type { Cadence } from '../../src/domain/reporting/cadence';
import { aGovernedProject, aProject } from './builders';
import { freshnessWorld, type FreshnessWorld } from './freshness-world';
import { aReadItem } from './read-items';
import { aSurvey } from './survey';

/** What is reported on. */
export const governed = aGovernedProject('1');
export const granted = {
  grantedBy: accountId('root'),
  grantedAt: instant('2026-01-01T00:00:00.000Z'),
};
const office = ['pia', 'amy'].map((who, at) => ({
  holder: { kind: 'person', accountId: accountId(who) } as const,
  what: at === 0 ? ('portfolio-manager' as const) : ('pmo-admin' as const),
  ...granted,
}));
const mapping = [
  { kind: 'status-report', adopts: ['10060'], createsAs: null },
  { kind: 'risk', adopts: ['10061'], createsAs: null },
] as const;
export const artifacts = [
  aReadItem('11', '1', { typeId: '10060' }),
  aReadItem('12', '1', { typeId: '10060' }),
  aReadItem('13', '1', { typeId: '10061' }),
  aReadItem('14', '1'),
];

export type Scene = {
  readonly cadence: Cadence;
  readonly from: Day;
  readonly days?: number;
  readonly zone?: string;
  readonly project?: GovernedProject;
  readonly items?: typeof artifacts;
  readonly managers?: readonly string[];
  readonly groups?: readonly GroupId[];
  readonly isChosen?: boolean;
};

/** A governed project with a report due, and Amy and Pia in the office. */
export async function aWorld(scene: Scene): Promise<FreshnessWorld> {
  const { cadence, from, zone = 'Europe/Berlin', project = governed } = scene;
  const { items = artifacts, managers = ['mia'], groups = [], isChosen = true } = scene;
  const world = freshnessWorld({
    now: instant(`${from}T00:00:00.000Z`),
    projects: [aProject('1', { isChosen })],
    governed: [project],
    settings: { mapping },
    grants: office,
    roles: { 'project-manager': { people: managers.map(accountId), groups } },
    reports: { cadences: [[project.id, cadence]] },
  });
  await world.deps.workItems.save(items);
  await world.deps.state.write('survey', { ...aSurvey, timeZone: zone });
  return world;
}

import { accountId, governedId, projectId } from '../../src/domain/foundation/ids';
import type { Day } from '../../src/domain/foundation/calendar';
import type { Plan } from '../../src/domain/foundation/plan';
import type { ReportMove } from '../../src/domain/reporting/status-report';
import { moveReport } from '../../src/usecases/reporting/move-report';
import { writeReport } from '../../src/usecases/reporting/write-report';
import { aCell, aGovernedProject, aProject, aRollUp } from './builders';
import { inMemoryDeps, type World } from './in-memory-deps';
import { accessInMemory } from './memory/access';
import { aNarrative } from './report-builders';

export const id = governedId('project:1');
const project = projectId('1');

/** What was spent decides the colour: red above 100, amber where it will be. */
export const planSpending = (actualCost: number): Plan => ({
  plannedFinish: null,
  budget: 100,
  actualCost,
  currency: 'EUR',
});

/** Of ten work items five are done; Ben owns the project in Jira, and Pia manages portfolios. */
export const reportWorld: World = {
  projects: [aProject('1')],
  governed: [aGovernedProject('1', { plan: planSpending(20) })],
  rollUps: [[project, aRollUp([aCell(project, { total: 10, done: 5, toDo: 5 })])]],
  site: {
    rolesOf: async () => [{ role: 'project-owner', people: [accountId('ben')], groups: [] }],
  },
  grants: [
    {
      holder: { kind: 'person', accountId: accountId('pia') },
      what: 'portfolio-manager',
      grantedBy: accountId('root'),
      grantedAt: '2026-01-01T00:00:00.000Z' as never,
    },
  ],
};

type Deps = ReturnType<typeof inMemoryDeps>;

const WRITERS: readonly string[] = ['ann', 'tom'];

/** Ann and Tom administer the Jira project, and so write its reports; the others only browse it. */
export function as(deps: Deps, who: string): Deps {
  const rights = {
    administersJira: false,
    browses: [project],
    administers: WRITERS.includes(who) ? [project] : [],
    createsIn: [],
    groups: [],
  };
  return { ...deps, actor: accountId(who), access: accessInMemory(rights, deps.asked) };
}

type Returning = { readonly return: string };

/** Somebody does something to the report that is worked on, having looked at it. */
export async function moved(deps: Deps, who: string, what: ReportMove | Returning) {
  const [move, note] = typeof what === 'string' ? [what, ''] : ['return' as const, what.return];
  const number = await openNumber(deps);
  const { acts } = await deps.reports.file({ governedId: id, number });
  return moveReport({ id, number, seen: acts.length, move, note }, as(deps, who));
}

export async function written(deps: Deps, who: string, narrative = {}) {
  const number = await openNumber(deps);
  const { acts } = await deps.reports.file({ governedId: id, number });
  const text = aNarrative(narrative);
  return writeReport({ id, number, seen: acts.length, narrative: text }, as(deps, who));
}

/** Written and sent by Ann, approved by Ben, issued by Ann. */
export async function issued(deps: Deps, narrative = {}) {
  await written(deps, 'ann', narrative);
  await moved(deps, 'ann', 'send');
  await moved(deps, 'ben', 'approve');
  return moved(deps, 'ann', 'issue');
}

/** The same tables on another day, and with another plan. */
export async function later(deps: Deps, day: Day, plan?: Plan): Promise<Deps> {
  if (plan !== undefined) {
    const [governed] = await deps.portfolio.governed();
    if (governed === undefined) throw new Error('nothing is governed');
    const { version } = governed;
    await deps.portfolio.saveGoverned({ ...governed, plan, version: version + 1 }, version);
  }
  return { ...deps, now: () => `${day}T09:30:00.000Z` as never };
}

async function openNumber(deps: Deps): Promise<number> {
  const number = await deps.reports.latest(id);
  const { acts } = await deps.reports.file({ governedId: id, number });
  return number === 0 || acts.some(({ kind }) => kind === 'issue') ? number + 1 : number;
}

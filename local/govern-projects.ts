import { addDays, day, type Day } from '../src/domain/foundation/calendar';
import type { GovernedId } from '../src/domain/foundation/ids';
import { type Ask, asking } from './commands/ask';
import {
  CURRENCY,
  GOVERNANCE,
  type GovernancePlan,
  REPORTS_SINCE_DAYS,
  THOUSAND,
} from './seed/governance';
import { type Account, ACCOUNTS } from './seed/people';
import type { LocalSite } from './site';

type Planned = {
  readonly id: GovernedId;
  readonly plan: GovernancePlan;
  readonly today: Day;
  readonly as: (account: Account) => Ask;
};

/** Takes some projects of the demonstration through plans, baselines, gates and reports, each step as who may take it. */
export async function governProjects(
  site: LocalSite,
  governed: ReadonlyMap<string, GovernedId>,
): Promise<void> {
  const today = day(site.clock.now().toISOString().slice(0, 'YYYY-MM-DD'.length));
  const as = (account: Account) => asking(site, ACCOUNTS[account]);
  for (const plan of GOVERNANCE) {
    const id = governed.get(plan.projectKey);
    if (id === undefined) continue;
    const planned = { id, plan, today, as };
    await agree(planned);
    await passGates(planned);
    await report(planned);
  }
}

async function agree({ id, plan, today, as }: Planned): Promise<void> {
  const ask = as('administrator');
  const { plan: before, project } = await ask('project.overview', { id });
  await ask('project.set-plan', {
    id,
    plannedFinish: before.plannedFinish,
    budget: plan.budget * THOUSAND,
    actualCost: plan.spent * THOUSAND,
    currency: CURRENCY,
    version: project.version,
  });

  const { seen, suggested } = await ask('baseline.propose', { id });
  await ask('baseline.set', {
    id,
    seen,
    start: addDays(today, plan.baseline.start),
    finish: addDays(today, plan.baseline.finish),
    weighing: suggested.weighing,
    rule: suggested.rule,
    money: { amount: plan.budget * THOUSAND, currency: CURRENCY },
    reason: 'As the board agreed.',
    changes: [],
  });
}

async function passGates({ id, plan, today, as }: Planned): Promise<void> {
  const ask = as(plan.manager);
  await ask('gates.choose-life-cycle', { id, lifeCycle: 'pm2', version: 0 });
  for (const { gate, inDays } of plan.planned) {
    await ask('gate.plan', { id, gate, planned: addDays(today, inDays) });
  }
  for (const { gate, note, votes } of plan.gates) {
    const asked = await ask('gate.request', { id, gate, note });
    for (const account of votes) await vote({ id, request: asked.id, ask: as(account) });
  }
}

async function vote({
  id,
  request,
  ask,
}: {
  readonly id: GovernedId;
  readonly request: string;
  readonly ask: Ask;
}): Promise<void> {
  const { gates } = await ask('gates.show', { id });
  const found = gates.flatMap(({ requests }) => requests).find((each) => each.id === request);
  const ballot = found?.ballots[0];
  if (found === undefined || ballot === undefined) {
    throw new Error(found?.ballotRefusal ?? `The request ${request} is not open.`);
  }

  await ask('gate.vote', {
    ...ballot,
    id: request,
    seen: found.seen,
    verdict: 'go',
    note: '',
    conditions: [],
  });
}

async function report({ id, plan, today, as }: Planned): Promise<void> {
  const from = addDays(today, -REPORTS_SINCE_DAYS);
  await as('administrator')('report.set-cadence', {
    projects: [{ id, version: 0 }],
    cadence: { kind: 'monthly', dayOfMonth: 31, from },
  });
  if (plan.report === null) return;

  const { moves, ...narrative } = plan.report;
  const { open } = await as(plan.manager)('reports.show', { id });
  const { number } = open;
  await as(plan.manager)('report.write', {
    id,
    number,
    seen: open.seen,
    narrative: { ...open.narrative, ...narrative },
  });
  for (const [move, by] of moves) {
    const { open: now } = await as(by)('reports.show', { id });
    await as(by)('report.move', { id, number, seen: now.seen, move, note: '' });
  }
}

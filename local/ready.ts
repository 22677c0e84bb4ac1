import type { GovernedId, NodeId, WorkItemId } from '../src/domain/foundation/ids';
import type { Relation } from '../src/domain/foundation/relation';
import { STARTER_PROPOSAL_MODEL } from '../src/domain/scoring/proposal-model';
import { pm2 } from '../src/domain/standards/packs/pm2';
import { type Ask, asking } from './commands/ask';
import { governProjects } from './govern-projects';
import { importThroughApp } from './import-through-app';
import { BOARDS, type BoardPlan, DRIVERS } from './seed/boards';
import { PLANTED } from './seed/planted';
import { portfolios } from './seed/portfolios';
import { idea } from './seed/projects/idea';
import { IDEAS } from './seed/proposals';
import type { LocalSite } from './site';

/** Sets Mandate up as a person would on its administration page; does nothing that is done already. */
export async function makeReady(site: LocalSite, progress: (line: string) => void): Promise<void> {
  const ask = asking(site, await site.jira.adminAccount());
  const status = await ask('setup.status', {});
  if (status.next === null) return;

  await importThroughApp(site, await site.jira.adminAccount(), progress);
  progress('Setting up portfolios and standards');
  const { governed, nodes } = await ask('tree.get', {});
  if (nodes.length === 0) {
    const byKey = new Map(governed.map(({ key, id }) => [key, id]));
    await makePortfolios(ask, byKey);
    await askForDocuments(ask, byKey);
    await compareProposals(ask, byKey);
    progress('Taking projects through plans, gates and reports');
    // What is asked of them has to be decided before a gate is.
    await site.forge.drain();
    await governProjects(site, byKey);
  }
  await ask('setup.finish', {});
  await site.forge.drain();
}

async function makePortfolios(ask: Ask, governed: ReadonlyMap<string, GovernedId>): Promise<void> {
  const idsOf = (keys: readonly string[]) => keys.flatMap((key) => governed.get(key) ?? []);
  const known = portfolios.filter(({ projectKeys, programmes }) =>
    [...projectKeys, ...programmes.flatMap((each) => each.projectKeys)].some((key) =>
      governed.has(key),
    ),
  );
  if (known.length === 0) {
    await save(ask, {
      kind: 'portfolio',
      parentId: null,
      name: 'All projects',
      members: [...governed.values()],
    });
    return;
  }
  for (const { name, programmes, projectKeys } of known) {
    const parent = {
      kind: 'portfolio',
      parentId: null,
      name,
      members: idsOf(projectKeys),
    } as const;
    const parentId = await save(ask, parent);
    for (const programme of programmes) {
      const members = idsOf(programme.projectKeys);
      await save(ask, { kind: 'programme', parentId, name: programme.name, members });
    }
  }
}

/** The demonstration's projects that keep documents are held against PM² instead. */
async function askForDocuments(ask: Ask, governed: ReadonlyMap<string, GovernedId>): Promise<void> {
  const governedIds = Object.entries(PLANTED).flatMap(([key, { documents }]) =>
    Object.keys(documents).length === 0 ? [] : (governed.get(key) ?? []),
  );
  if (governedIds.length === 0) return;

  await ask('standards.assign', { governedIds, standardId: pm2.id, mode: 'controlling' });
}

/** The demonstration's proposals, compared and rated by two of its portfolios. */
async function compareProposals(
  ask: Ask,
  governed: ReadonlyMap<string, GovernedId>,
): Promise<void> {
  if (!governed.has(idea.key)) return;
  const { nodes } = await ask('portfolio.nodes', {});
  for (const plan of BOARDS) {
    const board = nodes.find(({ name }) => name === plan.portfolio);
    if (board !== undefined) await compareAs(plan, board.id, ask);
  }
}

/** A group weighs what its criteria would without it. */
function weighedIn({ weights, isGrouped }: BoardPlan) {
  const direct = (some: readonly number[]) => ({ kind: 'direct', weights: some }) as const;
  if (!isGrouped) return { groups: [], weighting: direct(weights) };
  const [fit = 0, value = 0, ...others] = weights;
  const strategy = { id: 'strategy', name: 'Strategy', group: null };
  return {
    groups: [{ ...strategy, weighting: direct([fit, value]) }],
    weighting: direct([fit + value, ...others]),
  };
}

async function compareAs(plan: BoardPlan, nodeId: NodeId, ask: Ask): Promise<void> {
  const criteria = STARTER_PROPOSAL_MODEL.criteria.map((each) => ({
    ...each,
    group: plan.isGrouped && DRIVERS.has(each.id) ? 'strategy' : null,
    isDriver: DRIVERS.has(each.id),
  }));
  const model = {
    ...STARTER_PROPOSAL_MODEL,
    intake: [idea.id],
    criteria,
    ...weighedIn(plan),
    pools: plan.pools,
  };
  const { proposals, version } = await ask('proposals.save-model', { nodeId, model, version: 0 });
  const ids = new Map(proposals.map(({ summary, id }) => [summary, id]));
  const relations = relationsOf(plan, ids);
  if (relations.length > 0) {
    await ask('proposals.save-model', { nodeId, model: { ...model, relations }, version });
  }
  const ratings = IDEAS.flatMap(({ summary, ratings: given }) => {
    const workItemId = ids.get(summary);
    if (workItemId === undefined) return [];
    return criteria.map(({ id: criterionId }, at) => ({ workItemId, criterionId, value: given[at] ?? null })); // prettier-ignore
  });
  await ask('proposals.rate', { nodeId, ratings });
}

function relationsOf(
  { requires, oneOf }: BoardPlan,
  ids: ReadonlyMap<string, WorkItemId>,
): readonly Relation[] {
  const idsOf = (summaries: readonly string[]) => summaries.flatMap((each) => ids.get(each) ?? []);
  return [
    ...requires.flatMap((pair): readonly Relation[] => {
      const [one, other] = idsOf(pair);
      return one === undefined || other === undefined ? [] : [{ kind: 'requires', one, other }];
    }),
    ...oneOf.map((group): Relation => ({ kind: 'one-of', group: idsOf(group) })),
  ];
}

type NewNode = {
  readonly kind: 'portfolio' | 'programme';
  readonly parentId: string | null;
  readonly name: string;
  readonly members: GovernedId[];
};

async function save(ask: Ask, node: NewNode) {
  const { nodes } = await ask('tree.save-node', { ...node, id: null, version: 0 });
  const made = nodes.find(({ name, parentId }) => name === node.name && parentId === node.parentId);
  if (made === undefined) throw new Error(`The app has not kept the ${node.kind} ${node.name}.`);

  return made.id;
}

import type { GovernedId } from '../src/domain/foundation/ids';
import { STARTER_PROPOSAL_MODEL } from '../src/domain/scoring/proposal-model';
import { pm2 } from '../src/domain/standards/packs/pm2';
import { type Ask, asking } from './commands/ask';
import { importThroughApp } from './import-through-app';
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

/** The demonstration's proposals, rated by the board of its first portfolio. */
async function compareProposals(
  ask: Ask,
  governed: ReadonlyMap<string, GovernedId>,
): Promise<void> {
  const intake = governed.get(idea.key);
  const { nodes } = await ask('portfolio.nodes', {});
  const board = nodes.find(({ name }) => name === portfolios[0]?.name);
  if (intake === undefined || board === undefined) return;

  const { criteria } = STARTER_PROPOSAL_MODEL;
  const model = {
    ...STARTER_PROPOSAL_MODEL,
    intake: [idea.id],
    criteria: [...criteria],
    weighting: { kind: 'direct' as const, weights: [4, 3, 2, 1] },
  };
  const { proposals } = await ask('proposals.save-model', { nodeId: board.id, model, version: 0 });
  const bySummary = new Map(proposals.map(({ summary, id }) => [summary, id]));
  const ratings = IDEAS.flatMap(({ summary, ratings: given }) => {
    const workItemId = bySummary.get(summary);
    if (workItemId === undefined) return [];
    return criteria.map(({ id: criterionId }, at) => ({ workItemId, criterionId, value: given[at] ?? null })); // prettier-ignore
  });
  await ask('proposals.rate', { nodeId: board.id, ratings });
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

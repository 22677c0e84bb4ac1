import { join } from 'node:path';

import type { NodeId } from '../../src/domain/foundation/ids';
import type { PortfolioNode } from '../../src/domain/portfolio/portfolio-tree';
import { CommandError } from '../command-error';
import { type CommandLine, onlyWord, siteName } from '../command-line';
import { withFileLock } from '../file-lock';
import { accountOf } from './account';
import { type Ask, asking } from './ask';
import { exportAudit } from './export-audit';
import { withSite } from './with-site';

const ALL_PROJECTS = 'All projects';

const EXPORTS = ['rollup', 'findings', 'audit'];

/** The figures, or the findings, of all governed projects as an account sees them; or the audit trail. */
export async function exportCommand(line: CommandLine): Promise<unknown> {
  const what = onlyWord(line, 'export');
  if (!EXPORTS.includes(what)) {
    const known = EXPORTS.join(', ');
    throw new CommandError('not-found', `There is no export ${what}: say ${known}.`, {
      where: 'export',
    });
  }

  return withSite(line, siteName(line), async (site) => {
    const admin = await site.jira.adminAccount();
    const ask = asking(site, await accountOf(line, site));
    await site.forge.drain();
    if (what === 'audit') return exportAudit(ask);
    if (what === 'findings') return ask('findings.export', { nodeId: null });

    // Of several at once one makes it.
    const nodeId = await withFileLock(join(line.home, 'sites', `${site.name}.portfolio`), () =>
      portfolioOfAll(asking(site, admin)),
    );
    await site.forge.drain();
    return ask('portfolio.export', { nodeId, asOf: line.flags['as-of'] ?? null });
  });
}

/** @returns the portfolio that holds every governed project directly; made, or completed, when there is none */
async function portfolioOfAll(ask: Ask): Promise<NodeId | null> {
  const { nodes, governed } = await ask('tree.get', {});
  const all = governed.map(({ id }) => id);
  if (all.length === 0) return null;

  const existing = nodes.find(isPortfolioOfAll);
  if (existing !== undefined && areEqual(existing.members, all)) return existing.id;

  const { id = null, version = 0 } = existing ?? {};
  const node = { kind: 'portfolio', parentId: null, name: ALL_PROJECTS, members: all } as const;
  const saved = await ask('tree.save-node', { ...node, id, version });
  return saved.nodes.find(isPortfolioOfAll)?.id ?? null;
}

function isPortfolioOfAll({ kind, name }: PortfolioNode): boolean {
  return kind === 'portfolio' && name === ALL_PROJECTS;
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(some);
  return set.size === others.length && others.every((each) => set.has(each));
}

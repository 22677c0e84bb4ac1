import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { asking } from '../../local/commands/ask';
import { faultKinds } from '../../local/faults/fault-kinds';
import type { Faults } from '../../local/faults/faults';
import type { LocalSite } from '../../local/site';
import type { ExportedFinding } from '../../src/contract/project';
import type { RollUpExport } from '../../src/contract/rollup';
import { countedFromFiles, exportedByKey } from '../support/expected-figures';
import { SMALL_SITE_FIELDS } from '../support/small-site';
import type { ChaosPlan } from './chaos-plan';
import type { Clicks } from './clicks';
import type { DatabaseProbe } from './database-probe';
import { dumpSite } from './dump-site';

type Ended = {
  readonly plan: ChaosPlan;
  readonly site: LocalSite;
  readonly probe: DatabaseProbe;
  readonly faults: Faults;
  readonly clicks: Clicks;
};

/** The app keeps nothing in the key-value store, so there is nothing of it that could conflict there. */
const NOT_MET_BY_THE_APP = new Set(['kvs-conflict']);

/** Everything that is not as it would be had nothing failed. The facts are dropped and rebuilt for it. */
export async function problemsAfter(ended: Ended): Promise<readonly string[]> {
  const { probe, site, clicks } = ended;
  const problems = [
    ...tooFew(ended),
    ...(await probe.leftovers()),
    ...(await goneBack(probe)),
    ...(await clicks.problems()),
    ...(await brokenTrail(site)),
  ];

  const kept = await exportOf(site);
  problems.push(
    ...differences(
      'a recount from Jira',
      exportedByKey(kept.figures),
      await recounted(site, kept.figures),
    ),
  );

  const facts = await probe.facts();
  await probe.dropFacts();
  await site.forge.upgrade();
  const ask = asking(site, await site.jira.adminAccount());
  await ask('import.start', {});
  await site.forge.drain({ atOnce: 1 });
  const rebuilt = await exportOf(site);
  problems.push(
    ...differences('a rebuild', byKey(kept.figures), byKey(rebuilt.figures)),
    ...differences('the findings of a rebuild', kept.findings, rebuilt.findings),
    ...differences('the facts of a rebuild', facts, await probe.facts()),
  );
  return problems;
}

function tooFew({ faults, plan }: Ended): readonly string[] {
  const counts = faults.counts();
  return faultKinds
    .filter((kind) => !NOT_MET_BY_THE_APP.has(kind) && (counts[kind] ?? 0) < plan.leastOfEach)
    .map((kind) => `${kind} struck ${counts[kind] ?? 0} times; ${plan.leastOfEach} are asked for.`);
}

async function goneBack(probe: DatabaseProbe): Promise<readonly string[]> {
  const times = await probe.factsGoneBack();
  return times === 0 ? [] : [`A fact was overwritten by an older one ${times} times.`];
}

async function brokenTrail(site: LocalSite): Promise<readonly string[]> {
  const ask = asking(site, await site.jira.adminAccount());
  const verdict = await ask('audit.verify', { from: null });
  if (verdict.kind !== 'whole') return [`The audit trail is ${JSON.stringify(verdict)}.`];
  return verdict.end.sequence > 0 ? [] : ['The audit trail is empty.'];
}

async function exportOf(site: LocalSite) {
  const ask = asking(site, await site.jira.adminAccount());
  const figures = await ask('portfolio.export', { nodeId: null, asOf: null });
  const { findings } = await ask('findings.export', { nodeId: null });
  return { figures, findings: Object.fromEntries(findings.map(withoutDates)) };
}

/** Since when a finding has stood, and when it was looked at, is history: a rebuild begins it anew. */
function withoutDates(finding: ExportedFinding) {
  const { project, rule, verdict, reason, evidence, evidenceTotal } = finding;
  const values = evidence.map(({ workItem, field, value }) => ({ workItem, field, value }));
  return [`${project} ${rule}`, { verdict, reason, values, evidenceTotal }] as const;
}

async function recounted({ jira }: LocalSite, { asOf }: RollUpExport) {
  const directory = mkdtempSync(join(tmpdir(), 'mandate-recount-'));
  try {
    await dumpSite(jira, directory);
    return countedFromFiles(directory, asOf, SMALL_SITE_FIELDS);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const byKey = ({ projects }: RollUpExport) =>
  Object.fromEntries(projects.map((project) => [project.key, project]));

const MOST_SHOWN = 3;

function differences(
  what: string,
  kept: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(expected)])];
  const wrong = names.filter((name) => !isDeepStrictEqual(kept[name], expected[name]));
  const shown = wrong
    .slice(0, MOST_SHOWN)
    .map(
      (name) => `${name}: ${JSON.stringify(kept[name])} against ${JSON.stringify(expected[name])}`,
    );
  return wrong.length === 0
    ? []
    : [`${wrong.length} of ${names.length} differ from ${what}. ${shown.join(' ')}`];
}

import fc from 'fast-check';

import { aGovernedItem, aGovernedProject, anApproval } from '../../../test/support/builders';
import {
  aWaitingProject,
  type FreshnessWorld,
  importedWorld,
} from '../../../test/support/freshness-world';
import {
  DEED_NAMES,
  doDeed,
  ESTIMATE_FIELD,
  FLAGGED_FIELD,
} from '../../../test/support/living-jira';
import { aBlocker, aReadItem } from '../../../test/support/read-items';
import { aRule, aStandardDocument, kept } from '../../../test/support/standards';
import { accountId, fieldId, projectId, workItemId } from '../../domain/foundation/ids';
import { NO_PLAN } from '../../domain/foundation/plan';
import { agileLight } from '../../domain/standards/packs/agile-light';
import { dataQuality } from '../../domain/standards/packs/data-quality';
import { pm2 } from '../../domain/standards/packs/pm2';
import type { EvidenceItem, EvidenceQuery, KeptFinding } from '../../domain/standards/standard';
import { receiveNotice } from '../inbox';
import { readRolesNow } from '../project-roles/read-roles';
import { queueRecompute, queueTouched } from '../recompute';

const MINUTE = 60_000;

/** Of the kinds of evidence that no pack asks for so. */
const OWN: readonly EvidenceQuery[] = [
  { kind: 'artifact-linked', artifact: 'risk', to: ['decision'] },
  { kind: 'artifact-cadence', artifact: 'risk', everyDays: 2 },
  {
    kind: 'item-count',
    which: { test: 'at-least', field: 'open-blockers', value: 1 },
    is: 'at-most',
    value: 0,
  },
  {
    kind: 'item-share',
    of: { none: [{ test: 'category', is: 'done' }] },
    which: { test: 'filled-in', field: 'parent' },
    is: 'at-least',
    percent: 50,
  },
  { kind: 'artifact-approved', artifact: 'risk', by: 'project-owner' },
  { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 },
  { kind: 'plan-spent', is: 'at-most', percent: 100 },
];
const house = aStandardDocument({
  rules: [
    ...agileLight.rules,
    ...dataQuality.rules,
    ...pm2.rules.slice(0, 20),
    ...OWN.map((evidence, index) => aRule(`HR-${index}`, { evidence })),
  ],
});
const held = { standardId: house.id };

const seed = {
  // Project 3 is on the site, but not chosen.
  projects: [
    aWaitingProject('1'),
    aWaitingProject('2'),
    { ...aWaitingProject('3'), isChosen: false },
  ],
  governed: [
    aGovernedProject('1', held),
    aGovernedProject('2', held),
    aGovernedItem('21', '2', held),
  ],
  standards: [kept(house)],
  settings: {
    fields: {
      estimateFieldId: fieldId(ESTIMATE_FIELD),
      flaggedFieldId: fieldId(FLAGGED_FIELD),
      blockingLinkTypes: ['Blocks'],
    },
    mapping: [
      { kind: 'risk' as const, adopts: ['50'], createsAs: '50' },
      { kind: 'decision' as const, adopts: ['51'], createsAs: null },
    ],
  },
  items: [
    aReadItem('11', '1', { parentId: workItemId('21'), blockers: [aBlocker('31')] }),
    aReadItem('12', '1', { typeId: '50', links: ['22'] }),
    aReadItem('21', '2', { level: 1 }),
    aReadItem('22', '2', { typeId: '51', parentId: workItemId('21'), links: ['12'] }),
    aReadItem('23', '2', { blockers: [aBlocker('11')], category: 'in-progress' }),
    aReadItem('31', '3', { links: ['11'] }),
  ],
  pageSize: 3,
  roles: { 'Project Owner': { people: [accountId('ann')], groups: [] } },
};

const step = fc.record({
  deed: fc.record({
    what: fc.constantFrom(...DEED_NAMES),
    item: fc.nat({ max: 9 }),
    other: fc.nat({ max: 9 }),
  }),
  /** What else somebody does. */
  also: fc.option(fc.constantFrom('plans', 'approves', 'takes-back'), { freq: 3 }),
  /** Whether what is queued is done after this step. */
  drains: fc.boolean(),
});

type Also = 'plans' | 'approves' | 'takes-back';

async function doAlso(also: Also, { deps }: FreshnessWorld): Promise<void> {
  const at = deps.now();
  const one = projectId('1');
  if (also === 'plans') {
    const [project] = await deps.portfolio.governed();
    if (project === undefined) throw new Error('Nothing is governed.');
    const plan = { ...NO_PLAN, budget: 5, actualCost: project.version, currency: 'EUR' };
    const planned = { ...project, plan, version: project.version + 1 };
    await deps.portfolio.saveGoverned(planned, project.version);
    return queueTouched(new Map([[project.scope.projectId, ['plan']]]), deps);
  }

  const workItem = workItemId('12');
  if (also === 'takes-back') await deps.approvals.withdraw(workItem, 'project-owner');
  else {
    await readRolesNow(one, at, deps);
    const seen = { fingerprint: 'f'.repeat(64), updated: at, at };
    await deps.approvals.save(
      anApproval({ workItemId: workItem, fingerprint: seen.fingerprint, at, seen }),
    );
  }
  // Wherever it was moved to meanwhile.
  const touched = [one, projectId('2')].map((id) => [id, ['approvals' as const]] as const);
  return queueTouched(new Map(touched), deps);
}

async function runAll(world: FreshnessWorld): Promise<void> {
  world.passTime(MINUTE);
  await queueRecompute([projectId('1'), projectId('2')], world.deps);
  await world.drain();
}

/** Findings without the moments at which their rules were run: those of rules that did not are older. */
async function findingsIn({ deps }: FreshnessWorld) {
  const findings = await deps.findings.of(seed.governed.map(({ id }) => id));
  return findings.map(withoutRun);
}

function withoutRun({ lastSeen, evidence, ...finding }: KeptFinding) {
  const at = (item: EvidenceItem) => (item.at === lastSeen ? 'when it ran' : item.at);
  return JSON.stringify({
    ...finding,
    evidence: evidence.map((item) => ({ ...item, at: at(item) })),
  });
}

describe('After any changes within a day', () => {
  it('findings are, byte for byte, what running every rule would give', async () => {
    let left = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const world = await importedWorld(seed);
        await runAll(world); // once more: the first run read the roles in the moment of which it tells
        for (const { deed, also, drains } of steps) {
          world.passTime(MINUTE + 123);
          for (const event of doDeed(world.jira.items, deed, world.deps.now())) {
            await receiveNotice({ kind: 'event', event }, world.deps);
          }
          if (also !== null) await doAlso(also, world);
          if (drains) await world.drain();
        }
        await world.drain();
        left += world.checks.reduce((sum, check) => sum + check.left, 0);
        const affected = await findingsIn(world);

        await runAll(world);
        expect(affected).toEqual(await findingsIn(world));
      }),
      { numRuns: 25 },
    );
    expect(left).toBeGreaterThan(300);
  });
});

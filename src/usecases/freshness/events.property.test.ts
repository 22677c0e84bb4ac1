import fc from 'fast-check';

import { aGovernedItem, aGovernedProject } from '../../../test/support/builders';
import {
  aWaitingProject,
  figuresOf,
  freshnessWorld,
  type FreshnessWorld,
  importedWorld,
} from '../../../test/support/freshness-world';
import {
  type Deed,
  DEED_NAMES,
  doDeed,
  ESTIMATE_FIELD,
  FLAGGED_FIELD,
} from '../../../test/support/living-jira';
import { aBlocker, aReadItem } from '../../../test/support/read-items';
import { fieldId, projectId, standardId, workItemId } from '../../domain/foundation/ids';
import type { ItemEvent } from '../../domain/freshness/item-event';
import { receiveNotice } from '../inbox';
import { startImport } from '../importing';

const one = projectId('1');
const two = projectId('2');

type Step = {
  readonly deed: Deed;
  readonly seconds: number;
  /** After how many further steps the deed's events arrive; each number is a delivery of its own, none a loss. */
  readonly arrivals: readonly number[];
  /** Whether the queue is worked off after this step. */
  readonly drains: boolean;
};

const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.record({
    what: fc.constantFrom(...DEED_NAMES),
    item: fc.nat({ max: 9 }),
    other: fc.nat({ max: 9 }),
  }),
  seconds: fc.integer({ min: 1, max: 4000 }),
  arrivals: fc.array(fc.nat({ max: 4 }), { maxLength: 2 }),
  drains: fc.boolean(),
});

const seed = {
  // Project 3 is on the site, but not chosen.
  projects: [
    aWaitingProject('1'),
    aWaitingProject('2'),
    { ...aWaitingProject('3'), isChosen: false },
  ],
  governed: [
    aGovernedProject('1', { standardId: standardId('agile-light') }),
    aGovernedItem('21', '2', { standardId: standardId('pm2') }),
  ],
  settings: {
    fields: {
      estimateFieldId: fieldId(ESTIMATE_FIELD),
      flaggedFieldId: fieldId(FLAGGED_FIELD),
      blockingLinkTypes: ['Blocks'],
    },
  },
  items: [
    aReadItem('11', '1', { parentId: workItemId('21'), blockers: [aBlocker('31')] }),
    aReadItem('12', '1', { blockers: [aBlocker('22')] }),
    aReadItem('21', '2', { level: 1 }),
    aReadItem('22', '2', { parentId: workItemId('21'), links: ['12'] }),
    aReadItem('31', '3', { links: ['11'] }),
  ],
  pageSize: 3,
} as const;

/** Lives through the steps; every event arrives when and as often as its step says. */
async function live(world: FreshnessWorld, steps: readonly Step[]): Promise<void> {
  const onTheWay: { readonly event: ItemEvent; readonly due: number }[] = [];
  const deliver = async (now: number) => {
    for (const { event, due } of onTheWay) {
      if (due === now) await receiveNotice({ kind: 'event', event }, world.deps);
    }
  };

  for (const [index, { deed, seconds, arrivals, drains }] of steps.entries()) {
    world.passTime(seconds * 1000 + 123);
    for (const event of doDeed(world.jira.items, deed, world.deps.now())) {
      onTheWay.push(...arrivals.map((delay) => ({ event, due: index + delay })));
    }
    await deliver(index);
    if (drains) await world.drain();
  }
  for (let late = 0; late < 5; late += 1) await deliver(steps.length + late);
  await world.drain();
}

async function doDaily(world: FreshnessWorld): Promise<void> {
  await world.deps.queue.push([{ kind: 'daily' }]);
  await world.drain();
}

/** What a fresh installation would show of the same Jira. */
async function freshlyImported({ deps, jira }: FreshnessWorld): Promise<FreshnessWorld> {
  const fresh = freshnessWorld({ ...seed, items: [...jira.items.values()], now: deps.now() });
  await startImport({}, fresh.deps);
  await fresh.drain();
  return fresh;
}

async function shown(world: FreshnessWorld) {
  const findings = await world.deps.findings.of(seed.governed.map(({ id }) => id));
  const ids = [
    ...(await world.deps.workItems.idsOfProject(one)),
    ...(await world.deps.workItems.idsOfProject(two)),
  ];
  const links = await world.deps.workItems.linksOf(ids);
  return {
    links: links.map(({ id, other }) => `${id} ${other?.typeId ?? 'not kept'}`).sort(),
    figures: await figuresOf(world, one, two),
    findings: findings.map(({ governedId, ruleId, verdict, reason, evidence }) => [
      governedId,
      ruleId,
      verdict,
      reason,
      evidence.map(({ workItem, field, value }) => [workItem, field, value]),
    ]),
  };
}

describe('events that come late, twice, in any order or not at all', () => {
  it('end in what a fresh import shows, after one day’s work', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const world = await importedWorld(seed);
        await live(world, steps);
        await doDaily(world);

        expect(await shown(world)).toEqual(await shown(await freshlyImported(world)));
        expect(await world.deps.dirty.all()).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('need no reconciliation when each comes at least once', async () => {
    const delivered = step.map((each) => ({
      ...each,
      arrivals: each.arrivals.length === 0 ? [0] : each.arrivals,
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(delivered, { maxLength: 12 }), async (steps) => {
        const world = await importedWorld(seed);
        await live(world, steps);

        expect((await shown(world)).figures).toEqual(
          (await shown(await freshlyImported(world))).figures,
        );
      }),
      { numRuns: 80 },
    );
  });
});

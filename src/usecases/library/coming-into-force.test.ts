import { aGovernedProject } from '../../../test/support/builders';
import { aWaitingProject, importedWorld } from '../../../test/support/freshness-world';
import { aReadItem } from '../../../test/support/read-items';
import { aRule, aStandardDocument, kept } from '../../../test/support/standards';
import { day } from '../../domain/foundation/calendar';
import { governedId, projectId, standardId } from '../../domain/foundation/ids';
import { evaluate } from '../../domain/standards/evaluate';
import { NOTHING_GATHERED } from '../../domain/standards/queries/gathered';
import type { Standard } from '../../domain/standards/standard';
import { onEveryHour } from '../freshness/daily';
import { standardsOn } from '../standards-in-force';

const house = standardId('house-rules');
const id = governedId('project:1');
const first = aStandardDocument();
const second = aStandardDocument({
  version: '1.1.0',
  effectiveFrom: day('2026-03-04'),
  rules: [aRule('HR-1'), aRule('HR-2', { evidence: { kind: 'in-progress-assigned' } })],
});

/** A project with an overdue item, held to a standard whose next version comes into force in two days. */
const aWorld = () =>
  importedWorld({
    projects: [aWaitingProject('1')],
    items: [aReadItem('11', '1', { due: day('2026-02-20') })],
    governed: [aGovernedProject('1', { standardId: house })],
    standards: [kept(first), kept(second)],
  });

type World = Awaited<ReturnType<typeof aWorld>>;

const found = async ({ deps }: World) =>
  (await deps.findings.of([id])).map(({ ruleId, standardVersion, verdict }) => [
    ruleId,
    standardVersion,
    verdict,
  ]);

it('a version holds from its day on: the day’s work checks every project against it', async () => {
  const world = await aWorld();
  expect(await found(world)).toEqual([['HR-1', '1.0.0', 'failed']]);

  world.passTime(24 * 3_600_000);
  await onEveryHour({}, world.deps);
  await world.drain();
  expect(await found(world)).toEqual([['HR-1', '1.0.0', 'failed']]);

  world.passTime(24 * 3_600_000);
  await onEveryHour({}, world.deps);
  await world.drain();
  expect(await found(world)).toEqual([
    ['HR-1', '1.1.0', 'failed'],
    ['HR-2', '1.1.0', 'undecided'],
  ]);
});

it('what was found under an old version is found again under it, to the byte', async () => {
  const world = await aWorld();
  const then = await world.deps.findings.of([id]);
  const [seen] = then;
  if (seen === undefined) throw new Error('nothing was found');

  world.passTime(2 * 24 * 3_600_000);
  await onEveryHour({}, world.deps);
  await world.drain();
  const old = (await standardsOn(day(seen.lastSeen.slice(0, 10)), world.deps)).get(house);
  const again = (await againUnder(old, world)).map((finding) => ({
    ...finding,
    firstSeen: seen.firstSeen,
    lastSeen: seen.lastSeen,
  }));

  expect(old?.version).toBe(seen.standardVersion);
  expect(JSON.stringify(again)).toBe(JSON.stringify(then));

  async function againUnder(standard: Standard | undefined, { deps }: World) {
    if (standard === undefined || seen === undefined) throw new Error('it is in force no more');
    const items = [];
    for await (const item of deps.workItems.ofProjects([projectId('1')])) items.push(item);
    return evaluate({
      standard,
      governedId: id,
      asOf: day(seen.lastSeen.slice(0, 10)),
      now: seen.lastSeen,
      items,
      artifacts: [],
      keptKinds: new Set(),
      absentFields: new Set(),
      keyOf: (item) => `P${item.projectId}-${item.number}`,
      gathered: NOTHING_GATHERED,
    });
  }
});

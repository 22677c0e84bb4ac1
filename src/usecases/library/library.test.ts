import { aGovernedItem, aGovernedProject, aProject, mia } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aRule, aStandardDocument, kept } from '../../../test/support/standards';
import { addDays, day } from '../../domain/foundation/calendar';
import { accountId, standardId } from '../../domain/foundation/ids';
import type { StandardMove } from '../../domain/standards/life/life';
import { listStandards } from '../standards';
import { standardsOn } from '../standards-in-force';
import { moveVersion } from './move-version';
import { discardDraft, saveDraft } from './save-draft';
import { readVersion, showLibrary } from './show-library';

const house = standardId('house-rules');
const on = day('2026-03-02'); // the day it is in tests
const document = aStandardDocument();
const tom = accountId('tom');

const heldToHouse: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [
    aGovernedProject('1', { standardId: house }),
    aGovernedItem('7', '2', { standardId: standardId('unit') }),
    aGovernedProject('2'),
  ],
};

type World1 = ReturnType<typeof inMemoryDeps>;

async function step(
  move: StandardMove,
  deps: World1,
  more: Partial<Parameters<typeof moveVersion>[0]> = {},
) {
  const version = more.version ?? '1.0.0';
  const found = (await deps.standards.versions()).find((one) => one.version === version);
  return moveVersion(
    {
      standardId: house,
      version,
      revision: found?.revision ?? 0,
      move,
      note: '',
      effectiveFrom: null,
      ...more,
    },
    deps,
  );
}

const recomputed = ({ jobs }: World1) =>
  jobs.flatMap(({ job }) => (job.kind === 'recompute' ? job.projectIds : []));

describe('a draft', () => {
  it('is kept, audited and listed with what may be done with it', async () => {
    const deps = inMemoryDeps();
    const { versions } = await saveDraft({ document, revision: 0 }, deps);

    const own = versions.filter(({ isShipped }) => !isShipped);
    expect(own.map(({ standardId: id }) => id)).toEqual(['house-rules']);
    expect(versions.slice(0, -1).every(({ moves }) => moves.length === 0)).toBe(true);
    expect(versions.at(-1)).toMatchObject({
      state: 'draft',
      version: '1.0.0',
      rules: 1,
      author: mia,
      isInForce: false,
      moves: ['send'],
      revision: 1,
    });
    expect(await readVersion({ standardId: house, version: '1.0.0' }, deps)).toEqual(document);
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'standard.save-draft',
        before: null,
        after: {
          standardId: 'house-rules',
          state: 'draft',
          sha256: deps.sha256(JSON.stringify(document)),
        },
      },
    ]);
  });

  it('is refused with every problem, and nothing is changed', async () => {
    const deps = inMemoryDeps();
    const bad = { ...document, rules: [aRule('A', { weight: 0 }), { ...aRule('B'), wieght: 1 }] };

    await expect(saveDraft({ document: bad, revision: 0 }, deps)).rejects.toMatchObject({
      code: 'invalid-input',
      where: 'rules[0].weight',
      details: [
        'rules[0].weight: got 0. Give a number above 0 and at most 100.',
        expect.stringMatching(/^rules\[1\]\.wieght: nothing of this name is known here\./),
      ],
    });
    expect(deps.auditEntries).toEqual([]);
    expect(await deps.standards.versions()).toEqual([]);
  });

  it('does not take the place of a standard that ships, nor of what was published', async () => {
    const deps = inMemoryDeps({ standards: [kept(document)] });
    const asShipped = aStandardDocument({ id: standardId('pm2') });

    await expect(saveDraft({ document: asShipped, revision: 0 }, deps)).rejects.toMatchObject({
      where: 'id',
    });
    await expect(saveDraft({ document, revision: 1 }, deps)).rejects.toMatchObject({
      message:
        'version: version 1.0.0 is published and stays as it is. Give the draft a number of its own, like 1.1.0.',
    });
  });

  it('that someone else changed meanwhile is not overwritten', async () => {
    const deps = inMemoryDeps();
    await saveDraft({ document, revision: 0 }, deps);
    const mine = { document: { ...document, name: 'Mine' }, revision: 1 };
    await saveDraft({ document: { ...document, name: 'Theirs' }, revision: 1 }, deps);

    await expect(saveDraft(mine, deps)).rejects.toMatchObject({ code: 'conflict' });
    await expect(saveDraft({ ...mine, revision: 0 }, deps)).rejects.toMatchObject({
      code: 'conflict',
      where: 'version',
    });
    expect((await readVersion({ standardId: house, version: '1.0.0' }, deps)).name).toBe('Theirs');
  });

  it('may add to a standard that is there, and to no other, and to nothing in a circle', async () => {
    const unit = aStandardDocument({ id: standardId('unit'), extends: { standardId: house } });
    const deps = inMemoryDeps({ standards: [kept(document), kept(unit)] });
    const adding = (id: string, to: string) =>
      saveDraft(
        {
          document: aStandardDocument({
            id: standardId(id),
            version: '2.0.0',
            extends: { standardId: standardId(to) },
          }),
          revision: 0,
        },
        deps,
      );

    await expect(adding('team', 'nowhere')).rejects.toMatchObject({
      where: 'extends.standardId',
      message:
        'extends.standardId: no standard nowhere is in force on 2026-02-01. Name one that is, or a later day on which this one comes into force.',
    });
    await expect(adding('house-rules', 'unit')).rejects.toMatchObject({
      message:
        'extends.standardId: standards add to each other in a circle: house-rules → unit → house-rules. Let one of them stand by itself.',
    });
    await expect(adding('team', 'pm2')).resolves.toBeDefined();
  });

  it('is discarded, which no other version is', async () => {
    const deps = inMemoryDeps({ standards: [kept(document, { state: 'draft' })] });
    const name = { standardId: house, version: '1.0.0', revision: 1 };

    const library = await discardDraft(name, deps);
    expect(library.versions.some(({ standardId: id }) => id === house)).toBe(false);
    await expect(discardDraft(name, deps)).rejects.toMatchObject({ code: 'not-found' });

    const published = inMemoryDeps({ standards: [kept(document)] });
    await expect(discardDraft(name, published)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a version', () => {
  it('goes from draft to force by two people, and is what projects are held to from then', async () => {
    const deps = inMemoryDeps(heldToHouse);
    await saveDraft({ document, revision: 0 }, deps);
    await step('send', deps);
    await expect(step('approve', deps)).rejects.toMatchObject({ code: 'not-allowed' });

    const asTom = { ...deps, actor: tom };
    await step('approve', asTom, { note: 'Read in full.' });
    expect((await listStandards({}, deps)).some(({ id }) => id === house)).toBe(false);
    const { versions } = await step('publish', deps);

    expect(versions.at(-1)).toMatchObject({
      state: 'published',
      effectiveFrom: on,
      reviewer: tom,
      isInForce: true,
      moves: ['retire'],
    });
    expect((await listStandards({}, deps)).find(({ id }) => id === house)).toMatchObject({
      version: '1.0.0',
      effectiveFrom: on,
    });
    expect(recomputed(deps)).toEqual(['1']);
    expect(deps.auditEntries.map(({ action, by }) => [action, by])).toEqual([
      ['standard.save-draft', mia],
      ['standard.move', mia],
      ['standard.move', tom],
      ['standard.move', mia],
    ]);
  });

  it('sent back to its author can be changed again, and has to be approved again', async () => {
    const deps = inMemoryDeps({
      standards: [kept(document, { state: 'reviewed', reviewer: tom })],
    });
    const { versions } = await step('send-back', deps, { note: 'Say more in HR-1.' });

    expect(versions.at(-1)).toMatchObject({
      state: 'draft',
      reviewer: null,
      note: 'Say more in HR-1.',
    });
    await saveDraft({ document: { ...document, name: 'Better' }, revision: 2 }, deps);
    await expect(step('publish', deps)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is not published for a day in the past', async () => {
    const deps = inMemoryDeps({ standards: [kept(document, { state: 'reviewed' })] });

    await expect(step('publish', deps, { effectiveFrom: addDays(on, -1) })).rejects.toMatchObject({
      code: 'invalid-input',
      where: 'effectiveFrom',
    });
    await expect(step('publish', deps, { effectiveFrom: on })).resolves.toBeDefined();
  });

  it('published for a day to come changes nothing before, and everything from that day on', async () => {
    const next = aStandardDocument({ version: '1.1.0', rules: [aRule('HR-1'), aRule('HR-2')] });
    const deps = inMemoryDeps({
      ...heldToHouse,
      standards: [kept(document), kept(next, { state: 'reviewed' })],
    });
    const from = addDays(on, 10);
    await step('publish', deps, { version: '1.1.0', effectiveFrom: from });

    expect(recomputed(deps)).toEqual([]);
    const versionOn = async (when: typeof on) =>
      (await standardsOn(when, deps)).get(house)?.version;
    expect(await versionOn(addDays(from, -1))).toBe('1.0.0');
    expect(await versionOn(from)).toBe('1.1.0');
  });

  it('retired holds nobody any more from the same day', async () => {
    const deps = inMemoryDeps({ ...heldToHouse, standards: [kept(document)] });
    const { versions } = await step('retire', deps, { note: 'Replaced by PM².' });

    expect(versions.at(-1)).toMatchObject({ state: 'retired', retiredFrom: on, isInForce: false });
    expect((await standardsOn(on, deps)).has(house)).toBe(false);
    expect((await standardsOn(addDays(on, -1), deps)).get(house)?.version).toBe('1.0.0');
    expect(recomputed(deps)).toEqual(['1']);
  });

  it('that another adds to is not retired', async () => {
    const unit = aStandardDocument({ id: standardId('unit'), extends: { standardId: house } });
    const deps = inMemoryDeps({ standards: [kept(document), kept(unit)] });

    await expect(step('retire', deps)).rejects.toMatchObject({
      code: 'conflict',
      message:
        'House rules adds to this standard. Retire unit first, or publish a version of it that stands by itself.',
    });
  });

  it('has those checked again, too, that are held to what adds to it', async () => {
    const unit = aStandardDocument({ id: standardId('unit'), extends: { standardId: house } });
    const next = aStandardDocument({ version: '1.1.0' });
    const deps = inMemoryDeps({
      ...heldToHouse,
      standards: [kept(document), kept(unit), kept(next, { state: 'reviewed' })],
    });
    await step('publish', deps, { version: '1.1.0' });

    expect([...recomputed(deps)].sort()).toEqual(['1', '2']);
  });

  it('that somebody else moved meanwhile is not moved', async () => {
    const deps = inMemoryDeps({ standards: [kept(document, { state: 'draft' })] });
    await step('send', deps);

    await expect(step('send', deps, { revision: 1 })).rejects.toMatchObject({ code: 'conflict' });
  });
});

it('an overlay holds its projects to the rules of both, the stricter of each', async () => {
  const unit = aStandardDocument({
    id: standardId('unit'),
    extends: { standardId: house },
    rules: [aRule('HR-1', { weight: 9 }), aRule('U-1')],
  });
  const deps = inMemoryDeps({ standards: [kept(document), kept(unit)] });

  expect((await standardsOn(on, deps)).get(standardId('unit'))).toMatchObject({
    id: 'unit',
    rules: [{ id: 'HR-1', weight: 9 }, { id: 'U-1' }],
  });
});

it('the library counts the projects that are held to each standard', async () => {
  const { held, today } = await showLibrary({}, inMemoryDeps(heldToHouse));

  expect({ held, today }).toEqual({ held: { 'house-rules': 1, unit: 1 }, today: on });
});

import {
  A_CHANGE_PART,
  A_RISK_PART,
  aFoundItem,
  aProject,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { sha256 } from '../../../test/support/sha256';
import { CHANGE_FIELDS, type CHANGE_VERDICTS } from '../../domain/artifacts/change-part';
import { partFingerprint } from '../../domain/artifacts/fingerprint';
import type { Lineage } from '../../domain/artifacts/lineage';
import { nothingSaid } from '../../domain/artifacts/read-fields';
import type { RegisterPart } from '../../domain/artifacts/register-part';
import { workItemId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { listMergeTargets } from './list-merge-targets';
import { mergeChange } from './merge-change';
import { showPartHistory } from './show-part-history';
import { writePart } from './write-part';

const key = workItemKey('P1-8');
const into = workItemKey('P1-9');
type Verdict = (typeof CHANGE_VERDICTS)[number] | null;
const part = (verdict: Verdict): RegisterPart => ({
  kind: 'change-request',
  facts: { ...nothingSaid(CHANGE_FIELDS), verdict },
});
const property = (verdict: Verdict) => ({
  ...A_CHANGE_PART,
  'change-request': part(verdict).facts,
});
const change = (id: string, verdict: Verdict = null, project = '1') =>
  aFoundItem(id, project, { artifactProperty: property(verdict) });
const merged = (from: string, to: string): Lineage => ({
  from: workItemId(from),
  way: 'merged',
  into: workItemId(to),
  since: NOW,
});
const seenAt = (verdict: Verdict) => partFingerprint(property(verdict), sha256);
const wish = { key, seen: seenAt(null), part: part('merged'), into };

const depsWith = (world: World = {}) =>
  inMemoryDeps({
    projects: [aProject('1'), aProject('2')],
    visibleItems: [change('8'), change('9')],
    site: { linkTypes: async () => [{ name: 'Relates', inward: 'relates to' }] },
    ...world,
  });
const became = (deps: ReturnType<typeof depsWith>) => deps.lineages.around([workItemId('8')]);
const verdictOf = async (deps: ReturnType<typeof depsWith>) =>
  (await deps.asUser.find(key))?.artifactProperty;

type Refused = {
  readonly what: string;
  readonly code?: string;
  readonly message: RegExp;
  readonly to?: string;
  readonly world?: World;
};
const among = (...visibleItems: readonly ReturnType<typeof change>[]): World => ({ visibleItems });
const REFUSED: readonly Refused[] = [
  { what: 'itself', message: /merged into itself/, to: 'P1-8' },
  {
    what: 'one that the user does not see',
    code: 'not-found',
    message: /not visible to you/,
    to: 'P1-77',
  },
  {
    what: 'a change of another project',
    message: /lies in another project/,
    to: 'P2-20',
    world: among(change('8'), change('20', null, '2')),
  },
  {
    what: 'one that was rejected',
    message: /P1-9 was rejected/,
    world: among(change('8'), change('9', 'rejected')),
  },
  {
    what: 'what is no change',
    message: /no change request/,
    world: among(change('8'), aFoundItem('9', '1', { artifactProperty: A_RISK_PART })),
  },
  {
    what: 'one that was merged into it',
    message: /P1-9 was merged into P1-8 itself/,
    world: { ...among(change('8'), change('9', 'merged')), lineages: [merged('9', '8')] },
  },
  {
    what: 'one that leads to it by way of others, hidden ones too',
    message: /by way of others/,
    world: {
      ...among(change('8'), change('9', 'merged')),
      lineages: [merged('9', '10'), merged('10', '11'), merged('11', '8')],
    },
  },
  {
    what: 'a circle of others',
    message: /by way of others/,
    world: {
      ...among(change('8'), change('9', 'merged')),
      lineages: [merged('9', '10'), merged('10', '9')],
    },
  },
];

describe('mergeChange', () => {
  it('writes the verdict, keeps into which change, links the two and tells the trail', async () => {
    const deps = depsWith();
    expect(await mergeChange(wish, deps)).toEqual({ key, seen: seenAt('merged') });

    expect(await verdictOf(deps)).toEqual(property('merged'));
    expect(await became(deps)).toEqual([merged('8', '9')]);
    expect(deps.links).toEqual([{ type: 'Relates', from: 'P1-8', to: 'P1-9' }]);
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'artifact.merge',
        subject: 'item:8',
        before: part(null),
        after: { ...part('merged'), mergedInto: 'P1-9' },
        about: ['1'],
      },
    ]);
  });

  it('is told in the history of the change with the one that it was merged into', async () => {
    const deps = depsWith();
    await mergeChange(wish, deps);

    expect((await showPartHistory({ key, before: null }, deps)).versions).toMatchObject([
      { kind: 'written', stood: { part: part('merged') }, mergedInto: 'P1-9' },
      { kind: 'first' },
    ]);
  });

  it('changes nothing by the same once more', async () => {
    const deps = depsWith();
    await mergeChange(wish, deps);
    await mergeChange(wish, deps);

    expect(deps.auditEntries).toHaveLength(1);
    expect(deps.links).toHaveLength(1);
  });

  it('names another change where the first was the wrong one', async () => {
    const deps = depsWith(among(change('8', 'merged'), change('9'), change('10')));
    await deps.lineages.keep(merged('8', '9'));
    await mergeChange({ ...wish, seen: seenAt('merged'), into: workItemKey('P1-10') }, deps);

    expect(await became(deps)).toEqual([merged('8', '10')]);
  });

  it('lets a change be merged into one that is merged into a third', async () => {
    const deps = depsWith({
      ...among(change('8'), change('9', 'merged'), change('10')),
      lineages: [merged('9', '10')],
    });
    await mergeChange(wish, deps);

    expect(await became(deps)).toEqual([merged('8', '9')]);
  });

  it('does not count a merger whose verdict was taken back behind its back', async () => {
    const deps = depsWith({
      ...among(change('8'), change('9', 'approved')),
      lineages: [merged('9', '8')],
    });
    await mergeChange(wish, deps);

    expect(await became(deps)).toContainEqual(merged('8', '9'));
  });

  it('lets nobody close a circle from both sides at once', async () => {
    const deps = depsWith();
    const back = { ...wish, key: into, into: key };
    const both = await Promise.allSettled([mergeChange(wish, deps), mergeChange(back, deps)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

    await expect(mergeChange(back, deps)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await deps.lineages.around([workItemId('9')])).toEqual([merged('8', '9')]);
  });

  it('holds what was merged by a row that says nothing until the verdict stands', async () => {
    const lost = new AppError('upstream-failed', 'Nobody knows.', { mayBeDone: true });
    const deps = depsWith({ refusal: lost });

    await expect(mergeChange(wish, deps)).rejects.toBe(lost);
    expect(await verdictOf(deps)).toEqual(property(null));
    expect(await deps.state.lease('merge changes 1', NOW, NOW)).toBe(true);
  });

  it.each([
    ['the change that it was merged into', 'merged', [merged('8', '9')]],
    ['nothing where it was merged into none', null, []],
  ] as const)('leaves %s where Jira refuses the verdict', async (_what, verdict, lineages) => {
    const refusal = new AppError('not-allowed', 'No.');
    const visible = among(change('8', verdict), change('9'), change('10'));
    const deps = depsWith({ ...visible, lineages, refusal });
    const asked = { ...wish, seen: seenAt(verdict), into: workItemKey('P1-10') };

    await expect(mergeChange(asked, deps)).rejects.toBe(refusal);
    expect(await became(deps)).toEqual(lineages);
  });

  it.each(REFUSED)(
    'refuses $what, and changes nothing',
    async ({ code = 'invalid-input', message, to = into, world = {} }) => {
      const deps = depsWith(world);
      await expect(mergeChange({ ...wish, into: workItemKey(to) }, deps)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message) as string,
        where: 'into',
      });
      expect(deps.written).toEqual([]);
      expect(deps.auditEntries).toEqual([]);
      expect(await deps.state.lease('merge changes 1', NOW, NOW)).toBe(true);
    },
  );

  it.each([
    { what: 'another verdict', code: 'invalid-input', asked: { ...wish, part: part('approved') } },
    {
      what: 'over what somebody else wrote',
      code: 'conflict',
      asked: { ...wish, seen: 'f'.repeat(64) },
    },
    {
      what: 'who may not edit there',
      code: 'not-allowed',
      asked: wish,
      world: { rights: { createsIn: [] } },
    },
  ])('refuses $what', async ({ code, asked, world = {} }) => {
    const deps = depsWith(world);
    await expect(mergeChange(asked, deps)).rejects.toMatchObject({ code });
    expect(await became(deps)).toEqual([]);
  });
});

describe('a verdict that is written otherwise', () => {
  it('is not “merged” without saying into which change', async () => {
    const deps = depsWith();
    await expect(
      writePart({ key, seen: seenAt(null), part: part('merged') }, deps),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'into' });
    expect(deps.written).toEqual([]);
  });

  it('lets the rest of a merged change be edited, also of one that says into nothing', async () => {
    const deps = depsWith(among(change('8', 'merged')));
    const later: RegisterPart = {
      kind: 'change-request',
      facts: { ...nothingSaid(CHANGE_FIELDS), verdict: 'merged', days: 3 },
    };
    await writePart({ key, seen: seenAt('merged'), part: later }, deps);

    expect(await verdictOf(deps)).toMatchObject({ 'change-request': later.facts });
  });

  it('forgets what a change was merged into once another one stands', async () => {
    const deps = depsWith({ ...among(change('8', 'merged')), lineages: [merged('8', '9')] });
    await writePart({ key, seen: seenAt('merged'), part: part('approved') }, deps);

    expect(await became(deps)).toEqual([]);
  });

  it('keeps what a change was merged into where Jira refuses the other one', async () => {
    const deps = depsWith({
      ...among(change('8', 'merged')),
      lineages: [merged('8', '9')],
      refusal: new AppError('not-allowed', 'No.'),
    });
    await expect(
      writePart({ key, seen: seenAt('merged'), part: part('approved') }, deps),
    ).rejects.toMatchObject({ code: 'not-allowed' });

    expect(await became(deps)).toEqual([merged('8', '9')]);
  });
});

describe('listMergeTargets', () => {
  const kept = (id: string, verdict: Verdict, category: 'to-do' | 'done' = 'to-do') =>
    aReadItem(id, '1', { category, artifactProperty: property(verdict) });

  it('offers the open changes of the project, the latest first, without hidden ones', async () => {
    const deps = depsWith({
      ...among(change('8'), change('9'), change('10'), change('11'), change('12'), change('13')),
      items: [
        kept('8', null),
        kept('9', null),
        kept('10', 'postponed'),
        kept('11', 'rejected'),
        kept('12', 'merged'),
        kept('13', 'approved', 'done'),
        kept('14', null),
        aReadItem('15', '1', { artifactProperty: A_RISK_PART }),
        aReadItem('20', '2', { artifactProperty: property(null) }),
      ],
    });

    expect(await listMergeTargets({ key }, deps)).toEqual([
      { key: 'P1-10', summary: 'Item 10' },
      { key: 'P1-9', summary: 'Item 9' },
    ]);
  });

  it('tells nobody of what they do not see', async () => {
    await expect(listMergeTargets({ key }, depsWith({ visibleItems: [] }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

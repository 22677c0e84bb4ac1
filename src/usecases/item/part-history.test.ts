import { A_RISK_PART, aFoundItem, aProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { sha256 } from '../../../test/support/sha256';
import { partFingerprint } from '../../domain/artifacts/fingerprint';
import { nothingSaid } from '../../domain/artifacts/read-fields';
import { RISK_FIELDS, type RiskFacts } from '../../domain/artifacts/risk-part';
import { accountId, projectId, workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { AuditDraft } from '../ports';
import { restorePart } from './restore-part';
import { showPartHistory } from './show-part-history';
import { writePart } from './write-part';

const key = workItemKey('P1-8');
const risk = (facts: Partial<RiskFacts>) => ({
  kind: 'risk' as const,
  facts: { ...nothingSaid(RISK_FIELDS), ...facts },
});
const likely = risk({ inherent: { probability: 5, impact: 3 } });
const later = risk({ proximity: 'later' });

const anEntry = (
  before: unknown,
  after: unknown,
  change: Partial<AuditDraft> = {},
): AuditDraft => ({
  action: 'artifact.write',
  subject: 'item:8',
  by: accountId('tom'),
  at: NOW,
  before,
  after,
  about: [projectId('1')],
  ...change,
});
const depsWith = (world: World = {}) =>
  inMemoryDeps({
    projects: [aProject('1'), aProject('2')],
    visibleItems: [aFoundItem('8', '1', { artifactProperty: A_RISK_PART })],
    ...world,
  });
type Deps = ReturnType<typeof depsWith>;

const property = async (deps: Deps) => (await deps.asUser.find(key))?.artifactProperty;
const seenNow = async (deps: Deps) => partFingerprint(await property(deps), sha256);
const write = async (deps: Deps, part: typeof likely) =>
  writePart({ key, seen: await seenNow(deps), part }, deps);
const history = (deps: Deps, before: number | null = null) =>
  showPartHistory({ key, before }, deps);
const restore = async (deps: Deps, sequence: number, side: 'before' | 'after' = 'after') =>
  restorePart({ key, seen: await seenNow(deps), place: { sequence, side } }, deps);

describe('showPartHistory', () => {
  it('tells who wrote what when, latest first, from what into what', async () => {
    const deps = depsWith();
    await write(deps, likely);
    await write(deps, later);
    const { versions, next } = await history(deps);

    expect(versions).toMatchObject([
      {
        kind: 'written',
        at: NOW,
        by: { kind: 'person', accountId: 'mia' },
        isRestored: false,
        before: { part: likely },
        stood: { part: later },
        place: { sequence: 2, side: 'after' },
      },
      { kind: 'written', before: { part: risk({}) }, stood: { part: likely } },
      { kind: 'first', stood: { part: risk({}) }, place: { sequence: 1, side: 'before' } },
    ]);
    expect(next).toBeNull();
  });

  it('tells what somebody wrote past Mandate', async () => {
    const deps = depsWith();
    await write(deps, likely);
    await deps.asUser.writePart(key, { ...A_RISK_PART, risk: { percent: 90 } });

    expect((await history(deps)).versions[0]).toMatchObject({
      kind: 'outside',
      since: NOW,
      foundBy: null,
      before: { part: likely },
      stood: { part: risk({ percent: 90 }) },
      place: null,
    });
  });

  it('goes on page by page, and misses no change between two pages', async () => {
    // Entry n found n - 1 and left n percent, but for entry 15, which found 99.
    const trail = Array.from({ length: 40 }, (_, index) =>
      anEntry(risk({ percent: index === 14 ? 99 : index }), risk({ percent: index + 1 })),
    );
    const artifactProperty = { ...A_RISK_PART, risk: { percent: 40 } };
    const deps = depsWith({ trail, visibleItems: [aFoundItem('8', '1', { artifactProperty })] });
    const first = await history(deps);
    const second = await history(deps, first.next);

    expect([first.versions.length, first.next]).toEqual([25, 16]);
    expect(second.versions.map(({ kind }) => kind)).toEqual([
      'written',
      'outside',
      ...Array.from({ length: 14 }, () => 'written'),
      'first',
    ]);
    expect(second.next).toBeNull();
  });

  it.each([
    ['one failed write', 1],
    ['a page of them and more', 60],
  ])('loses no change past Mandate behind %s at the end of a page', async (_what, failures) => {
    // The first write left 1 percent. Those that failed found that, too; then somebody made it 7, which the writes after them found.
    const failed = Array.from({ length: failures }, (_, index) => [
      anEntry(risk({ percent: 1 }), risk({ percent: 50 })),
      anEntry(null, null, { action: 'change.failed', subject: `entry:${2 * index + 2}` }),
    ]).flat();
    const after = Array.from({ length: 24 }, (_, index) =>
      anEntry(risk({ percent: index + 7 }), risk({ percent: index + 8 })),
    );
    const trail = [anEntry(risk({}), risk({ percent: 1 })), ...failed, ...after];
    const artifactProperty = { ...A_RISK_PART, risk: { percent: 31 } };
    const deps = depsWith({ trail, visibleItems: [aFoundItem('8', '1', { artifactProperty })] });
    const first = await history(deps);
    const second = await history(deps, first.next);

    expect(first.versions).toHaveLength(24);
    expect(second).toMatchObject({
      versions: [
        { kind: 'outside', stood: { part: risk({ percent: 7 }) } },
        { kind: 'written', stood: { part: risk({ percent: 1 }) } },
        { kind: 'first' },
      ],
      next: null,
    });
  });

  it('says of a write that cannot be read that it is that, and not that it is hidden', async () => {
    const deps = depsWith({ trail: [anEntry({ kind: 'unicorn', facts: {} }, likely)] });

    expect((await history(deps)).versions).toEqual([
      { kind: 'untold', why: 'unreadable', sequence: 1, at: NOW },
    ]);
  });

  it('withholds what was written while it lay in a project that the user may not browse', async () => {
    const trail = [
      anEntry(risk({}), likely, { about: [projectId('2')] }),
      anEntry(likely, risk({})),
    ];
    const deps = depsWith({ trail, rights: { browses: [projectId('1')] } });
    const { versions } = await history(deps);

    expect(versions.map(({ kind }) => kind)).toEqual(['written', 'untold']);
    expect(versions[1]).toEqual({ kind: 'untold', why: 'hidden', sequence: 1, at: NOW });
    await expect(restore(deps, 1)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not name a change that something was merged into where the user does not see it', async () => {
    const present = aFoundItem('8', '1', {
      artifactProperty: { ...A_RISK_PART, risk: later.facts },
    });
    const trail = [anEntry(likely, { ...later, mergedInto: 'P1-77' }), anEntry(later, later)];

    expect((await history(depsWith({ trail, visibleItems: [present] }))).versions).toMatchObject([
      { mergedInto: null },
      { mergedInto: 'hidden' },
      { kind: 'first' },
    ]);
  });

  it('names nobody who was erased', async () => {
    const deps = depsWith({ trail: [anEntry(likely, risk({}))] });
    deps.audit.behind.delete(accountId('tom'));

    expect((await history(deps)).versions[0]).toMatchObject({ by: { kind: 'erased' } });
  });

  it('has nothing to tell of a kind without figures, nor of a work item that is not seen', async () => {
    const charter = { ...A_RISK_PART, kind: 'project-charter' };
    const visibleItems = [aFoundItem('8', '1', { artifactProperty: charter })];

    expect(await history(depsWith({ visibleItems }))).toEqual({ versions: [], next: null });
    await expect(history(depsWith({ visibleItems: [] }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('restorePart', () => {
  it('writes an earlier version as the user, and is undone by restoring the one before', async () => {
    const deps = depsWith();
    await write(deps, likely);
    await write(deps, later);
    await restore(deps, 1);

    expect(await property(deps)).toMatchObject({ risk: likely.facts });
    expect(deps.auditEntries.at(-1)).toMatchObject({
      action: 'artifact.restore',
      subject: 'item:8',
      by: 'mia',
      before: later,
      after: likely,
    });
    expect((await history(deps)).versions[0]).toMatchObject({ kind: 'written', isRestored: true });

    await restore(deps, 3, 'before');
    expect(await property(deps)).toMatchObject({ risk: later.facts });
  });

  it('changes nothing where somebody wrote something else meanwhile', async () => {
    const deps = depsWith();
    const seen = await seenNow(deps);
    await write(deps, likely);

    await expect(
      restorePart({ key, seen, place: { sequence: 1, side: 'before' } }, deps),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await property(deps)).toMatchObject({ risk: likely.facts });
  });

  type Refused = readonly [string, { readonly code: string; readonly message?: string }, World];
  const unreadable = { kind: 'risk', facts: { response: 'pray' } };
  it.each<Refused>([
    [
      'a version that today’s fields cannot read',
      {
        code: 'invalid-input',
        message:
          'This version cannot be written as it stood: Its response cannot be read. Type what of it still holds into the form.',
      },
      { trail: [anEntry(risk({}), unreadable)] },
    ],
    [
      'figures that contradict each other by today’s rules',
      { code: 'invalid-input' },
      { trail: [anEntry(risk({}), risk({ response: 'exploit' }))] },
    ],
    [
      'a version of another work item',
      { code: 'not-found' },
      { trail: [anEntry(risk({}), likely, { subject: 'item:9' })] },
    ],
    ['a version that there is not', { code: 'not-found' }, {}],
    [
      'a version of another kind',
      { code: 'conflict' },
      { trail: [anEntry(null, { kind: 'issue', facts: { urgency: 1 } })] },
    ],
    [
      'who may not edit there',
      { code: 'not-allowed' },
      { trail: [anEntry(risk({}), likely)], rights: { createsIn: [] } },
    ],
    [
      'what Jira refuses',
      { code: 'not-allowed', message: 'No, says Jira.' },
      {
        trail: [anEntry(risk({}), likely)],
        refusal: new AppError('not-allowed', 'No, says Jira.'),
      },
    ],
  ])('refuses %s', async (_what, refusal, world) => {
    const deps = depsWith(world);

    await expect(restore(deps, 1)).rejects.toMatchObject(refusal);
    expect(await property(deps)).toEqual(A_RISK_PART);
  });
});

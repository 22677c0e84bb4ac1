import { A_RISK_PART, aFoundItem, aProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { sha256 } from '../../../test/support/sha256';
import { partFingerprint } from '../../domain/artifacts/fingerprint';
import type { RegisterPart } from '../../domain/artifacts/register-part';
import { nothingSaid } from '../../domain/artifacts/read-fields';
import { RISK_FIELDS, type RiskFacts } from '../../domain/artifacts/risk-part';
import { workItemKey } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { writePart } from './write-part';

const key = workItemKey('P1-8');
const seen = partFingerprint(A_RISK_PART, sha256);
const risk = (facts: Partial<RiskFacts>): RegisterPart => ({
  kind: 'risk',
  facts: { ...nothingSaid(RISK_FIELDS), ...facts },
});
const likely = risk({ inherent: { probability: 5, impact: 3 }, response: 'reduce' });

const depsWith = (world: World = {}) =>
  inMemoryDeps({
    projects: [aProject('1')],
    visibleItems: [aFoundItem('8', '1', { artifactProperty: { ...A_RISK_PART, note: 'kept' } })],
    ...world,
  });
const plain = (world: World = {}) =>
  depsWith({ visibleItems: [aFoundItem('8', '1', { artifactProperty: A_RISK_PART })], ...world });
const standing = async (deps: ReturnType<typeof plain>) =>
  (await deps.asUser.find(key))?.artifactProperty;

type Refused = readonly [string, string, { readonly part?: RegisterPart; readonly world?: World }];
const REFUSED: readonly Refused[] = [
  ['figures that contradict each other', 'invalid-input', { part: risk({ response: 'exploit' }) }],
  [
    'a work item of another kind',
    'conflict',
    { part: { kind: 'issue', facts: { urgency: 1, severity: 1 } } },
  ],
  ['who may not edit there', 'not-allowed', { world: { rights: { createsIn: [] } } }],
  ['a work item that the user does not see', 'not-found', { world: { visibleItems: [] } }],
  [
    'what Jira refuses',
    'not-allowed',
    { world: { refusal: new AppError('not-allowed', 'No, says Jira.') } },
  ],
];

describe('writePart', () => {
  it('writes the figures as the user, keeps what else stands there, and tells the trail', async () => {
    const deps = depsWith();
    const before = partFingerprint(await standing(deps), sha256);
    const { seen: now } = await writePart({ key, seen: before, part: likely }, deps);

    const after = { ...A_RISK_PART, note: 'kept', risk: likely.facts, score: 15 };
    expect(await standing(deps)).toEqual(after);
    expect(now).toBe(partFingerprint(after, sha256));
    expect(deps.auditEntries).toEqual([
      {
        action: 'artifact.write',
        subject: 'item:8',
        by: 'mia',
        at: NOW,
        before: risk({}),
        after: likely,
        about: ['1'],
      },
    ]);
  });

  it('refuses what would be longer than Jira keeps, says what to do, and loses nothing', async () => {
    const full = { ...A_RISK_PART, note: 'x'.repeat(32_600) };
    const deps = depsWith({ visibleItems: [aFoundItem('8', '1', { artifactProperty: full })] });
    const before = partFingerprint(full, sha256);

    await expect(writePart({ key, seen: before, part: likely }, deps)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('take that out, then save again') as string,
    });
    expect(await standing(deps)).toEqual(full);
    expect(deps.auditEntries).toEqual([]);
  });

  it('tells the inbox, for Jira tells nobody that a property has changed', async () => {
    const deps = plain();
    await writePart({ key, seen, part: likely }, deps);

    const waiting = await deps.inbox.take(10);
    expect(waiting.map(({ notice }) => notice)).toEqual([{ kind: 'changed', workItemId: '8' }]);
    expect(deps.jobs).toHaveLength(1);
  });

  it('changes nothing where somebody wrote something else meanwhile, and loses neither', async () => {
    const deps = plain();
    await writePart({ key, seen, part: likely }, deps);

    await expect(
      writePart({ key, seen, part: risk({ proximity: 'later' }) }, deps),
    ).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Somebody changed it since you looked. Reload, look at what stands there now, and change that.',
    });
    expect(await standing(deps)).toMatchObject({ risk: likely.facts });
    expect(deps.auditEntries).toHaveLength(1);
  });

  it('changes nothing by the same once more', async () => {
    const deps = plain();
    const first = await writePart({ key, seen, part: likely }, deps);

    expect(await writePart({ key, seen, part: likely }, deps)).toEqual(first);
    expect(deps.auditEntries).toHaveLength(1);
  });

  it('lets one wait for another, and the next in when it is done', async () => {
    const deps = plain();
    const other = risk({ proximity: 'later' });
    const both = await Promise.allSettled([
      writePart({ key, seen, part: likely }, deps),
      writePart({ key, seen, part: other }, deps),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

    const now = partFingerprint(await standing(deps), sha256);
    await writePart({ key, seen: now, part: other }, deps);
    expect(await standing(deps)).toMatchObject({ risk: other.facts });
  });

  it.each(REFUSED)('refuses %s', async (_what, code, { part = likely, world = {} }) => {
    const deps = plain(world);
    await expect(writePart({ key, seen, part }, deps)).rejects.toMatchObject({ code });
    expect((await deps.inbox.take(1)).length).toBe(0);
  });

  it('does not replace what a newer version of the app wrote', async () => {
    const newer = { schemaVersion: 9, kind: 'risk' };
    const deps = depsWith({
      visibleItems: [aFoundItem('8', '1', { typeId: '10012', artifactProperty: newer })],
      settings: { mapping: [{ kind: 'risk', adopts: ['10012'], createsAs: null }] },
    });

    await expect(
      writePart({ key, seen: partFingerprint(newer, sha256), part: likely }, deps),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      message: 'It is written by a newer version of the app (9).',
    });
    expect(await standing(deps)).toBe(newer);
  });
});

import { readContent } from '../../src/domain/audit/audit-content';
import { CHAIN_START, readEntry } from '../../src/domain/audit/audit-entry';
import { subjectOf } from '../../src/domain/audit/audit-person';
import { verifyChain } from '../../src/domain/audit/verify-chain';
import { instant } from '../../src/domain/foundation/calendar';
import { accountId, projectId } from '../../src/domain/foundation/ids';
import type { AuditDraft, AuditFilter, AuditTrail, KeptEntry } from '../../src/usecases/ports';
import { NOW } from '../support/builders';
import { sha256 } from '../support/sha256';

const mia = accountId('5b10:mia');
const tom = accountId('5b10:tom');

const aDraft = (change: Partial<AuditDraft> = {}): AuditDraft => ({
  action: 'scoring.rate',
  subject: 'project:1',
  by: mia,
  at: NOW,
  before: { value: null },
  after: { value: 7, note: 'Größe “7” 🙂' },
  about: [projectId('1')],
  ...change,
});

const NO_FILTER: AuditFilter = {
  before: null,
  topic: null,
  person: null,
  since: null,
  until: null,
};

const sequences = (kept: readonly KeptEntry[]) => kept.map(({ filed }) => filed.sequence);
const lines = (kept: readonly KeptEntry[]) => kept.map((one) => ({ ...one, people: [] }));

/** What any audit trail must do. `make` gives an empty one. */
export function auditTrailSuite(make: () => Promise<AuditTrail>): void {
  it('keeps who did what when, before and after', async () => {
    const trail = await make();
    await trail.append(aDraft());
    const [kept] = await trail.after(0);
    const [person] = await trail.people([kept?.filed.by ?? '']);

    expect(readEntry(kept?.entry ?? '')).toMatchObject({
      sequence: 1,
      at: NOW,
      action: 'scoring.rate',
    });
    expect(readContent(kept?.content ?? '')).toEqual({
      subject: 'project:1',
      before: { value: null },
      after: { value: 7, note: 'Größe “7” 🙂' },
      about: ['1'],
    });
    expect(person?.accountId).toBe(mia);
  });

  it('chains entries in the order they came, and says their numbers', async () => {
    const trail = await make();
    const numbers = [];
    for (let count = 0; count < 4; count += 1) numbers.push(await trail.append(aDraft()));
    const kept = await trail.after(0);

    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(verifyChain(lines(kept), CHAIN_START, sha256)).toMatchObject({
      kind: 'whole',
      end: { sequence: 4 },
    });
    expect(sequences(await trail.after(2))).toEqual([3, 4]);
  });

  it('never forks, however many append at once', async () => {
    const trail = await make();
    const numbers = await Promise.all(Array.from({ length: 25 }, () => trail.append(aDraft())));
    const kept = await trail.after(0);

    expect([...numbers].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(verifyChain(lines(kept), CHAIN_START, sha256)).toMatchObject({
      kind: 'whole',
      end: { sequence: 25 },
    });
  });

  it('writes no account into an entry, and the same pseudonym for the same person', async () => {
    const trail = await make();
    await trail.append(aDraft({ subject: { person: tom }, about: [] }));
    await trail.append(aDraft({ by: tom }));
    await trail.append(aDraft({ by: 'app' }));
    const [one, other, byApp] = await trail.after(0);

    expect(JSON.stringify([one, other, byApp])).not.toMatch(/5b10/);
    expect(readContent(one?.content ?? '').subject).toBe(subjectOf(other?.filed.by ?? ''));
    expect(byApp?.filed.by).toBe('app');
    expect(await trail.people(['app', 'nobody'])).toEqual([]);
  });

  it('finds entries by topic, person and time, latest first and page by page', async () => {
    const trail = await make();
    const later = instant('2026-03-03T00:00:00.000Z');
    const before = instant('2026-03-02T23:59:59.999Z');
    await trail.append(aDraft());
    await trail.append(aDraft({ action: 'role.grant', subject: { person: tom } }));
    await trail.append(aDraft({ by: tom, at: later }));
    const found = async (filter: Partial<AuditFilter>, limit = 10) =>
      sequences(await trail.latest({ ...NO_FILTER, ...filter }, limit));

    expect(await found({})).toEqual([3, 2, 1]);
    expect(await found({}, 2)).toEqual([3, 2]);
    expect(await found({ before: 2 })).toEqual([1]);
    expect(await found({ topic: 'role' })).toEqual([2]);
    expect(await found({ person: tom })).toEqual([3]);
    expect(await found({ person: accountId('stranger') })).toEqual([]);
    expect(await found({ since: later })).toEqual([3]);
    expect(await found({ until: later })).toEqual([3, 2, 1]);
    expect(await found({ until: before })).toEqual([2, 1]);
  });

  it('says which of some entries failed', async () => {
    const trail = await make();
    expect(await trail.failedAmong([])).toEqual(new Set());
    for (let count = 0; count < 3; count += 1) {
      await trail.append(aDraft({ action: 'portfolio.change', subject: 'north' }));
    }
    await trail.append(aDraft({ action: 'change.failed', subject: 'entry:2', by: 'app' }));
    await trail.append(aDraft({ action: 'change.failed', subject: 'entry:3', by: 'app' }));

    expect(await trail.failedAmong([1, 2])).toEqual(new Set([2]));
  });

  it('finds the changes of one artifact, latest first, and says which failed', async () => {
    const trail = await make();
    const write = { action: 'artifact.write', subject: 'item:8' } as const;
    const changes = async (upTo: number | null, limit = 10) =>
      (await trail.changesOf('item:8', { upTo, limit })).map(({ filed, hasFailed }) => [
        filed.sequence,
        hasFailed,
      ]);
    expect(await changes(null)).toEqual([]);

    await trail.append(aDraft(write));
    await trail.append(aDraft({ ...write, subject: 'item:88' }));
    await trail.append(aDraft({ ...write, action: 'artifact.restore' }));
    await trail.append(aDraft({ action: 'artifact.approve', subject: 'item:8' }));
    expect(await changes(null)).toEqual([[3, false], [1, false]]); // prettier-ignore

    await trail.append(aDraft({ action: 'change.failed', subject: 'entry:3', by: 'app' }));
    await trail.append(aDraft(write));
    expect(await changes(null)).toEqual([[6, false], [3, true], [1, false]]); // prettier-ignore
    expect(await changes(null, 2)).toEqual([[6, false], [3, true]]); // prettier-ignore
    expect(await changes(3)).toEqual([[3, true], [1, false]]); // prettier-ignore
    expect(await trail.changesOf('item:9', { upTo: null, limit: 10 })).toEqual([]);
  });
}

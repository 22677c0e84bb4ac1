import {
  aFinding,
  aGovernedProject,
  anApprovedWaiver,
  anExemption,
  aProject,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { day } from '../../domain/foundation/calendar';
import {
  accountId,
  exemptionId,
  governedId,
  projectId,
  ruleId,
  standardId,
} from '../../domain/foundation/ids';
import { releaseProject } from '../governing';
import { decideExemption } from './decide-exemption';
import { revokeExemption, withdrawExemption } from './end-exemption';
import { requestTailoring, requestWaiver } from './request-exemption';

const id = governedId('project:1');
const pm2 = standardId('pm2');
const world: World = {
  actor: 'mia',
  projects: [aProject('1'), aProject('2')],
  governed: [
    aGovernedProject('1', { standardId: pm2, mode: 'controlling' }),
    aGovernedProject('2', { standardId: pm2 }),
  ],
  findings: [aFinding()],
};
const askedByMia: World = { ...world, actor: 'tom', exemptions: [anExemption()] };
const approved: World = { ...world, exemptions: [anApprovedWaiver({ version: 1 })] };

const request = {
  governedId: id,
  ruleId: ruleId('PM2-INI-2'),
  reason: 'The sponsor signs in April.',
  until: day('2026-04-30'),
};
const decision = {
  id: exemptionId('exemption-1'),
  verdict: 'approved',
  note: '',
  version: 1,
} as const;

type Memory = ReturnType<typeof inMemoryDeps>;
const kept = (deps: Memory) => deps.exemptions.of(id);
const queued = (deps: Memory) => deps.jobs.map(({ job }) => job);
const recompute = { kind: 'recompute', projectIds: [projectId('1')] };

describe('requestWaiver', () => {
  it('keeps who asked, why and till when, and changes no finding', async () => {
    const deps = inMemoryDeps(world);
    await requestWaiver(request, deps);

    expect(await kept(deps)).toMatchObject([
      { kind: 'waiver', number: 1, ...request, requested: { by: 'mia' }, decision: null },
    ]);
    expect(queued(deps)).toEqual([]);
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'waiver.request',
        subject: id,
        before: null,
        after: { ruleId: 'PM2-INI-2', until: '2026-04-30', reason: request.reason },
        about: ['1'],
      },
    ]);
  });

  it('is one however often it is pressed', async () => {
    const deps = inMemoryDeps(world);
    const first = await requestWaiver(request, deps);

    expect(await requestWaiver(request, deps)).toEqual(first);
    expect(deps.auditEntries).toHaveLength(1);
  });

  it.each([
    [
      'waits for a decision',
      { exemptions: [anExemption()] },
      'A waiver of PM2-INI-2 waits for a decision already.',
    ],
    ['is in force', approved, 'A waiver of PM2-INI-2 is in force already.'],
  ])('refuses another while one %s', async (_state, change, message) => {
    const deps = inMemoryDeps({ ...world, ...change });

    await expect(requestWaiver({ ...request, reason: 'More.' }, deps)).rejects.toMatchObject({
      code: 'conflict',
      message,
    });
  });

  it('counts on after one that is over', async () => {
    const over = anApprovedWaiver({ until: day('2026-03-01') });
    const deps = inMemoryDeps({ ...world, exemptions: [over] });
    await requestWaiver(request, deps);

    expect((await kept(deps)).map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  it('names the field when the day cannot be', async () => {
    await expect(
      requestWaiver({ ...request, until: day('2026-03-02') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({ code: 'invalid-input', where: 'until' });
  });

  it('knows no rule that the project is not held to', async () => {
    await expect(
      requestWaiver({ ...request, ruleId: ruleId('AGL-1') }, inMemoryDeps(world)),
    ).rejects.toMatchObject({ code: 'not-found', where: 'ruleId' });
  });
});

describe('requestTailoring', () => {
  it('may stay open-ended', async () => {
    const deps = inMemoryDeps(world);
    await requestTailoring({ ...request, from: day('2026-03-10'), until: null }, deps);

    expect(await kept(deps)).toMatchObject([
      { kind: 'tailoring', from: '2026-03-10', until: null },
    ]);
    expect(deps.auditEntries).toMatchObject([{ action: 'tailoring.request' }]);
  });
});

describe('decideExemption', () => {
  it('approves what somebody else asked for, and has the project looked at again', async () => {
    const deps = inMemoryDeps(askedByMia);
    await decideExemption({ ...decision, note: 'Fine.' }, deps);

    expect(await kept(deps)).toMatchObject([
      { decision: { verdict: 'approved', by: 'tom', note: 'Fine.' }, version: 2 },
    ]);
    expect(queued(deps)).toEqual([recompute]);
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'waiver.approve',
        before: { state: 'requested' },
        after: { state: 'approved', note: 'Fine.' },
      },
    ]);
  });

  it('rejects without looking at the project again', async () => {
    const deps = inMemoryDeps(askedByMia);
    await decideExemption({ ...decision, verdict: 'rejected', note: 'Too long.' }, deps);

    expect(await kept(deps)).toMatchObject([{ decision: { verdict: 'rejected' } }]);
    expect(queued(deps)).toEqual([]);
    expect(deps.auditEntries).toMatchObject([{ action: 'waiver.reject' }]);
  });

  it('refuses who asked, be they Jira administrator or not', async () => {
    const deps = inMemoryDeps({ ...askedByMia, actor: 'mia' });

    await expect(decideExemption(decision, deps)).rejects.toMatchObject({
      code: 'not-allowed',
      message: 'You asked for this yourself: somebody else has to decide.',
    });
    expect(deps.auditEntries).toEqual([]);
  });

  it('is taken once however often it is pressed', async () => {
    const deps = inMemoryDeps(askedByMia);
    await decideExemption(decision, deps);
    await decideExemption(decision, deps);

    expect(deps.auditEntries).toHaveLength(1);
  });

  it('keeps what somebody else decided meanwhile', async () => {
    const deps = inMemoryDeps(askedByMia);
    await decideExemption({ ...decision, verdict: 'rejected' }, deps);

    await expect(
      decideExemption(decision, { ...deps, actor: accountId('eve') }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: 'This was rejected already.',
    });
  });

  it('refuses what was changed since it was looked at', async () => {
    await expect(
      decideExemption({ ...decision, version: 7 }, inMemoryDeps(askedByMia)),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('withdrawExemption', () => {
  it('takes back what one asked for, once', async () => {
    const deps = inMemoryDeps({ ...askedByMia, actor: 'mia' });
    await withdrawExemption(decision, deps);
    await withdrawExemption(decision, deps);

    expect(await kept(deps)).toMatchObject([{ ending: { by: 'mia' } }]);
    expect(deps.auditEntries).toMatchObject([
      { action: 'waiver.withdraw', after: { state: 'withdrawn' } },
    ]);
  });

  it('comes too late after a decision', async () => {
    await expect(withdrawExemption(decision, inMemoryDeps(approved))).rejects.toMatchObject({
      code: 'conflict',
      message: 'This was approved already.',
    });
  });
});

describe('revokeExemption', () => {
  it('ends what was approved, once, and has the project looked at again', async () => {
    const deps = inMemoryDeps(approved);
    await revokeExemption({ ...decision, note: 'It is there.' }, deps);
    await revokeExemption({ ...decision, note: 'It is there.' }, deps);

    expect(await kept(deps)).toMatchObject([{ ending: { by: 'mia', note: 'It is there.' } }]);
    expect(queued(deps)).toEqual([recompute]);
    expect(deps.auditEntries).toMatchObject([
      { action: 'waiver.revoke', before: { state: 'approved' }, after: { state: 'revoked' } },
    ]);
  });

  it('refuses what nobody decided on', async () => {
    await expect(
      revokeExemption({ ...decision, note: '' }, inMemoryDeps(askedByMia)),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('releaseProject', () => {
  it('drops profile and exemptions of the project', async () => {
    const deps = inMemoryDeps({ ...approved, profiles: [[id, { phase: 'closing', tier: null }]] });
    await releaseProject({ id }, deps);

    expect(await kept(deps)).toEqual([]);
    expect((await deps.profiles.of([id])).size).toBe(0);
  });
});

import {
  aFinding,
  aGovernedProject,
  anApprovedWaiver,
  anExemption,
  aProject,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import {
  exemptionId,
  governedId,
  projectId,
  ruleId,
  standardId,
} from '../../domain/foundation/ids';
import { NO_SIZING } from '../../domain/standards/tier/computed-tier';
import { setProfile } from './set-profile';
import { showCompliance } from './show-compliance';

const id = governedId('project:1');
const world: World = {
  actor: 'tom',
  projects: [aProject('1')],
  governed: [aGovernedProject('1', { standardId: standardId('pm2'), mode: 'controlling' })],
  findings: [aFinding()],
  exemptions: [anExemption()],
};

describe('showCompliance', () => {
  it('says what is found, what is not asked and why, and what may be done', async () => {
    const tailoring = anApprovedWaiver({
      id: exemptionId('line'),
      kind: 'tailoring',
      ruleId: ruleId('PM2-INI-1'),
      until: null,
    });
    const deps = inMemoryDeps({
      ...world,
      exemptions: [anExemption(), tailoring],
      profiles: [[id, { phase: 'planning', tier: 'small' }]],
    });
    const shown = await showCompliance({ id }, deps);

    expect(shown.compliance).toMatchObject({ score: 0, failed: 1 });
    expect(shown.findings).toMatchObject([{ ruleId: 'PM2-INI-2', mode: 'controlling' }]);
    expect(shown.notAsked.map(({ rule, why }) => [rule.id, why])).toContainEqual([
      'PM2-INI-1',
      'tailoring',
    ]);
    expect(shown.exemptions).toMatchObject([
      { kind: 'tailoring', state: 'approved', mayDecide: false, mayRevoke: true },
      { kind: 'waiver', state: 'requested', mayDecide: true, mayWithdraw: false },
    ]);
    expect(shown).toMatchObject({ debt: { count: 0 }, profile: { phase: 'planning', version: 1 } });
  });

  it('lets nobody decide on what they asked for', async () => {
    const { exemptions } = await showCompliance({ id }, inMemoryDeps({ ...world, actor: 'mia' }));

    expect(exemptions).toMatchObject([{ mayDecide: false, mayWithdraw: true }]);
  });

  it('leaves out exemptions from a standard that the project does not follow any more', async () => {
    const other = {
      ...world,
      exemptions: [anExemption({ standardId: standardId('agile-light') })],
    };

    expect((await showCompliance({ id }, inMemoryDeps(other))).exemptions).toEqual([]);
  });
});

describe('setProfile', () => {
  const profile = { id, phase: 'executing', ...NO_SIZING, version: 0 } as const;
  const answers = {
    budget: 3,
    duration: 3,
    team: 3,
    units: 3,
    novelty: 3,
    dependence: 3,
    exposure: 3,
  } as const;

  it('says phase and tier, and has the project looked at again', async () => {
    const deps = inMemoryDeps(world);
    const shown = await setProfile(profile, deps);

    expect(shown.profile).toEqual({ phase: 'executing', tier: null, ...NO_SIZING, version: 1 });
    expect(deps.jobs.map(({ job }) => job)).toEqual([
      { kind: 'recompute', projectIds: [projectId('1')] },
    ]);
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'project.set-profile',
        before: { phase: null, tier: null },
        after: { phase: 'executing', tier: null },
      },
    ]);
  });

  it('has the tier follow from the answers, and every change of it in the trail', async () => {
    const deps = inMemoryDeps(world);
    const override = { tier: 'medium', reason: 'Most of it is bought.' } as const;
    const computed = await setProfile({ ...profile, answers }, deps);
    const said = await setProfile({ ...profile, answers, override, version: 1 }, deps);
    const { profile: taken } = await setProfile({ ...profile, version: 2 }, deps);

    expect([computed.profile.tier, said.profile.tier, taken.tier]).toEqual([
      'large',
      'medium',
      null,
    ]);
    expect(said.profile).toMatchObject({ answers, override });
    expect(deps.auditEntries).toMatchObject([
      { before: { tier: null }, after: { tier: 'large', answers, override: null } },
      { before: { tier: 'large' }, after: { tier: 'medium', answers, override } },
      { before: { tier: 'medium', override }, after: { tier: null, override: null } },
    ]);
  });

  it('changes nothing by what is said already', async () => {
    const deps = inMemoryDeps(world);
    await setProfile(profile, deps);
    await setProfile(profile, deps);

    expect(deps.auditEntries).toHaveLength(1);
  });

  it('keeps what someone else said meanwhile', async () => {
    const deps = inMemoryDeps(world);
    await setProfile(profile, deps);

    await expect(setProfile({ ...profile, phase: 'closing' }, deps)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

import { NOW } from '../../../test/support/builders';
import { as, go, id, world } from '../../../test/support/gate-world';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aGate, aLifeCycleDocument } from '../../../test/support/life-cycles';
import { aSaidProfile } from '../../../test/support/memory/profile-repository';
import { accountId, gateId } from '../../domain/foundation/ids';
import type { ProjectRole } from '../../domain/foundation/project-role';
import type { Tier } from '../../domain/foundation/tier';
import { ownLifeCycleId } from '../../domain/gates/life-cycle';
import { openPack } from '../../domain/gates/decision-pack';
import { judgeGate } from './judge-gate';
import { requestGate } from './request-gate';
import { showGates } from './show-gates';
import { voteOnGate } from './vote-on-gate';

const spend = gateId('spend');
const by = (role: ProjectRole) => [{ role, quorum: 1 }];
/** A million at the most in a medium project is the owner's; the budget of the project is half of it. */
const document = aLifeCycleDocument({
  gates: [
    aGate({
      rights: [
        { upTo: 1_000, upToTier: null, approvers: by('business-manager') },
        { upTo: 1_000_000, upToTier: 'medium', approvers: by('project-owner') },
        { upTo: null, upToTier: null, approvers: by('governance-body') },
      ],
    }),
  ],
});
const site = {
  rolesOf: async () => [
    { role: 'project-owner' as const, people: [accountId('ann')], groups: [] },
    { role: 'governance-body' as const, people: [accountId('ben')], groups: [] },
  ],
};

function aWorld(tier: Tier | null) {
  return inMemoryDeps({
    ...world,
    site,
    profiles: tier === null ? [] : [[id, { phase: null, tier }]],
    gates: {
      lifeCycles: [[id, ownLifeCycleId('our-gates', 1)]],
      written: [{ document, version: 1, savedAt: NOW }],
    },
  });
}
const voteOf = (who: string, role: ProjectRole) => ({ ...go, role, verdict: 'hold', who }) as const;
const ANN = voteOf('ann', 'project-owner');
const BEN = voteOf('ben', 'governance-body');

describe('who decides at a gate by the tier of the project', () => {
  it.each<[Tier | null, typeof ANN, string | null]>([
    ['small', ANN, null],
    ['small', BEN, 'Nobody decides here as appropriate governance body.'],
    ['medium', ANN, null],
    ['medium', BEN, 'Nobody decides here as appropriate governance body.'],
    ['large', ANN, 'Nobody decides here as project owner.'],
    ['large', BEN, null],
    [null, ANN, 'Nobody decides here as project owner.'],
    [null, BEN, null],
  ])('of tier %s, with %j: %s', async (tier, { who, ...cast }, refusal) => {
    const deps = aWorld(tier);
    const { id: request } = await requestGate({ id, gate: spend, note: '' }, deps);
    const voting = voteOnGate({ id: request, seen: 0, ...cast }, as(deps, who));

    if (refusal === null) expect(await voting).toMatchObject({ state: 'hold' });
    else await expect(voting).rejects.toMatchObject({ code: 'not-allowed', message: refusal });
  });

  it('is another once the tier is, which refuses votes and names whom it takes', async () => {
    const deps = aWorld('medium');
    const { id: request } = await requestGate({ id, gate: spend, note: '' }, deps);
    await deps.profiles.save(id, aSaidProfile({ phase: null, tier: 'large' }), 1);
    const { who, ...cast } = ANN;

    await expect(voteOnGate({ id: request, seen: 0, ...cast }, as(deps, who))).rejects.toThrow(
      'By the budget and the tier of today others would have to decide: 1 vote as appropriate governance body.',
    );
  });

  it('is shown with the bounds of each right, told to whoever is held back, and frozen in the pack', async () => {
    const deps = aWorld('large');
    const shown = await showGates({ id }, deps);
    expect(shown).toMatchObject({ tier: 'large', currency: 'EUR' });
    expect(shown.gates[0]).toMatchObject({
      approvers: [{ role: 'governance-body', people: ['ben'] }],
      rights: [{ upToTier: null }, { upTo: 1_000_000, upToTier: 'medium' }, { upTo: null }],
    });

    const { refusal } = await judgeGate({ key: 'P1-7' as never, gate: spend }, deps);
    expect(refusal).toContain('Still needed: 1 vote as appropriate governance body.');

    const { id: request } = await requestGate({ id, gate: spend, note: '' }, deps);
    const hash = (await deps.gates.find(request))?.request.pack ?? '';
    const text = (await deps.packs.of([hash])).get(hash) ?? null;
    expect(openPack({ hash, text, contents: new Map() }, deps.sha256).pack?.tier).toBe('large');
    expect(deps.auditEntries.at(-1)).toMatchObject({ action: 'gate.request', after: { tier: 'large' } }); // prettier-ignore
  });
});

import {
  aGateRequest,
  aGovernedProject,
  aProject,
  aVote,
  NOW,
} from '../../../test/support/builders';
import { go, id, as, world } from '../../../test/support/gate-world';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aGate, aLifeCycleDocument } from '../../../test/support/life-cycles';
import { gateId, projectId } from '../../domain/foundation/ids';
import { ownLifeCycleId } from '../../domain/gates/life-cycle';
import { USUAL_RIGHTS } from '../../domain/gates/life-cycles/usual-rights';
import { chooseLifeCycle } from './choose-life-cycle';
import { requestGate } from './request-gate';
import { listLifeCycles, saveLifeCycle } from './save-life-cycle';
import { showGates } from './show-gates';
import { showLifeCycleVersions } from './show-life-cycle-versions';
import { voteOnGate } from './vote-on-gate';

const document = aLifeCycleDocument({ gates: [aGate({ rights: USUAL_RIGHTS })] });
const changed = { ...document, name: 'Our better gates' };
const spend = gateId('spend');
const first = ownLifeCycleId('our-gates', 1);

describe('a life cycle that an administrator writes', () => {
  it('is kept in versions that never change, each in the trail, and is not kept twice', async () => {
    const deps = inMemoryDeps(world);
    await saveLifeCycle({ document, version: 0 }, deps);
    await saveLifeCycle({ document, version: 1 }, deps);
    const all = await saveLifeCycle({ document: changed, version: 1 }, deps);

    expect(all).toEqual([{ document: changed, version: 2, savedAt: NOW }]);
    expect(await listLifeCycles({}, deps)).toEqual(all);
    expect((await deps.gates.own([first])).get(first)?.name).toBe('Our gates');
    expect(deps.auditEntries).toMatchObject([
      { action: 'life-cycle.save', before: null, after: { lifeCycle: 'our-gates', version: 1 } },
      { before: { version: 1 }, after: { version: 2 } },
    ]);
  });

  it('is shown in its versions, with who saved each and which projects follow it', async () => {
    const hidden = aGovernedProject('2');
    const seen = aGovernedProject('1');
    const deps = inMemoryDeps({
      ...world,
      gates: { lifeCycles: [[hidden.id, first]] },
      governed: [seen, hidden],
      projects: [aProject('1'), aProject('2')],
      rights: { administersJira: true, browses: [projectId('1')] },
    });
    await saveLifeCycle({ document, version: 0 }, as(deps, 'ann'));
    await saveLifeCycle({ document: changed, version: 1 }, as(deps, 'ben'));
    await chooseLifeCycle({ id, lifeCycle: ownLifeCycleId('our-gates', 2), version: 0 }, deps);
    const shown = await showLifeCycleVersions({ id: 'our-gates', before: null }, deps);

    const person = (who: string) => ({ kind: 'person', accountId: who });
    expect(shown.versions).toMatchObject([
      { version: 2, by: person('ben'), followedBy: [{ key: 'P1' }], hiddenFollowers: 0 },
      { version: 1, by: person('ann'), followedBy: [], hiddenFollowers: 1 },
    ]);
    expect(shown.previous).toBeNull();
    expect(JSON.stringify(shown)).not.toContain(hidden.name);
    await expect(
      showLifeCycleVersions({ id: 'their-gates', before: null }, deps),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is shown 20 versions at a time, with the one before them to tell what changed', async () => {
    const written = Array.from({ length: 23 }, (_, at) => ({
      document,
      version: at + 1,
      savedAt: NOW,
    }));
    const deps = inMemoryDeps({ ...world, gates: { written } });
    const page = async (before: number | null) => {
      const shown = await showLifeCycleVersions({ id: 'our-gates', before }, deps);
      return [shown.versions.map(({ version, by }) => [version, by]), shown.previous?.version];
    };

    expect(await page(null)).toEqual([written.slice(3).reverse().map(({ version }) => [version, null]), 3]); // prettier-ignore
    expect(await page(4)).toEqual([[[3, null], [2, null], [1, null]], undefined]); // prettier-ignore
  });

  it('is refused with every place where it is wrong, and changes nothing', async () => {
    const deps = inMemoryDeps(world);
    const wrong = { ...document, id: 'pm2', gates: [aGate({ ends: 'doing' })] };

    await expect(saveLifeCycle({ document: wrong, version: 0 }, deps)).rejects.toMatchObject({
      code: 'invalid-input',
      details: [
        'id: pm2 is a life cycle that comes with Mandate. Give your own another id, like our-gates.',
        'gates[0].ends: nothing comes after the last stage. Name one of thinking.',
      ],
    });
    expect(deps.auditEntries).toEqual([]);
  });

  it.each([
    [0, 'there is a life cycle our-gates already'],
    [2, 'meanwhile'],
  ])('is not saved over a version that the writer did not see: %s', async (version, message) => {
    const gates = { written: [{ document, version: 1, savedAt: NOW }] };
    const deps = inMemoryDeps({ ...world, gates });

    await expect(saveLifeCycle({ document: changed, version }, deps)).rejects.toThrow(message);
  });

  it('is chosen as a shipped one is, and a project keeps the version that it chose', async () => {
    const deps = inMemoryDeps({ ...world, gates: {} });
    await saveLifeCycle({ document, version: 0 }, deps);
    await chooseLifeCycle({ id, lifeCycle: first, version: 0 }, deps);
    await saveLifeCycle({ document: changed, version: 1 }, deps);

    const shown = await showGates({ id }, deps);
    expect(shown.lifeCycle).toMatchObject({ id: first, name: 'Our gates' });
    expect(shown.lifeCycles[0]?.id).toBe(ownLifeCycleId('our-gates', 2));
    await expect(
      chooseLifeCycle({ id, lifeCycle: ownLifeCycleId('their-gates', 1), version: 1 }, deps),
    ).rejects.toThrow('There is no life cycle their-gates@1');
  });

  it('is not chosen in a version that is not the latest', async () => {
    const written = [1, 2].map((version) => ({ document, version, savedAt: NOW }));
    const deps = inMemoryDeps({ ...world, gates: { written } });

    await expect(chooseLifeCycle({ id, lifeCycle: first, version: 0 }, deps)).rejects.toThrow(
      'there is a later version of it',
    );
  });

  it('has its gates asked for, voted on and passed as those of a shipped one', async () => {
    const gates = {
      lifeCycles: [[id, first]] as const,
      written: [{ document, version: 1, savedAt: NOW }],
    };
    const deps = inMemoryDeps({ ...world, gates, findings: [] });
    const { id: request } = await requestGate({ id, gate: spend, note: '' }, deps);
    const cast = { ...go, id: request, verdict: 'conditional-go' } as const;
    const conditions = [{ text: 'All rules are kept.', due: '2026-12-31' as never, owner: null }];
    await voteOnGate({ ...cast, seen: 0, conditions }, as(deps, 'ann'));
    await voteOnGate({ ...cast, seen: 1, conditions }, as(deps, 'ben'));

    const [gate] = (await showGates({ id }, deps)).gates;
    expect(gate).toMatchObject({ id: 'spend', state: 'conditional-go' });
  });

  it('counts nothing that was decided at a gate of the same id in another life cycle', async () => {
    const copy = aLifeCycleDocument({
      gates: [aGate({ id: gateId('RfP'), rights: USUAL_RIGHTS })],
    });
    const gates = {
      lifeCycles: [[id, first]] as const,
      written: [{ document: copy, version: 1, savedAt: NOW }],
      files: [{ request: aGateRequest(), acts: [aVote('ann'), aVote('ben')] }],
    };
    const deps = inMemoryDeps({ ...world, gates });
    expect((await showGates({ id }, deps)).gates[0]).toMatchObject({ state: 'not-requested', requests: [] }); // prettier-ignore

    const { id: request } = await requestGate({ id, gate: gateId('RfP'), note: '' }, deps);
    expect((await deps.gates.find(request))?.request.number).toBe(2);
  });
});

import { as, asked, finding, id, ready, world } from '../../../test/support/gate-world';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aProject, TODAY } from '../../../test/support/builders';
import { aReadItem } from '../../../test/support/read-items';
import { addDays, instant } from '../../domain/foundation/calendar';
import { accountId } from '../../domain/foundation/ids';
import type { JiraSite } from '../ports';
import { showGates } from './show-gates';

describe('showGates', () => {
  it('says how far each gate is ready, what is missing, who could decide, and what the user may do', async () => {
    const { deps, request } = await asked({
      findings: [...ready.slice(1), finding('PM2-INI-2', 'failed')],
    });
    const forAnn = await showGates({ id }, as(deps, 'ann'));
    expect(forAnn.gates[0]).toMatchObject({
      id: 'RfP',
      stage: 'Initiating',
      state: 'requested',
      readiness: { kept: 3, all: 4, percent: 75 },
      missing: [{ id: 'PM2-INI-2', verdict: 'failed' }],
      approvers: [
        { role: 'steering-committee', quorum: 2, people: ['ann', 'ben', 'mia'], groups: ['board'] },
      ],
      requests: [
        {
          id: request,
          waitingFor: [{ role: 'steering-committee', quorum: 2 }],
          ballots: [{ role: 'steering-committee', actsFor: null }],
          mayWithdraw: false,
        },
      ],
    });
    expect((await showGates({ id }, deps)).gates[0]?.requests[0]).toMatchObject({
      ballots: [],
      ballotRefusal: 'You asked for this yourself: somebody else has to decide.',
      mayWithdraw: true,
    });
  });

  it('tells who waits that an account was closed, and who could decide all the same', async () => {
    const rolesOf = (...names: readonly string[]): Partial<JiraSite> => ({
      rolesOf: async () => [
        { role: 'steering-committee', people: names.map(accountId), groups: [] },
      ],
    });
    const { deps } = await asked({ site: rolesOf('ann', 'ben', 'mia') });
    expect((await showGates({ id }, deps)).gates[0]?.requests[0]?.shortages).toEqual([]);

    // Roles are read once a day.
    const now = () => instant(`${addDays(TODAY, 1)}T12:00:00.000Z`);
    const closed = { ...deps, now, site: { ...deps.site, ...rolesOf('ben', 'mia') } };
    expect((await showGates({ id }, closed)).gates[0]?.requests[0]?.shortages).toEqual([
      { role: 'steering-committee', votes: 1, holders: ['ben'], delegates: [] },
    ]);
  });

  it('finds what went past a gate that no workflow holds back, and says whether one asks', async () => {
    const items = [
      aReadItem('11', '1', { typeId: '20', category: 'done' }),
      aReadItem('12', '1', { typeId: '20', category: 'to-do' }),
      aReadItem('13', '1', { typeId: '21', category: 'done' }),
    ];
    const mapping = [
      { kind: 'work-plan', adopts: ['20'], createsAs: null },
      { kind: 'business-case', adopts: ['21'], createsAs: null },
    ] as const;
    const deps = inMemoryDeps({ ...world, items, settings: { mapping } });
    expect(await showGates({ id }, deps)).toMatchObject({
      ahead: {
        gate: 'RfP: ready for planning',
        phase: null,
        artifacts: [{ kind: 'work-plan', count: 1 }],
      },
      isAsked: false,
    });

    const asked = { answer: 'passed', at: deps.now() } as const;
    await deps.transitions.note(aProject('1').id, { rule: 'standards', ...asked });
    expect(await showGates({ id }, deps)).toMatchObject({ isAsked: false });
    await deps.transitions.note(aProject('1').id, { rule: 'gate', ...asked });
    expect(await showGates({ id }, deps)).toMatchObject({ isAsked: true });
  });

  it('does not wait for the rule that only a decision at the gate can keep', async () => {
    const phase = finding('PM2-GAT-4', 'failed');
    const asks = async (lifeCycle: 'pm2' | 'prince2') => {
      const gates = { lifeCycles: [[id, lifeCycle]] as const };
      const shown = await showGates({ id }, inMemoryDeps({ ...world, gates, findings: [phase] }));
      return shown.gates.flatMap(({ missing }) => missing.map((rule) => rule.id));
    };

    for (const lifeCycle of ['pm2', 'prince2'] as const) {
      expect(await asks(lifeCycle)).toContain('PM2-EXE-2');
      expect(await asks(lifeCycle)).not.toContain('PM2-GAT-4');
    }
  });

  it('offers the life cycles where none was chosen', async () => {
    const shown = await showGates({ id }, inMemoryDeps({ ...world, gates: {} }));
    expect(shown).toMatchObject({ lifeCycle: null, mayChoose: true, gates: [] });
    expect(shown.lifeCycles).toHaveLength(4);
  });
});

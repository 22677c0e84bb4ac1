import { as, asked, finding, id, ready, world } from '../../../test/support/gate-world';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
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

  it('offers the life cycles where none was chosen', async () => {
    const shown = await showGates({ id }, inMemoryDeps({ ...world, gates: {} }));
    expect(shown).toMatchObject({ lifeCycle: null, mayChoose: true, gates: [] });
    expect(shown.lifeCycles).toHaveLength(4);
  });
});

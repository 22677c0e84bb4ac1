import { aGateRequest, aVote, TODAY } from '../../../test/support/builders';
import type { ArtifactKind } from '../foundation/artifact';
import { addDays } from '../foundation/calendar';
import { gateId, gateRequestId } from '../foundation/ids';
import { PHASES } from '../foundation/phase';
import { aheadOfGates } from './ahead-of-gates';
import type { GateFile } from './gate-request';
import { PM2_LIFE_CYCLE } from './life-cycles/pm2';

const asked = [
  { kind: 'business-case', phases: PHASES },
  { kind: 'work-plan', phases: ['planning', 'executing'] },
  { kind: 'status-report', phases: ['executing'] },
  { kind: 'risk', phases: ['planning'] },
  { kind: 'risk', phases: PHASES },
] as const;
const one = (kind: ArtifactKind) => ({ kind, count: 1 });
const acts = [aVote('ann'), aVote('ben')];
const passed = (gate: string): GateFile => ({
  request: aGateRequest({ id: gateRequestId(gate), gate: gateId(gate) }),
  acts,
});
type Evidence = Partial<Parameters<typeof aheadOfGates>[1]>;
const ahead = (evidence: Evidence, files: readonly GateFile[] = [], asOf = TODAY) =>
  aheadOfGates(
    { lifeCycle: PM2_LIFE_CYCLE, files },
    { phase: null, begun: [], asked, ...evidence },
    asOf,
  );

describe('what is ahead of its gates', () => {
  it.each<[string, Evidence, readonly GateFile[]]>([
    ['says nothing and has begun nothing', {}, []],
    ['is in the phase that the gate ends', { phase: 'initiating' }, []],
    ['has begun what every phase asks for', { begun: [one('business-case'), one('risk')] }, []],
    ['has begun what no rule asks for', { begun: [one('stage-plan')] }, []],
    [
      'has passed the gate before',
      { phase: 'planning', begun: [one('work-plan')] },
      [passed('RfP')],
    ],
    ['has passed them all', { phase: 'closing' }, ['RfP', 'RfE', 'RfC'].map(passed)],
  ])('is nothing of a project that %s', (_what, evidence, files) => {
    expect(ahead(evidence, files)).toBeNull();
  });

  it('is a phase that is declared before the gate is passed', () => {
    expect(ahead({ phase: 'executing' }, [passed('RfP')])).toMatchObject({
      gate: { id: 'RfE' },
      phase: 'executing',
      artifacts: [],
    });
  });

  it('is what was begun and is asked for only after the gate, by kind', () => {
    const begun = [one('status-report'), one('work-plan'), one('business-case'), one('work-plan')];
    expect(ahead({ begun })).toMatchObject({
      gate: { id: 'RfP' },
      phase: null,
      artifacts: [
        { kind: 'work-plan', count: 2 },
        { kind: 'status-report', count: 1 },
      ],
    });
  });

  it('is found again once a go has lapsed', () => {
    const conditions = [{ text: 'The plan is costed.', due: TODAY, owner: null }];
    const [first, second] = [aVote('ann', { verdict: 'conditional-go', conditions }), aVote('ben')];
    const file = { ...passed('RfP'), acts: [first, second] };
    expect(ahead({ phase: 'planning' }, [file])).toBeNull();
    expect(ahead({ phase: 'planning' }, [file], addDays(TODAY, 1))?.gate.id).toBe('RfP');
  });
});

import { aGateRequest, aVote, TODAY } from '../../../test/support/builders';
import { addDays } from '../foundation/calendar';
import { gateId, workItemId } from '../foundation/ids';
import { gateMark, type GateMark, holdsAnything } from './gate-marks';
import { lifeCycleOf } from './life-cycles/shipped';

const pm2 = lifeCycleOf('pm2');
const owner = [{ role: 'project-owner', quorum: 1 }] as const;
const decided = (gate: string, overrides: Parameters<typeof aVote>[1] = {}) => ({
  request: aGateRequest({ gate: gateId(gate), approvers: owner }),
  acts: [aVote('ann', { role: 'project-owner', ...overrides })],
});
const marked = (...files: readonly ReturnType<typeof decided>[]) =>
  gateMark('controlling', { lifeCycle: pm2, files }, TODAY);

describe('gateMark', () => {
  it('names for each gate the first that is not passed, of those before it and itself', () => {
    const first = 'RfP: ready for planning';
    expect(marked()).toEqual({
      mode: 'controlling',
      passed: [],
      waits: { RfP: first, RfE: first, RfC: first },
    });
  });

  it('lets work through a gate only where all before it are passed', () => {
    expect(marked(decided('RfE')).passed).toEqual([]);
    expect(marked(decided('RfE'), decided('RfP'))).toMatchObject({
      passed: ['RfP', 'RfE'],
      waits: { RfC: 'RfC: ready for closing' },
    });
  });

  it('takes a conditional go back once a condition is overdue', () => {
    const conditions = [{ text: 'Soon.', due: TODAY, owner: null }];
    const files = [decided('RfP', { verdict: 'conditional-go', conditions })];
    const gates = { lifeCycle: pm2, files };

    expect(gateMark('directive', gates, TODAY).passed).toEqual(['RfP']);
    expect(gateMark('directive', gates, addDays(TODAY, 1)).passed).toEqual([]);
  });

  it('passes nothing where no life cycle was chosen', () => {
    expect(gateMark('directive', null, TODAY)).toEqual({
      mode: 'directive',
      passed: [],
      waits: {},
    });
  });
});

describe('holdsAnything', () => {
  const mark = (mode: GateMark['mode']): GateMark => ({ mode, passed: [], waits: {} });
  const item = (mode: GateMark['mode']) => ({ [workItemId('7')]: mark(mode) });

  it.each([
    [{ project: null, items: {} }, false],
    [{ project: mark('supportive'), items: item('supportive') }, false],
    [{ project: mark('controlling'), items: {} }, true],
    [{ project: null, items: item('directive') }, true],
  ])('%j', (marks, expected) => {
    expect(holdsAnything(marks)).toBe(expected);
  });
});

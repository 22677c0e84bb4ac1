import { aGateRequest, aVote } from '../../../test/support/builders';
import { addDays, day, instant } from '../foundation/calendar';
import { gateId, gateRequestId, governedId } from '../foundation/ids';
import { calendarOf, leadTimeOf, type PlannedGates, waitingIn } from './gate-calendar';
import type { GateAct, GateFile } from './gate-request';
import { PM2_LIFE_CYCLE } from './life-cycles/pm2';

const id = governedId('project:1');
const [RfP, RfE] = [gateId('RfP'), gateId('RfE')];
const asOf = day('2026-03-10');
const when = { asOf, timeZone: 'UTC' };
const two = [{ role: 'steering-committee', quorum: 2 }] as const;

/** Asked for on the second of March, and so on from there. */
const file = (gate: typeof RfP, acts: readonly GateAct[] = []): GateFile => ({
  request: aGateRequest({
    id: gateRequestId(`of-${gate}`),
    gate,
    approvers: two,
    lifeCycle: 'pm2',
  }),
  acts,
});
const project = (overrides: Partial<PlannedGates['gates']> = {}): PlannedGates => ({
  governedId: id,
  gates: { lifeCycle: PM2_LIFE_CYCLE, files: [], ...overrides },
  planned: new Map([
    [RfP, day('2026-03-05')],
    [RfE, day('2026-06-01')],
  ]),
});
const go = [aVote('ann'), aVote('ben')];
const conditions = [{ text: 'The log is complete.', due: day('2026-04-01'), owner: null }];
const conditional = [aVote('ann'), aVote('ben', { verdict: 'conditional-go', conditions })];
const days = (entries: ReturnType<typeof calendarOf>) =>
  entries.map(({ gate, day: on, condition }) => [on, gate, condition]);

describe('calendarOf', () => {
  it('has the gates that are planned and not passed, what is overdue first', () => {
    expect(days(calendarOf([project()], asOf))).toEqual([
      ['2026-03-05', 'RfP', null],
      ['2026-06-01', 'RfE', null],
    ]);
    expect(days(calendarOf([project({ files: [file(RfP, go)] })], asOf))).toEqual([
      ['2026-06-01', 'RfE', null],
    ]);
  });

  it('has the conditions of a conditional go until they are met, overdue ones too', () => {
    const passed = project({ files: [file(RfP, conditional)] });
    const met: GateAct = {
      kind: 'meet',
      by: aVote('ann').by,
      at: aVote('ann').at,
      condition: 0,
      note: '',
    };

    expect(days(calendarOf([passed], asOf))[0]).toEqual([
      '2026-04-01',
      'RfP',
      'The log is complete.',
    ]);
    expect(days(calendarOf([passed], day('2026-04-02')))).toEqual([
      ['2026-03-05', 'RfP', null], // lapsed: the gate is to be passed once more
      ['2026-04-01', 'RfP', 'The log is complete.'],
      ['2026-06-01', 'RfE', null],
    ]);
    expect(
      days(calendarOf([project({ files: [file(RfP, [...conditional, met])] })], asOf)),
    ).toEqual([['2026-06-01', 'RfE', null]]);
  });

  it('has nothing of a project that was stopped for good', () => {
    const killed = [aVote('ann', { verdict: 'kill' }), aVote('ben', { verdict: 'kill' })];
    expect(calendarOf([project({ files: [file(RfP, killed)] })], asOf)).toEqual([]);
  });
});

describe('waitingIn', () => {
  it('has what is not decided, with its days and who is missing', () => {
    const waiting = waitingIn([project({ files: [file(RfP, [aVote('ann')]), file(RfE)] })], when);
    const { at } = file(RfP).request;

    expect(waiting.map(({ file: { request }, waitingFor }) => [request.gate, waitingFor])).toEqual([
      ['RfP', [{ role: 'steering-committee', quorum: 1 }]],
      ['RfE', two],
    ]);
    expect(addDays(day(at.slice(0, 10)), waiting[0]?.days ?? 0)).toBe(asOf);
    expect(waitingIn([project({ files: [file(RfP, go)] })], when)).toEqual([]);
  });
});

describe('leadTimeOf', () => {
  const tookDays = (number: number): GateFile => ({
    request: { ...file(RfP).request, at: instant('2026-03-01T10:00:00.000Z') },
    acts: go.map((vote) => ({
      ...vote,
      at: instant(`2026-03-0${1 + number}T09:00:00.000Z`),
    })),
  });

  it('gives median and 85th percentile of whole days', () => {
    const files = [2, 4, 8].map(tookDays);
    expect(leadTimeOf(files, when)).toEqual({ decisions: 3, median: 4, p85: 8 });
  });

  it('leaves out what is older than a year, and is nothing without decisions', () => {
    const none = { decisions: 0, median: null, p85: null };
    expect(leadTimeOf([tookDays(2)], { ...when, asOf: day('2027-03-04') })).toEqual(none);
    expect(leadTimeOf([file(RfP)], when)).toEqual(none);
  });
});

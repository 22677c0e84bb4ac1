import {
  aGateRequest,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aVote,
  NOW,
  TODAY,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { addDays } from '../../domain/foundation/calendar';
import { accountId, gateRequestId, workItemId, workItemKey } from '../../domain/foundation/ids';
import type { GateAct, GateFile } from '../../domain/gates/gate-request';
import { AppError } from '../app-error';
import { later } from '../moments';
import { type RemindOfConditionsDeps, remindOfConditions } from './remind-of-conditions';

const A_DAY = 86_400_000;
const project = aGovernedProject('1');
const due = addDays(TODAY, 3);
const request = aGateRequest({
  by: accountId('mia'),
  approvers: [{ role: 'steering-committee', quorum: 1 }],
});
const under = (owner: string | null, text = 'The plan is costed.') =>
  aVote('ann', {
    verdict: 'conditional-go',
    conditions: [{ text, due, owner: owner === null ? null : accountId(owner) }],
  });
const met: GateAct = { kind: 'meet', condition: 0, note: '', by: accountId('ann'), at: NOW };

type Letter = { readonly item: string; readonly to: string; readonly subject: string };

/** A project that passed a gate so, and what Jira is asked to tell whom. */
function scene(acts: readonly GateAct[], world: World = {}, others: readonly GateFile[] = []) {
  const letters: (Letter & { readonly text: string })[] = [];
  const deps = inMemoryDeps({
    projects: [aProject('1')],
    governed: [project],
    gates: { lifeCycles: [[project.id, 'pm2']], files: [{ request, acts }, ...others] },
    ...world,
    site: {
      first: async () =>
        ({ items: [{ id: workItemId('10'), key: workItemKey('P1-10') }] }) as never,
      notify: async (item, { subject, text }, { people }) => {
        letters.push({ item, to: people.join(), subject, text });
      },
      ...world.site,
    },
  });
  const on = (days: number): RemindOfConditionsDeps => ({
    ...deps,
    now: () => later(NOW, days * A_DAY),
  });
  /** Does each day's job twice; answers who was told on which day what. */
  const passing = async (days: number) => {
    const told: string[] = [];
    for (let each = 0; each < days; each += 1) {
      await remindOfConditions({}, on(each));
      await remindOfConditions({}, on(each));
      for (const { to, subject } of letters.splice(0)) {
        told.push(`${each} ${to}: ${subject.replace(/^A condition of “.*” in P1 /, '')}`);
      }
    }
    return told;
  };
  return { deps, on, letters, passing };
}

describe('a condition of a go', () => {
  it('is told of once each two days before, on the day and when it is overdue, then to who asked for the gate as well', async () => {
    expect(await scene([under('eve')]).passing(14)).toEqual([
      `1 eve: is due on ${due}`,
      `3 eve: is due today, ${due}`,
      `4 eve: was due on ${due}`,
      `4 mia: was due on ${due}`,
    ]);
  });

  it.each([
    ['nobody was named', null],
    ['who was named was erased', 'e'.repeat(64)],
  ])('is told of to who asked for the gate where %s', async (_where, owner) => {
    expect(await scene([under(owner)]).passing(5)).toEqual([
      `1 mia: is due on ${due}`,
      `3 mia: is due today, ${due}`,
      `4 mia: was due on ${due}`,
    ]);
  });

  it('is told of with its work item, else the governed one, else the first of the project', async () => {
    const made = scene([under('eve')]);
    const item = { kind: 'made', id: workItemId('80'), key: workItemKey('P1-80') } as const;
    await made.deps.conditionItems.keep(request.id, 0, item);
    await remindOfConditions({}, made.on(3));
    expect(made.letters).toMatchObject([{ item: '80' }]);
    expect(made.letters[0]?.text).toContain('The plan is costed.');
    expect(made.letters[0]?.text).toContain(`by the end of ${due}, the go lapses`);

    const bare = scene([under('eve')]);
    await remindOfConditions({}, bare.on(3));
    expect(bare.letters).toMatchObject([{ item: 'P1-10' }]);

    const epic = aGovernedItem('30', '1');
    const files = [{ request: { ...request, governedId: epic.id }, acts: [under('eve')] }];
    const whole = scene([], { governed: [epic], gates: { lifeCycles: [[epic.id, 'pm2']], files } });
    await remindOfConditions({}, whole.on(3));
    expect(whole.letters).toMatchObject([{ item: '30' }]);
  });

  it.each<[string, readonly GateAct[], World]>([
    ['is met', [under('eve'), met], {}],
    ['counts no longer, for another life cycle is followed', [under('eve')], { gates: { lifeCycles: [[project.id, 'prince2']], files: [{ request, acts: [under('eve')] }] } }], // prettier-ignore
    ['is of a project that rests', [under('eve')], { projects: [aProject('1', { isChosen: false })] }], // prettier-ignore
  ])('is told of to nobody where it %s', async (_why, acts, world) => {
    expect(await scene(acts, world).passing(6)).toEqual([]);
  });

  it('is told of to nobody once the gate was asked for anew', async () => {
    const anew = { ...request, id: gateRequestId('request-2'), number: 2, at: later(NOW, 1) };
    expect(await scene([under('eve')], {}, [{ request: anew, acts: [] }]).passing(6)).toEqual([]);
  });

  it('is told of by the next try where Jira says to come back later', async () => {
    const busy = new AppError('upstream-failed', 'Jira is busy.', { retryAfterSeconds: 60 });
    let isBusy = true;
    const told: string[] = [];
    const { on } = scene([under('eve')], {
      site: {
        notify: async (_item, _letter, { people }) => {
          if (isBusy) throw busy;
          told.push(...people);
        },
      },
    });
    await expect(remindOfConditions({}, on(3))).rejects.toBe(busy);
    isBusy = false;
    await remindOfConditions({}, on(3));
    expect(told).toEqual(['eve']);
  });

  it('is left to another job when the time is short', async () => {
    const { deps, on, letters } = scene([under('eve')], { timeLeft: () => 1_000 });
    await remindOfConditions({}, on(3));

    expect(letters).toEqual([]);
    expect(deps.jobs.map(({ job }) => job)).toEqual([{ kind: 'remind-of-conditions' }]);
  });
});

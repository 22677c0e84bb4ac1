import type { FreshnessWorld } from '../../../test/support/freshness-world';
import { aWorld, granted } from '../../../test/support/reminder-world';
import { day } from '../../domain/foundation/calendar';
import { accountId, groupId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import type { JiraSite } from '../ports';
import { remindOfReports } from './remind-of-reports';

const fridays = { kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-03-06') } as const;

describe('a status report that a group hears of', () => {
  const board = groupId('board');
  const grant = (world: FreshnessWorld, group: string) =>
    world.deps.roles.grant({
      holder: { kind: 'group', groupId: groupId(group) },
      what: 'portfolio-manager',
      by: accountId('root'),
      at: granted.grantedAt,
    });

  it('is told of to the groups of the office together with the people, in one call', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-09') });
    await grant(world, 'office');
    await grant(world, 'board');
    await remindOfReports({}, world.deps);
    await remindOfReports({}, world.deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual([
      'amy',
      'pia',
      'board',
      'office',
    ]);
    const calls = world.jira.calls.filter(({ operation }) => operation === 'notify');
    expect(calls).toHaveLength(1);
  });

  it('is told of to the group that holds the role, and to no writer', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-06'), managers: [], groups: [board] }); // prettier-ignore
    await remindOfReports({}, world.deps);
    await remindOfReports({}, world.deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual(['board']);
  });

  it('is told of to each apart where Jira refuses all together, and goes on where it was left', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-09') });
    await grant(world, 'office');
    const closed = new AppError('invalid-input', 'The account is closed.');
    const busy = new AppError('upstream-failed', 'Jira is busy.', { retryAfterSeconds: 60 });
    const refused: string[][] = [];
    const answers = [closed, null, busy, closed];
    const notify: JiraSite['notify'] = async (item, letter, to) => {
      const error = answers.shift() ?? null;
      if (error === null) return world.deps.site.notify(item, letter, to);
      refused.push([...to.people, ...to.groups]);
      throw error;
    };
    const deps = { ...world.deps, site: { ...world.deps.site, notify } };
    await expect(remindOfReports({}, deps)).rejects.toBe(busy);
    await remindOfReports({}, deps);
    await remindOfReports({}, deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual(['amy', 'pia', 'office']);
    expect(refused).toEqual([['amy', 'pia', 'office'], ['pia'], ['amy', 'pia', 'office']]);
  });

  it('is told of to every other group where Jira refuses one, and to each once', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-09') });
    for (const group of ['board', 'gone', 'office']) await grant(world, group);
    const busy = new AppError('upstream-failed', 'Jira is busy.', { retryAfterSeconds: 60 });
    let isBusy = true;
    const notify: JiraSite['notify'] = async (item, letter, to) => {
      if (to.groups.includes(groupId('gone'))) {
        throw new AppError('invalid-input', 'There is no such group.');
      }
      if (isBusy && to.groups.includes(groupId('office'))) {
        isBusy = false;
        throw busy;
      }
      return world.deps.site.notify(item, letter, to);
    };
    const deps = { ...world.deps, site: { ...world.deps.site, notify } };
    await expect(remindOfReports({}, deps)).rejects.toBe(busy);
    await remindOfReports({}, deps);
    await remindOfReports({}, deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual([
      'amy',
      'pia',
      'board',
      'office',
    ]);
  });

  it('is told of to no group again of which nobody knows whether Jira told it', async () => {
    const world = await aWorld({ cadence: fridays, from: day('2026-03-09') });
    await grant(world, 'office');
    world.jira.failNext(new AppError('upstream-failed', 'Nobody answered.', { mayBeDone: true }));
    await remindOfReports({}, world.deps);
    await remindOfReports({}, world.deps);

    expect(world.jira.letters).toEqual([]);
  });

  it('is told of to nobody who was erased, and to the group all the same', async () => {
    const erased = '5e'.repeat(32);
    const world = await aWorld({ cadence: fridays, from: day('2026-03-06'), managers: [erased], groups: [board] }); // prettier-ignore
    await remindOfReports({}, world.deps);

    expect(world.jira.letters.map(({ person }) => person)).toEqual(['board']);
  });
});

import {
  aGateRequest,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aVote,
  TODAY,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { addDays, instant } from '../../domain/foundation/calendar';
import { governedId, projectId, type ProjectId } from '../../domain/foundation/ids';
import type { MandateMode } from '../../domain/foundation/mandate-mode';
import type { GateMarks } from '../../domain/gates/gate-marks';
import { AppError } from '../app-error';
import { checkGateMarks } from './check-gate-marks';
import { isMarkTooLong, markGates } from './mark-gates';

const one = projectId('1');
const two = projectId('2');
const both = [one, two];

/** Two projects that follow PM²; the committee has passed the first gate of the first. */
function world(mode: MandateMode = 'controlling', overrides: World = {}) {
  const inJira = new Map<ProjectId, unknown>();
  const calls: string[] = [];
  const deps = inMemoryDeps({
    projects: [aProject('1'), aProject('2')],
    governed: ['1', '2'].map((id) => aGovernedProject(id, { mode })),
    gates: {
      lifeCycles: [
        [governedId('project:1'), 'pm2'],
        [governedId('project:2'), 'pm2'],
      ],
      files: [{ request: aGateRequest(), acts: [aVote('ann'), aVote('ben')] }],
    },
    site: {
      gateMarksIn: async (id) => {
        calls.push(`read ${id}`);
        return { value: inJira.get(id) ?? null };
      },
      writeGateMarks: async (id, marks) => {
        calls.push(`write ${id}`);
        inJira.set(id, JSON.parse(JSON.stringify(marks)));
      },
    },
    ...overrides,
  });
  return { deps, inJira, calls, at: (id: ProjectId) => inJira.get(id) as GateMarks | undefined };
}

describe('markGates', () => {
  it('writes how the gates of one project stand, and the same only once', async () => {
    const { deps, calls, at } = world();
    await markGates([one], deps);
    await markGates([one], deps);

    expect(at(one)).toMatchObject({
      project: { mode: 'controlling', passed: ['RfP'], waits: { RfE: 'RfE: ready for executing' } },
      items: {},
    });
    expect(calls).toEqual(['write 1']);
  });

  it('writes nothing where the mandate only advises, but for what was written before', async () => {
    const advising = world('supportive');
    await markGates([one], advising.deps);
    expect(advising.calls).toEqual([]);

    const { deps, at } = world();
    await markGates([one], deps);
    const { portfolio } = world('supportive').deps;
    await markGates([one], { ...deps, portfolio });
    expect(at(one)?.project?.mode).toBe('supportive');
  });

  it('tells a work item that is governed for itself apart from its project', async () => {
    const governed = [aGovernedProject('1', { mode: 'supportive' }), aGovernedItem('70', '1')];
    const { deps, at } = world('controlling', {
      governed: governed.map((project) => ({ ...project, mode: 'directive' })),
    });
    await markGates([one], deps);

    expect(at(one)).toMatchObject({
      project: { passed: ['RfP'] },
      items: { '70': { mode: 'directive', passed: [] } },
    });
  });

  it('holds nothing back where the project is not chosen any more', async () => {
    const { deps, at } = world();
    await checkGateMarks(both, deps);
    await deps.projects.choose([two]);
    await checkGateMarks(null, deps);
    for (const { job } of deps.jobs.splice(0)) {
      if (job.kind === 'check-gate-marks') await checkGateMarks(job.projectIds, deps);
    }

    expect(at(one)).toEqual({ project: null, items: {} });
    expect(at(two)?.project).not.toBeNull();
  });

  it('goes on past a project that refuses it', async () => {
    const { deps, at } = world();
    const { site } = deps;
    const refusing: typeof site = {
      ...site,
      writeGateMarks: (id, marks) =>
        id === one
          ? Promise.reject(new AppError('not-allowed', 'No.'))
          : site.writeGateMarks(id, marks),
    };
    await expect(markGates(both, { ...deps, site: refusing })).rejects.toThrow('No.');

    expect(at(two)).toBeDefined();
  });

  it('writes again what Jira refused', async () => {
    const { deps, calls } = world();
    const refused = async () => Promise.reject(new AppError('not-allowed', 'No.'));
    const site = { ...deps.site, writeGateMarks: refused };
    await expect(markGates([one], { ...deps, site })).rejects.toThrow('No.');
    await markGates([one], deps);

    expect(calls).toEqual(['write 1']);
  });
});

describe('a record that is longer than Jira takes', () => {
  const many = Array.from({ length: 800 }, (_, index) =>
    aGovernedItem(`${10_000 + index}`, '1', { mode: 'directive' }),
  );

  it('is not sent, what stood there stays, and other projects are written', async () => {
    const { deps, at, calls } = world();
    await checkGateMarks(both, deps);
    const before = at(one);
    const governed = async () => [aGovernedProject('1'), ...many, aGovernedProject('2')];
    const full = { ...deps, portfolio: { ...deps.portfolio, governed } };
    calls.length = 0;
    await markGates(both, full);
    await checkGateMarks(both, full);

    expect(at(one)).toEqual(before);
    expect(calls.filter((call) => call.endsWith(' 1'))).toEqual([]);
    expect(calls).toContain('write 2');
    expect(deps.auditEntries).toEqual([]);
    expect(await isMarkTooLong(one, full)).toBe(true);
    expect(await isMarkTooLong(two, full)).toBe(false);
  });

  it('is written once it fits again', async () => {
    const { deps, at } = world();
    const governed = async () => [aGovernedProject('1', { mode: 'directive' }), ...many];
    await markGates([one], { ...deps, portfolio: { ...deps.portfolio, governed } });
    expect(at(one)).toBeUndefined();
    await checkGateMarks([one], deps);

    expect(at(one)).toBeDefined();
  });
});

describe('checkGateMarks', () => {
  it('closes a gate whose go has lapsed since', async () => {
    const conditions = [{ text: 'The plan is costed.', due: TODAY, owner: null }];
    const acts = [aVote('ann', { verdict: 'conditional-go', conditions }), aVote('ben')];
    const lifeCycles = [[governedId('project:1'), 'pm2']] as const;
    const { deps, at } = world('directive', {
      gates: { lifeCycles, files: [{ request: aGateRequest(), acts }] },
    });
    await checkGateMarks([one], deps);
    expect(at(one)?.project?.passed).toEqual(['RfP']);

    const now = () => instant(`${addDays(TODAY, 1)}T02:00:00.000Z`);
    await checkGateMarks([one], { ...deps, now });
    expect(at(one)?.project).toMatchObject({
      passed: [],
      waits: { RfP: 'RfP: ready for planning' },
    });
  });

  it('writes what was never written, and changes nothing the next time', async () => {
    const { deps, calls } = world();
    await checkGateMarks(both, deps);
    await checkGateMarks(both, deps);

    expect(calls).toEqual(['write 1', 'write 2', 'read 1', 'read 2']);
    expect(deps.auditEntries).toEqual([]);
  });

  it.each([
    ['forged', { project: { mode: 'controlling', passed: ['RfP', 'RfE', 'RfC'] }, items: {} }],
    ['made unreadable', 'all passed'],
    ['removed', null],
  ])('writes over what somebody has %s, and tells it in the trail', async (_, forged) => {
    const { deps, inJira, at } = world();
    await checkGateMarks(both, deps);
    const before = at(one);
    if (forged === null) inJira.delete(one);
    else inJira.set(one, forged);
    await checkGateMarks(both, deps);

    expect(at(one)).toEqual(before);
    expect(deps.auditEntries).toMatchObject([
      {
        action: 'gate.repair-mark',
        subject: 'project:1',
        before: { wasRemoved: forged === null },
        about: [one],
      },
    ]);
  });

  it('takes what was written in another order of members for the same', async () => {
    const { deps, inJira, at, calls } = world();
    await checkGateMarks(both, deps);
    const { items, project } = at(one) ?? { items: {}, project: null };
    inJira.set(one, { project, items });
    await checkGateMarks(both, deps);

    expect(deps.auditEntries).toEqual([]);
    expect(calls.at(-1)).toBe('read 2');
  });

  it('takes its own words for nobody else’s when it died before it had noted them', async () => {
    const { deps, inJira, at } = world();
    await checkGateMarks(both, deps);
    await deps.gateMarks.keep(one, '{}');
    await checkGateMarks(both, deps);

    expect(deps.auditEntries).toEqual([]);
    expect(inJira.get(one)).toEqual(at(one));
  });

  it('leaves a project alone that is not there any more', async () => {
    const { deps, calls } = world();
    await checkGateMarks(both, deps);
    const site = { ...deps.site, gateMarksIn: async () => null };
    await checkGateMarks(both, { ...deps, site });

    expect(calls).toEqual(['write 1', 'write 2']);
    expect(deps.auditEntries).toEqual([]);
  });

  it('checks all projects in jobs of some each', async () => {
    const { deps } = world();
    await checkGateMarks(null, deps);

    const jobs = deps.jobs.map(({ job }) => job);
    expect(jobs).toEqual([{ kind: 'check-gate-marks', projectIds: both }]);
  });

  it('goes on past a project that refuses it, and fails in the end', async () => {
    const { deps, at } = world();
    const site = {
      ...deps.site,
      writeGateMarks: async (id: ProjectId, marks: GateMarks) => {
        if (id === one) throw new AppError('not-allowed', 'No.');
        await deps.site.writeGateMarks(id, marks);
      },
    };

    await expect(checkGateMarks(both, { ...deps, site })).rejects.toThrow('No.');
    expect(at(two)).toBeDefined();
  });
});

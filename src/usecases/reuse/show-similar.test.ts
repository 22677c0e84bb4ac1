import {
  aCell,
  aFoundItem,
  aGateRequest,
  aGovernedProject,
  aProject,
  aRollUp,
  aVote,
  NOW,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { sha256 } from '../../../test/support/sha256';
import { day } from '../../domain/foundation/calendar';
import {
  gateId,
  governedId,
  projectId,
  standardId,
  workItemId,
  workItemKey,
} from '../../domain/foundation/ids';
import { NO_PLAN } from '../../domain/foundation/plan';
import { sealPack } from '../../domain/gates/decision-pack';
import { showSimilar } from './show-similar';

const id = governedId('project:1');
const asked = { id };

const pack = sealPack(
  {
    project: { id: governedId('project:2'), key: 'P2', name: 'Project 2' },
    lifeCycle: 'pm2',
    gate: gateId('RfP'),
    at: NOW,
    budget: { amount: null, currency: null },
    tier: null,
    standard: null,
    rules: [],
    artifacts: [
      { id: workItemId('21'), key: workItemKey('P2-21'), hash: 'a' },
      { id: workItemId('22'), key: workItemKey('P2-22'), hash: 'b' },
      { id: workItemId('41'), key: workItemKey('P4-41'), hash: 'c' },
    ],
  },
  sha256,
);

const ids = ['1', '2', '3', '4'];
const figuresOf = (number: string) => ({
  total: number === '3' ? 400 : 40,
  done: number === '1' ? 10 : number === '3' ? 400 : 40,
  createdPerWeek: [{ week: day('2025-01-06'), count: 1 }],
  finishedPerWeek: [{ week: day('2025-04-07'), count: 1 }],
});
const lesson = (appliesWhen: string) => ({
  schemaVersion: 1,
  kind: 'lesson-learned',
  createdFor: null,
  'lesson-learned': { category: 'quality', appliesWhen },
});

const world: World = {
  projects: ids.map((number) => aProject(number)),
  governed: ids.map((number) =>
    aGovernedProject(number, {
      standardId: standardId('pm2'),
      plan: { ...NO_PLAN, plannedFinish: day('2025-04-07') },
    }),
  ),
  rollUps: ids.map((number) => [
    projectId(number),
    aRollUp([aCell(projectId(number), figuresOf(number))]),
  ]),
  profiles: ids.map((number) => [
    governedId(`project:${number}`),
    { phase: number === '1' ? 'planning' : 'closing', tier: 'small' },
  ]),
  gates: {
    lifeCycles: ids.map((number) => [governedId(`project:${number}`), 'pm2'] as const),
    files: [
      {
        request: aGateRequest({
          governedId: governedId('project:2'),
          pack: pack.hash,
          approvers: [{ role: 'project-owner', quorum: 1 }],
        }),
        acts: [aVote('ben', { role: 'project-owner' })],
      },
    ],
  },
  packs: [[pack.hash, pack.text]],
  rights: { browses: ['1', '2', '3'].map(projectId) },
  items: [
    aReadItem('28', '2', { artifactProperty: lesson('planning'), number: 28 }),
    aReadItem('29', '2', { artifactProperty: lesson('closing'), number: 29 }),
    aReadItem('48', '4', { artifactProperty: lesson('planning'), number: 48 }),
  ],
  visibleItems: [
    aFoundItem('21', '2', { summary: 'Business case' }),
    aFoundItem('28', '2', { summary: 'Test early' }),
    aFoundItem('29', '2', { summary: 'Archive' }),
    aFoundItem('41', '4'),
    aFoundItem('48', '4'),
  ],
};

describe('similar finished projects', () => {
  it('come the nearest first, with what each trait adds, and none that is hidden or unfinished', async () => {
    const { similar, compared } = await showSimilar(asked, inMemoryDeps(world));

    expect(compared).toBe(2);
    expect(similar.map(({ key }) => key)).toEqual(['P2', 'P3']);
    expect(similar[0]?.distance).toBe(0);
    expect(similar[1]?.traits).toContainEqual({ trait: 'size', distance: 0.9 });
  });

  it('bring what approvers saw when they passed, as far as the asker sees it', async () => {
    const { similar } = await showSimilar(asked, inMemoryDeps(world));

    expect(similar[0]?.artifacts).toEqual([
      { key: 'P2-21', summary: 'Business case', gate: 'RfP: ready for planning' },
    ]);
  });

  it('bring an artifact under the key that it has by now', async () => {
    const moved = (project: string) => ({
      ...world,
      visibleItems: [
        aFoundItem('21', project, { key: workItemKey(`P${project}-7`), summary: 'Business case' }),
      ],
    });
    const artifactsOf = async (project: string) =>
      (await showSimilar(asked, inMemoryDeps(moved(project)))).similar[0]?.artifacts;

    expect(await artifactsOf('3')).toMatchObject([{ key: 'P3-7', summary: 'Business case' }]);
    expect(await artifactsOf('4')).toEqual([]);
  });

  it('tell nothing out of a pack that is not what was sealed', async () => {
    const deps = inMemoryDeps({ ...world, packs: [[pack.hash, `${pack.text} `]] });
    expect((await showSimilar(asked, deps)).similar[0]?.artifacts).toEqual([]);
  });

  it('bring the lessons that apply in the phase', async () => {
    const { lessons, phase } = await showSimilar(asked, inMemoryDeps(world));

    expect(phase).toBe('planning');
    expect(lessons).toEqual([
      { key: 'P2-28', summary: 'Test early', category: 'quality', appliesWhen: 'planning' },
    ]);
  });

  it('are none for a project of which too little is known', async () => {
    const deps = inMemoryDeps({ ...world, rollUps: [], profiles: [], gates: {} });
    expect(await showSimilar(asked, deps)).toMatchObject({ similar: [], lessons: [] });
  });

  it('are found among a thousand by as many questions as among two', async () => {
    const many = (count: number): World => {
      const numbers = Array.from({ length: count }, (_, place) => String(place + 1));
      return {
        ...world,
        rights: {},
        projects: numbers.map((number) => aProject(number)),
        governed: numbers.map((number) =>
          aGovernedProject(number, { standardId: standardId('pm2') }),
        ),
        rollUps: numbers.map((number) => [
          projectId(number),
          aRollUp([aCell(projectId(number), figuresOf(number === '1' ? '1' : '2'))]),
        ]),
        profiles: numbers.map((number) => [
          governedId(`project:${number}`),
          { phase: null, tier: 'small' },
        ]),
        gates: { lifeCycles: numbers.map((n) => [governedId(`project:${n}`), 'pm2'] as const) },
      };
    };
    const asking = async (count: number) => {
      const { deps, calls } = counting(inMemoryDeps(many(count)));
      const { compared, similar } = await showSimilar(asked, deps);
      return { compared, near: similar.length, calls: calls.length };
    };
    const few = await asking(6);
    const thousand = await asking(1000);

    expect([few.compared, thousand.compared, thousand.near]).toEqual([5, 999, 5]);
    expect(thousand.calls).toBe(few.calls);
    expect(few.calls).toBeLessThan(40);
  });
});

type Ports = ReturnType<typeof inMemoryDeps>;

/** Every port, noting what it is asked. */
function counting(deps: Ports): { readonly deps: Ports; readonly calls: string[] } {
  const calls: string[] = [];
  const noted = Object.entries(deps).map(([name, port]) => {
    if (typeof port !== 'object') return [name, port] as const;
    const proxy: unknown = new Proxy(port, {
      get(target, member) {
        const value: unknown = Reflect.get(target, member);
        if (typeof value === 'function') calls.push(`${name}.${String(member)}`);
        return value;
      },
    });
    return [name, proxy] as const;
  });
  return { deps: Object.fromEntries(noted) as Ports, calls };
}

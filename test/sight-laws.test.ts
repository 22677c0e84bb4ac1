import fc from 'fast-check';

import {
  exemptionId,
  governedId,
  nodeId,
  projectId,
  ruleId,
  standardId,
  workItemKey,
} from '../src/domain/foundation/ids';
import type { Grantable } from '../src/domain/foundation/rights';
import type { GovernedProject } from '../src/domain/portfolio/portfolio-tree';
import type { Cell } from '../src/domain/rollup/figures';
import { sumFigures } from '../src/domain/rollup/sum-figures';
import { exportAudit } from '../src/usecases/audit/export-audit';
import { listAudit } from '../src/usecases/audit/list-audit';
import { showDependencies } from '../src/usecases/dependencies/show-dependencies';
import { showExecutive } from '../src/usecases/executive/show-executive';
import { listExemptions } from '../src/usecases/exemptions/list-exemptions';
import { showItem } from '../src/usecases/item/show-item';
import { showTree } from '../src/usecases/portfolio-tree';
import { showCompliance } from '../src/usecases/project/show-compliance';
import { showEntry } from '../src/usecases/project/show-entry';
import { showProject } from '../src/usecases/project/show-project';
import { listRegister } from '../src/usecases/registers/list-register';
import { exportFigures } from '../src/usecases/rollup/export-figures';
import { exportFindings } from '../src/usecases/rollup/export-findings';
import { listNodes } from '../src/usecases/rollup/nodes';
import { showPortfolio } from '../src/usecases/rollup/show-portfolio';
import { showScoring } from '../src/usecases/scoring';
import { showSetup } from '../src/usecases/setup/show-setup';
import { AppError } from '../src/usecases/app-error';
import {
  A_RISK_PART,
  aCell,
  aFinding,
  aFoundItem,
  aGovernedItem,
  aGovernedProject,
  anApprovedWaiver,
  aPortfolio,
  aProgramme,
  aProject,
  aRollUp,
  mia,
  NOW,
} from './support/builders';
import { inMemoryDeps } from './support/in-memory-deps';
import { aBlocker, aReadItem } from './support/read-items';

const IDS = ['1', '2', '3', '4', '5'];
/** Keys and names that no other text of an answer contains by chance. */
const SECRET = (id: string) => `SECRET${id}X`;
const pm2 = standardId('pm2');
const EVERY_ENTRY = {
  filter: {
    kinds: [],
    projects: [],
    standing: 'all',
    levels: [],
    traits: [],
    cell: null,
    view: 'inherent',
  },
  order: { column: 'key', direction: 'ascending' },
  grouping: null,
  page: 0,
  size: 50,
} as const;

type Site = {
  readonly browsed: readonly string[];
  /** A governed work item in each of these projects, with work in the projects beside it. */
  readonly epics: readonly { readonly home: string; readonly reaches: readonly string[] }[];
  readonly portfolios: readonly (readonly number[])[];
  readonly programmes: readonly (readonly number[])[];
};

const anySite: fc.Arbitrary<Site> = fc.record({
  browsed: fc.subarray(IDS),
  epics: fc.array(fc.record({ home: fc.constantFrom(...IDS), reaches: fc.subarray(IDS) }), {
    maxLength: 4,
  }),
  portfolios: fc.array(fc.array(fc.nat(8), { maxLength: 6 }), { maxLength: 3 }),
  programmes: fc.array(fc.array(fc.nat(8), { maxLength: 6 }), { maxLength: 3 }),
});

/** Everything is named after its project, so that a name in an answer tells where it came from. */
function worldOf(
  { browsed, epics, portfolios, programmes }: Site,
  roles: readonly Grantable[] = [],
) {
  const governed: GovernedProject[] = [
    ...IDS.map((id) =>
      aGovernedProject(id, { key: SECRET(id), name: SECRET(id), standardId: pm2 }),
    ),
    ...epics.map(({ home }, index) =>
      aGovernedItem(String(100 + index), home, {
        key: `${SECRET(home)}-${100 + index}`,
        name: SECRET(home),
        standardId: pm2,
      }),
    ),
  ];
  const pick = (indexes: readonly number[]) =>
    [...new Set(indexes)].flatMap((index) => governed[index]?.id ?? []);
  const evidence = IDS.map((id) => ({
    workItem: `${SECRET(id)}-1`,
    field: 'status',
    value: 'draft',
    at: NOW,
  }));

  return {
    governed,
    deps: inMemoryDeps({
      roles,
      rights: {
        administersJira: false,
        browses: browsed.map(projectId),
        administers: [],
        createsIn: [],
      },
      projects: IDS.map((id) =>
        aProject(id, {
          key: SECRET(id),
          name: SECRET(id),
          import: { ...aProject(id).import, status: 'failed', problem: SECRET(id) },
        }),
      ),
      governed,
      nodes: [
        ...portfolios.map((members, index) =>
          aPortfolio(`portfolio-${index}`, { members: pick(members) }),
        ),
        ...programmes.map((members, index) =>
          aProgramme(`programme-${index}`, 'portfolio-0', { members: pick(members) }),
        ),
      ].filter(({ parentId }) => parentId === null || portfolios.length > 0),
      rollUps: IDS.map((id) => {
        const project = projectId(id);
        const over = epics.flatMap(({ reaches }, index) =>
          reaches.includes(id) ? [governedId(`item:${100 + index}`)] : [],
        );
        const cells = [
          aCell(project, { total: Number(id), done: 1 }),
          aCell(project, { total: 10 * Number(id) }, over),
        ];
        return [project, aRollUp(cells)] as const;
      }),
      findings: governed.map(({ id }) =>
        aFinding({
          governedId: id,
          ruleId: ruleId('PM2-MON-2'),
          evidence: evidence.filter(
            ({ workItem }) => id.startsWith('item:') || workItem.startsWith(SECRET(id.slice(8))),
          ),
        }),
      ),
      exemptions: governed.map(({ id, name }, index) =>
        anApprovedWaiver({ id: exemptionId(`waiver-${index}`), governedId: id, reason: name }),
      ),
      ratings: governed.map(({ id }) => ({ governedId: id, criterionId: 'value', value: 5 })),
      items: IDS.map((id) =>
        aReadItem(`90${id}`, id, {
          created: NOW,
          artifactProperty: A_RISK_PART,
          blockers: [aBlocker(`90${(Number(id) % IDS.length) + 1}`)],
        }),
      ),
      visibleItems: browsed.map((id) =>
        aFoundItem(`90${id}`, id, { key: workItemKey(`${SECRET(id)}-1`), summary: SECRET(id) }),
      ),
      state: {
        survey: {
          baseUrl: 'https://x.test',
          title: 'X',
          timeZone: 'UTC',
          surveyedAt: NOW,
          projects: IDS.map((id) => ({ ...aProject(id, { key: SECRET(id), name: SECRET(id) }) })),
          estimateFields: [],
          issueTypes: [],
          pointsToImport: 0,
        },
      },
    }),
  };
}

type World = ReturnType<typeof worldOf>;

/** Everything the user can be told, whatever they ask for; what is refused is told in words. */
async function everythingTold({ deps, governed }: World): Promise<string> {
  for (const { id, scope } of governed) {
    const plan = { action: 'project.set-plan', subject: id, before: null, after: id } as const;
    await deps.audit.append({ ...plan, by: mia, at: NOW, about: [scope.projectId] });
  }
  const nodes = [null, ...['portfolio-0', 'portfolio-1', 'portfolio-2', 'programme-0'].map(nodeId)];
  const asked: Promise<unknown>[] = [
    listNodes({}, deps),
    showTree({}, deps),
    showScoring({}, deps),
    listAudit({ before: null, topic: null, person: null, from: null, to: null }, deps),
    exportAudit({ after: 0 }, deps),
    showSetup({}, deps),
    ...nodes.flatMap((node) => [
      showPortfolio({ nodeId: node }, deps),
      exportFigures({ nodeId: node, asOf: null }, deps),
      exportFindings({ nodeId: node }, deps),
      listExemptions({ nodeId: node }, deps),
      listRegister({ ...EVERY_ENTRY, nodeId: node }, deps),
      showDependencies({ nodeId: node }, deps),
      showExecutive({ nodeId: node }, deps),
    ]),
    ...governed.map(({ id }) => showProject({ id }, deps)),
    ...governed.map(({ id }) => showCompliance({ id }, deps)),
    ...IDS.map((id) => showEntry({ projectId: projectId(id) }, deps)),
    ...IDS.map((id) => showItem({ key: workItemKey(`${SECRET(id)}-1`) }, deps)),
  ];

  return JSON.stringify(
    await Promise.all(
      asked.map((answer) =>
        answer.catch((error: unknown) => {
          if (error instanceof AppError) return { message: error.message, details: error.details };
          throw error;
        }),
      ),
    ),
  );
}

function cellsIn(id: string): readonly Cell[] {
  const project = projectId(id);
  return [
    aCell(project, { total: Number(id), done: 1 }),
    aCell(project, { total: 10 * Number(id) }),
  ];
}

async function expectTrimmed({ browsed }: Site, world: World): Promise<void> {
  const told = await everythingTold(world);

  for (const id of IDS) expect(told.includes(SECRET(id))).toBe(browsed.includes(id));
  for (const { id, scope } of world.governed) {
    expect(told.includes(`"${id}"`)).toBe(browsed.includes(scope.projectId));
  }
}

describe('whatever is governed and however it is grouped', () => {
  it('a user is never told of a project that they may not browse', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, async (site) => {
        const world = worldOf(site);
        await expectTrimmed(site, world);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('nor is one who may count hidden projects, though every total counts them', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, async (site) => {
        const world = worldOf(site, ['portfolio-viewer', 'hidden-totals']);
        await expectTrimmed(site, world);

        const everything = sumFigures(IDS.flatMap(cellsIn).map(({ figures }) => figures));
        const { rows, total, hiddenProjects, hiddenInTotal } = await showPortfolio(
          { nodeId: null },
          world.deps,
        );
        const exported = await exportFigures({ nodeId: null, asOf: null }, world.deps);

        expect(total.figures).toMatchObject({ total: everything.total, done: everything.done });
        expect(exported.total).toMatchObject({ total: everything.total, done: everything.done });
        expect(hiddenInTotal).toBe(hiddenProjects);
        expect(exported.projects).toHaveLength(rows.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('a total is the sum of the visible cells of its members, each once', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, async (site) => {
        const { deps } = worldOf(site);
        const expected = sumFigures(site.browsed.flatMap(cellsIn).map(({ figures }) => figures));
        const { total, hiddenProjects, hiddenInTotal, rows } = await showPortfolio(
          { nodeId: null },
          deps,
        );

        expect(hiddenInTotal).toBe(0);
        expect(total.figures).toMatchObject({ total: expected.total, done: expected.done });
        expect(rows.length + hiddenProjects).toBe(IDS.length + site.epics.length);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('what may be seen of a portfolio and what is hidden of it make up all its members', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, async (site) => {
        const { deps, governed } = worldOf(site);
        const ids = new Set(governed.map(({ id }) => id));
        const { nodes } = await listNodes({}, deps);

        for (const node of nodes) {
          const view = await showPortfolio({ nodeId: node.id }, deps);
          expect(view.rows.length + view.hiddenProjects).toBe(node.projects);
          expect(view.rows.every((row) => ids.has(row.id))).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

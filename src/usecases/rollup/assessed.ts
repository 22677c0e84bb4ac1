import type { Day, Instant } from '../../domain/foundation/calendar';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { Figures } from '../../domain/rollup/figures';
import { healthAsSaid } from '../../domain/rollup/said-health';
import type { Compliance } from '../../domain/standards/standard';
import { complianceOfProjects, findingsByProject } from '../compliance';
import type { Deps } from '../ports';
import type { Sight } from '../sight';
import { readFields, today } from '../site-settings';
import { standardsOn, type StandardsInForce } from '../standards-in-force';
import { assess, type Assessment } from './assessment';
import { figuresOfCells, readCellBook, type CellBook } from './cell-book';

/** Governed projects with everything that is said of them on one day. */
export type Assessed = {
  readonly assessments: readonly Assessment[];
  /** Of several together, each work item counted once. */
  readonly figuresOf: (projects: readonly GovernedProject[]) => Figures;
  /** Of all of them together. */
  readonly compliance: Compliance;
  /** The oldest day that any of the figures stands for; the day asked about when there are none. */
  readonly asOf: Day;
  readonly computedAt: Instant | null;
  readonly estimateAvailable: boolean;
};

/** What is kept of some governed projects, ready to assess each of them as it stands. */
export type Assessor = Omit<Assessed, 'assessments'> & {
  /** What they can be held against. */
  readonly standards: StandardsInForce;
  readonly assessmentOf: (project: GovernedProject) => Assessment;
  /** Of what is said of its health; 0 where nothing ever was. */
  readonly saidVersionOf: (project: GovernedProject) => number;
  readonly book: CellBook;
};

export type AssessDeps = Pick<
  Deps,
  'findings' | 'now' | 'rollUps' | 'saidHealth' | 'settings' | 'standards' | 'state'
>;

/** Reads what is kept of these projects. */
export async function readAssessor(
  projects: readonly GovernedProject[],
  sight: Sight,
  deps: AssessDeps,
): Promise<Assessor> {
  const [book, kept, said, estimateAvailable, day] = await Promise.all([
    readCellBook(projects, sight, deps),
    deps.findings.withoutEvidence(projects.map(({ id }) => id)),
    deps.saidHealth.of(projects.map(({ id }) => id)),
    hasEstimates(deps),
    today(deps),
  ]);
  const standards = await standardsOn(day, deps);
  const findings = findingsByProject(projects, kept);
  const asOf = book.asOf ?? day;
  const figuresOf = (some: readonly GovernedProject[]) => figuresOfCells(book.cellsOfAny(some));

  return {
    assessmentOf: (project) => {
      const compliance = complianceOfProjects([project], findings, standards);
      const assessment = assess({ project, figures: figuresOf([project]), compliance, asOf });
      // By the site's own day: figures that are late keep no colour alive.
      const health = healthAsSaid(assessment.health, said.get(project.id)?.said ?? null, day);
      return { ...assessment, health };
    },
    saidVersionOf: ({ id }) => said.get(id)?.version ?? 0,
    figuresOf,
    compliance: complianceOfProjects(projects, findings, standards),
    asOf,
    computedAt: book.computedAt,
    estimateAvailable,
    standards,
    book,
  };
}

/** Reads what is kept of these projects and assesses each as it stands. */
export async function assessAll(
  projects: readonly GovernedProject[],
  sight: Sight,
  deps: AssessDeps,
): Promise<Assessed & Pick<Assessor, 'standards'>> {
  const assessor = await readAssessor(projects, sight, deps);
  return { ...assessor, assessments: projects.map(assessor.assessmentOf) };
}

/** Whether the site has a field that estimates are read from. */
export async function hasEstimates(deps: Pick<Deps, 'settings'>): Promise<boolean> {
  return (await readFields(deps)).estimateFieldId !== null;
}

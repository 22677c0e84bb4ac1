import type { KnownProject } from '../ports';

/** The steps of the setup in their order. */
export const STEPS = ['connect', 'projects', 'portfolio', 'standard', 'roles'] as const;
export type Step = (typeof STEPS)[number];

type Evidence = {
  readonly isSurveyed: boolean;
  readonly projects: readonly KnownProject[];
  readonly hasPortfolio: boolean;
  readonly hasStandard: boolean;
  /** The steps that somebody declared finished. */
  readonly finished: readonly string[];
};

/** The steps that are done: those whose outcome exists, and those that were declared finished. */
export function stepsDone(evidence: Evidence): readonly Step[] {
  const isDone: Readonly<Record<Step, boolean>> = {
    connect: evidence.isSurveyed,
    projects: evidence.projects.some((project) => project.isChosen),
    portfolio: evidence.hasPortfolio,
    standard: evidence.hasStandard,
    roles: false,
  };
  return STEPS.filter((step) => isDone[step] || evidence.finished.includes(step));
}

/** The step to go on with; `null` when the setup is through. */
export function nextStep(done: readonly Step[]): Step | null {
  return STEPS.find((step) => !done.includes(step)) ?? null;
}

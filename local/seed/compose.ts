import { documentsOf } from './artifacts';
import { dayNumber } from './calendar';
import type { DayNumber } from './calendar';
import type { Draft } from './draft';
import { epicsOf, withDueDates } from './epics';
import { linkProjects } from './links';
import { logsOf } from './logs';
import { PLANTED, type Planted } from './planted';
import type { ProjectPlan } from './project-plan';
import { PROJECTS } from './projects/all';
import { proposalsOf } from './proposals';
import { randomFrom } from './random';
import { reviewsOf } from './reviews';
import type { Scene } from './scene';
import { sprintsOf, versionsOf } from './schedule';
import { subtasksOf } from './subtasks';
import { titleWriter } from './titles';
import { jobsOf, pinLatestDue, workDraft } from './work';

/** What makes one demonstration site differ from another. */
export type SiteSeed = {
  readonly seed: string;
  /** The site's today, `2026-03-02`: the last thing happened the day before. */
  readonly asOf: string;
};

const NOTHING_PLANTED: Planted = {
  health: 'unknown',
  finishedInLast28Days: false,
  workInProgress: 'none',
  movement: 'moving',
  dueDates: 'none',
  unestimated: 'low',
  doneWithoutResolutionDate: false,
  blocked: false,
  documents: {},
  reviews: [],
  logs: [],
  withoutOwner: [],
  milestonesWithoutDate: false,
  issuesDated: false,
  changesDecided: false,
  deliverablesAccepted: false,
};

/** All projects of the site with their items, numbered and linked. */
export function composeSite({ seed, asOf }: SiteSeed): readonly Scene[] {
  const today = dayNumber(asOf);
  const scenes = PROJECTS.map((plan) => composeProject(plan, { seed, today }));
  linkProjects(
    scenes.filter(({ plan, drafts }) => plan.offers !== 'proposals' && drafts.length > 0),
    randomFrom(`${seed} links`),
  );
  return scenes;
}

function composeProject(
  plan: ProjectPlan,
  { seed, today }: { readonly seed: string; readonly today: DayNumber },
): Scene {
  const scene: Scene = {
    plan,
    planted: PLANTED[plan.key] ?? NOTHING_PLANTED,
    random: randomFrom(`${seed} ${plan.key}`),
    today,
    begun: today - plan.begunDaysAgo,
    sprints: sprintsOf(plan, today),
    versions: versionsOf(plan, today),
    drafts: [],
  };
  scene.drafts.push(...numbered(draftsOf(scene)));
  return scene;
}

function draftsOf(scene: Scene): readonly Draft[] {
  const { offers, vocabulary } = scene.plan;
  if (offers === 'proposals') return proposalsOf(scene);
  if (vocabulary.themes.length === 0) return [];
  return [...workOf(scene), ...documentsOf(scene), ...logsOf(scene), ...reviewsOf(scene)];
}

function workOf(scene: Scene): readonly Draft[] {
  const jobs = jobsOf(scene);
  const titles = titleWriter(scene.plan.vocabulary, scene.random);
  const epics = epicsOf(scene, jobs);
  const work = jobs.map((job) => {
    const theme = scene.plan.vocabulary.themes[job.theme];
    const parent = epics[job.theme];
    if (theme === undefined || parent === undefined) throw new RangeError(`No theme ${job.theme}`);
    return workDraft(scene, { job, summary: titles.work(job.kind, theme), parent });
  });
  const pinned = pinLatestDue(scene, work, jobs);
  const subtasks = pinned.flatMap((parent, index) => {
    const job = jobs[index];
    return job === undefined ? [] : subtasksOf(scene, { parent, job, titles });
  });
  return [...withDueDates(scene, epics, pinned), ...pinned, ...subtasks];
}

/** Keys in the order of creation, as Jira gives them. */
function numbered(drafts: readonly Draft[]): readonly Draft[] {
  const inOrder = [...drafts].sort((a, b) => a.created - b.created);
  inOrder.forEach((draft, index) => (draft.number = index + 1));
  return inOrder;
}

import { artifact, monthOf, monthsBefore } from './artifacts';
import { officeTime, previousWeekday, timeBetween, type DayNumber, type Moment } from './calendar';
import type { Change, Draft } from './draft';
import { set } from './life';
import type { ReviewKind } from './planted';
import { integer, randomFrom } from './random';
import type { Scene } from './scene';

const DAY = 86_400_000;
const QUALITY_REVIEWS = 3;

const WRITERS: Readonly<Record<ReviewKind, (scene: Scene) => readonly Draft[]>> = {
  'gate-review': gateReviews,
  'quality-review': qualityReviews,
  'meeting-record': minutes,
};

/** The reviews and minutes that the project's plant asks for. They draw numbers of their own, so that they move nothing else. */
export function reviewsOf(scene: Scene): readonly Draft[] {
  const own = { ...scene, random: randomFrom(`${scene.plan.key} ${scene.today} reviews`) };
  return scene.planted.reviews.flatMap((kind) => WRITERS[kind](own));
}

/** Each phase that is over ended with one. */
function gateReviews(scene: Scene): readonly Draft[] {
  const gates = scene.planted.documents['acceptance-note'] === undefined ? GATES : ALL_GATES;
  return gates.map(({ name, after }) => {
    const held = officeTime(scene.random, previousWeekday(scene.begun + after));
    return artifact(scene, {
      kind: 'gate-review',
      summary: `Gate ${name}: go`,
      created: held,
      changes: closed(scene, held),
      description: [`The steering committee looked at ${scene.plan.name} and decided to go on.`],
    });
  });
}

const GATES = [
  { name: 'Ready for Planning', after: 40 },
  { name: 'Ready for Executing', after: 75 },
] as const;
const ALL_GATES = [...GATES, { name: 'Ready for Closing', after: 100 }] as const;

/** Of the first deliverables; the last review is still open, in nobody's hands where the plant wants it so. */
function qualityReviews(scene: Scene): readonly Draft[] {
  const { plan, planted, random, today } = scene;
  const deliverables = plan.governance?.deliverables ?? [];
  return deliverables.slice(0, QUALITY_REVIEWS).map((deliverable, index, all) => {
    const held = officeTime(random, previousWeekday(today - 60 + index * 12));
    const isOpen = index === all.length - 1;
    const isUnheld = isOpen && planted.withoutOwner.includes('quality-review');
    return artifact(scene, {
      kind: 'quality-review',
      summary: `Quality review: ${deliverable}`,
      created: held,
      changes: isOpen ? [] : closed(scene, held),
      ...(isUnheld ? { start: { assignee: null } } : {}),
    });
  });
}

/** A year of monthly steering meetings. */
function minutes(scene: Scene): readonly Draft[] {
  const { random, today, begun } = scene;
  const newest = today - integer(random, 6, 12);
  return Array.from({ length: 12 }, (_, month) => monthsBefore(newest, month))
    .filter((day) => day > begun + 20)
    .map((day) => steeringMeeting(scene, day));
}

function steeringMeeting(scene: Scene, day: DayNumber): Draft {
  const written = officeTime(scene.random, previousWeekday(day));
  return artifact(scene, {
    kind: 'meeting-record',
    summary: `Steering meeting, ${monthOf(day)}`,
    created: written,
    changes: closed(scene, written),
    description: ['Decisions, risks and changes are in their logs.'],
  });
}

function closed(scene: Scene, created: Moment): Change[] {
  const at = timeBetween(scene.random, created, created + 2 * DAY);
  return [set(at, scene.plan.lead, { status: 'done', resolution: 'done', resolved: at })];
}

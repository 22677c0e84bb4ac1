import { isErased } from '../../domain/audit/audit-person';
import { addDays, type Day } from '../../domain/foundation/calendar';
import type { AccountId, GateRequestId } from '../../domain/foundation/ids';
import {
  type ConditionReminder,
  conditionRemindersOn,
} from '../../domain/gates/condition-reminder';
import type { ConditionItems } from '../../domain/gates/condition-item';
import type { GateFile } from '../../domain/gates/gate-request';
import { standingOf } from '../../domain/gates/standing';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { readGateNames } from '../gates/life-cycles';
import type { Deps } from '../ports';
import { today } from '../site-settings';
import { firstItemOf } from './item-about';
import { projectsAtWork } from './projects-at-work';
import { remindOnce } from './remind-once';

export type RemindOfConditionsDeps = Pick<
  Deps,
  | 'conditionItems'
  | 'gates'
  | 'now'
  | 'portfolio'
  | 'projects'
  | 'queue'
  | 'site'
  | 'state'
  | 'timeLeft'
>;

/** What two calls to Jira may take that have to be made again. */
const ENOUGH_FOR_ANOTHER_MS = 10_000;

/**
 * Tells who has to see to a condition of a go that it is due in two days, today, or overdue: each once. Where nobody was named, that is who
 * asked for the gate, who also hears of what is overdue, for the go has lapsed. Nobody is told where the Jira project is not chosen any
 * more. Goes on in another job when the time is short.
 */
export async function remindOfConditions(
  _input: object,
  deps: RemindOfConditionsDeps,
): Promise<void> {
  const [asOf, projects] = await Promise.all([today(deps), projectsAtWork(deps)]);
  const due = await dueConditions([...projects.values()], asOf, deps);
  if (due.length === 0) return;

  const files = due.map(({ file }) => file);
  const [gateOf, items] = await Promise.all([
    readGateNames(
      files.map(({ request }) => request),
      deps,
    ),
    deps.conditionItems.of([...new Set(files.map(({ request }) => request.id))]),
  ]);
  for (const one of due) {
    if (deps.timeLeft() < ENOUGH_FOR_ANOTHER_MS) {
      await deps.queue.push([{ kind: 'remind-of-conditions' }]);
      return;
    }
    await remind({ ...one, gate: gateOf(one.file.request), items }, deps);
  }
}

type Due = {
  readonly file: GateFile;
  readonly project: GovernedProject;
  readonly reminder: ConditionReminder;
};

/** Of decisions that count: by the life cycle that the project follows, and with no later request for the same gate that stands. */
async function dueConditions(
  projects: readonly GovernedProject[],
  asOf: Day,
  { gates }: Pick<Deps, 'gates'>,
): Promise<readonly Due[]> {
  const ids = projects.map(({ id }) => id);
  const [files, followed] = await Promise.all([gates.of(ids), gates.lifeCycles(ids)]);
  return projects.flatMap((project) => {
    const { lifeCycle } = followed.get(project.id) ?? { lifeCycle: null };
    const own = files.filter(
      ({ request }) => request.governedId === project.id && request.lifeCycle === lifeCycle,
    );
    const standing = own.filter((file) => standingOf(file, asOf).state !== 'withdrawn');
    const latest = new Map(standing.map((file) => [file.request.gate, file]));
    return [...latest.values()].flatMap((file) =>
      conditionRemindersOn(file, asOf).map((reminder) => ({ file, project, reminder })),
    );
  });
}

type Told = Due & {
  readonly gate: string;
  readonly items: ReadonlyMap<GateRequestId, ConditionItems>;
};

async function remind(due: Told, deps: RemindOfConditionsDeps): Promise<void> {
  const { file, project, reminder, items } = due;
  const { id } = file.request;
  const { condition, kind, lastDay } = reminder;
  const item = items.get(id)?.get(condition.number);
  for (const { as, person } of peopleOf(due)) {
    await remindOnce(
      {
        name: `condition/${id}/${condition.number}/${kind}/${as}`,
        untilDay: addDays(lastDay, 1),
        person,
        about: async () => (item?.kind === 'made' ? item.id : firstItemOf(project, deps)),
        letter: letterOn(due),
      },
      deps,
    );
  }
}

type Person = { readonly as: 'owner' | 'requester'; readonly person: AccountId };

function peopleOf({ file: { request }, reminder: { kind, condition } }: Due): readonly Person[] {
  const owner = condition.owner === null || isErased(condition.owner) ? null : condition.owner;
  const hasRequester = owner === null || (kind === 'overdue' && owner !== request.by);
  return [
    ...(owner === null ? [] : [{ as: 'owner', person: owner } as const]),
    ...(hasRequester && !isErased(request.by)
      ? [{ as: 'requester', person: request.by } as const]
      : []),
  ];
}

const WHEN = {
  before: 'is due on',
  'on-the-day': 'is due today,',
  overdue: 'was due on',
} as const satisfies Readonly<Record<ConditionReminder['kind'], string>>;

function letterOn({ project, reminder: { kind, condition }, gate }: Told) {
  const { due, text } = condition;
  const consequence =
    kind === 'overdue'
      ? 'It was not called met by then, so the go has lapsed, and the gate has to be asked for anew.'
      : `If it is not called met by the end of ${due}, the go lapses.`;
  return {
    subject: `A condition of “${gate}” in ${project.key} ${WHEN[kind]} ${due}`,
    text: [
      `“${gate}” of ${project.name} (${project.key}) was passed under this condition: ${text}`,
      consequence,
      'Those who decide at the gate call a condition met, on the Gates page of the project.',
    ].join('\n\n'),
  };
}

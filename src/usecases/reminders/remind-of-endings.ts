import { isErased } from '../../domain/audit/audit-person';
import { addDays, type Day } from '../../domain/foundation/calendar';
import type { AccountId } from '../../domain/foundation/ids';
import { counted } from '../../domain/foundation/wording';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { daysLeft } from '../../domain/standards/exemptions/ending-soon';
import type { Exemption } from '../../domain/standards/exemptions/exemption';
import type { Rule } from '../../domain/standards/standard';
import { standardOf } from '../compliance';
import type { Deps } from '../ports';
import { today } from '../site-settings';
import { standardsToday } from '../standards-in-force';
import { itemAbout } from './item-about';
import { projectsAtWork } from './projects-at-work';
import { remindOnce } from './remind-once';

export type RemindDeps = Pick<
  Deps,
  | 'exemptions'
  | 'findings'
  | 'now'
  | 'portfolio'
  | 'projects'
  | 'queue'
  | 'site'
  | 'standards'
  | 'state'
  | 'timeLeft'
>;

/** What two calls to Jira may take that have to be made again. */
const ENOUGH_FOR_ANOTHER_MS = 10_000;

/**
 * Tells who asked for an exemption, and who decided on it, that it ends within a week: each of them once. Nobody is told where the Jira
 * project is not chosen any more: it rests. Goes on in another job when the time is short.
 */
export async function remindOfEndings(_input: object, deps: RemindDeps): Promise<void> {
  const [asOf, standards, projects] = await Promise.all([
    today(deps),
    standardsToday(deps),
    projectsAtWork(deps),
  ]);
  const open = await deps.exemptions.open([...projects.keys()], asOf);

  for (const exemption of open) {
    const days = daysLeft(exemption, asOf);
    const project = projects.get(exemption.governedId);
    if (days === null || project === undefined) continue;

    if (deps.timeLeft() < ENOUGH_FOR_ANOTHER_MS) {
      await deps.queue.push([{ kind: 'remind' }]);
      return;
    }
    const rule = ruleOf(exemption, standardOf(project, standards)?.rules ?? []);
    if (rule !== undefined) await remind({ exemption, project, rule, days, asOf }, deps);
  }
}

type Ending = {
  readonly exemption: Exemption;
  readonly project: GovernedProject;
  readonly rule: Rule;
  readonly days: number;
  readonly asOf: Day;
};

async function remind(ending: Ending, deps: RemindDeps): Promise<void> {
  const { exemption, project } = ending;
  const { id, until } = exemption;
  const about = { project, ruleId: exemption.ruleId };
  for (const { as, person } of peopleOf(exemption)) {
    await remindOnce(
      {
        name: `ending/${id}/${until ?? ''}/${as}`,
        untilDay: addDays(until ?? ending.asOf, 1),
        person,
        about: () => itemAbout(about, deps),
        letter: letterOn(ending),
      },
      deps,
    );
  }
}

type Told = { readonly as: 'requester' | 'decider'; readonly person: AccountId };

function peopleOf({ requested, decision }: Exemption): readonly Told[] {
  const told: readonly Told[] = [
    { as: 'requester', person: requested.by },
    ...(decision === null ? [] : [{ as: 'decider', person: decision.by } as const]),
  ];
  return told.filter(({ person }) => !isErased(person));
}

function ruleOf({ ruleId }: Exemption, rules: readonly Rule[]): Rule | undefined {
  return rules.find(({ id }) => id === ruleId);
}

function letterOn({ exemption: { kind, until, reason }, project, rule, days }: Ending) {
  const what = kind === 'waiver' ? 'The waiver' : 'The tailoring';
  const when = days === 0 ? 'ends today' : `ends in ${counted(days, 'day')}`;
  return {
    subject: `${what} of ${rule.id} in ${project.key} ${when}`,
    text: [
      `${what} of the rule “${rule.title}” (${rule.id}) in ${project.name} (${project.key}) counts up to and including ${until}.`,
      `It was asked for because: ${reason}`,
      'From the next day on the rule is held against the project again. Mend what it finds, or ask for another exemption on the project’s Mandate page.',
    ].join('\n\n'),
  };
}

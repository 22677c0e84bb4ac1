import { allOf, counted, grouped, rounded } from '../../foundation/wording';
import type { JiraAnswer } from '../jira/jira-answer';
import { wentThere, withoutValue } from '../jira/questions-of';
import { whyNotWithin } from '../jira/within';
import type { Asked, EvidenceItem } from '../standard';
import { boundWords, isWithin } from './bound';
import { aboutProject, type Outcome, type Subject, undecided } from './outcome';

type Counted = Extract<JiraAnswer, { readonly kind: 'counted' }>;

/** Passed when the number of the project's work items that the query finds is within the bound. */
export function jqlCount({ jql, is, value }: Asked<'jql-count'>, subject: Subject): Outcome {
  return whenCounted(jql, subject, (answer) => {
    const { count } = answer;
    const isKept = isWithin({ least: count, most: count }, is, value) === true;
    const bound = boundWords(is, rounded(value));
    return {
      verdict: isKept ? 'passed' : 'failed',
      reason: `${counted(count, 'work item')} ${count === 1 ? 'matches' : 'match'} “${jql}”; the rule ${bound}.`,
      ...(isKept || count <= value
        ? aboutProject('work items', count, answer.at)
        : foundOf(answer, 'JQL', null)),
    };
  });
}

/** Passed when no work item ever went from the one status to the other. */
export function statusPath(query: Asked<'status-path'>, subject: Subject): Outcome {
  const { from, to } = query.forbidden;

  return whenCounted(wentThere(query), subject, (answer) => {
    const there = `went from “${from}” to “${to}”`;
    return answer.count === 0
      ? {
          verdict: 'passed',
          reason: `No work item ${there}.`,
          ...aboutProject('work items', 0, answer.at),
        }
      : {
          verdict: 'failed',
          reason: `${counted(answer.count, 'work item')} ${there}, which is not allowed.`,
          ...foundOf(answer, 'status', `${from} → ${to}`),
        };
  });
}

/** Passed when every work item that the rule is about has a value in the field; undecided where there is none. */
export function fieldFilled(query: Asked<'field-filled'>, subject: Subject): Outcome {
  const { which, field } = query;
  const those = (count: number) => `that ${count === 1 ? 'matches' : 'match'} “${which}”`;

  return whenCounted(which, subject, (all) =>
    whenCounted(withoutValue(query), subject, (lacking) => {
      if (lacking.count > 0) {
        // Both are counted at a time of their own.
        const total = Math.max(all.count, lacking.count);
        return {
          verdict: 'failed',
          reason: `${grouped(lacking.count)} of ${counted(total, 'work item')} ${those(total)} ${lacking.count === 1 ? 'has' : 'have'} nothing in “${field}”.`,
          ...foundOf(lacking, field, null),
        };
      }
      if (all.count === 0) return undecided(`There are no work items ${those(0)}.`);
      return {
        verdict: 'passed',
        reason: `${allOf(all.count, 'work item')} ${those(all.count)} ${all.count === 1 ? 'has' : 'have'} something in “${field}”.`,
        ...aboutProject('work items', all.count, all.at),
      };
    }),
  );
}

function whenCounted(
  jql: string,
  { gathered }: Subject,
  decide: (answer: Counted) => Outcome,
): Outcome {
  const refused = whyNotWithin(jql);
  if (refused !== null) return undecided(`“${jql}” cannot be asked within a project: ${refused}.`);

  const answer = gathered.answers.get(jql);
  if (answer === undefined) return undecided('Jira has not been asked yet.');
  return answer.kind === 'counted'
    ? decide(answer)
    : undecided(`Jira did not answer “${jql}”: ${answer.reason}`);
}

function foundOf(
  { found, count }: Counted,
  field: string,
  value: EvidenceItem['value'],
): Pick<Outcome, 'evidence' | 'evidenceTotal'> {
  return {
    evidence: found.map(({ key, updated }) => ({ workItem: key, field, value, at: updated })),
    evidenceTotal: count,
  };
}

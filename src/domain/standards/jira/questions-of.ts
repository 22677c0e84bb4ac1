import type { Asked, EvidenceQuery, Rule } from '../standard';
import type { JiraQuestion } from './jira-answer';
import { isJiraQuery } from './jira-query';
import { quoted, whyNotWithin } from './within';

/**
 * What Jira has to be asked for a set of rules, each query once. What may not be asked within a project is left out.
 *
 * @example
 * questionsOf([{ evidence: { kind: 'jql-count', jql: 'due < now()', is: 'at-most', value: 0 } }])
 * // [{ jql: 'due < now()', most: 0 }]
 */
export function questionsOf(rules: readonly Pick<Rule, 'evidence'>[]): readonly JiraQuestion[] {
  const questions = new Map<string, JiraQuestion>();
  for (const { jql, most } of rules.flatMap(({ evidence }) => questionsFor(evidence))) {
    const other = questions.get(jql)?.most ?? null;
    questions.set(jql, { jql, most: leastOf(most, other) });
  }
  return [...questions.values()].filter(({ jql }) => whyNotWithin(jql) === null);
}

function questionsFor(evidence: EvidenceQuery): readonly JiraQuestion[] {
  if (!isJiraQuery(evidence)) return [];

  switch (evidence.kind) {
    case 'jql-count':
      return [{ jql: evidence.jql, most: evidence.is === 'at-least' ? null : evidence.value }];
    case 'status-path':
      return [{ jql: wentThere(evidence), most: 0 }];
    case 'field-filled':
      return whyNotWithin(evidence.which) === null
        ? [
            { jql: withoutValue(evidence), most: 0 },
            { jql: evidence.which, most: null },
          ]
        : [];
  }
}

/** The work items that went the forbidden way, at whatever time. */
export function wentThere({ forbidden: { from, to } }: Asked<'status-path'>): string {
  return `status CHANGED FROM ${quoted(from)} TO ${quoted(to)}`;
}

/** The work items that the rule is about and that lack the value. */
export function withoutValue({ which, field }: Asked<'field-filled'>): string {
  return `(${which}) AND ${quoted(field)} is EMPTY`;
}

function leastOf(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

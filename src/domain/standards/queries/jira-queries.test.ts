import { instant } from '../../foundation/calendar';
import { ask } from '../../test-builders';
import type { FoundItem, JiraAnswer } from '../jira/jira-answer';
import { questionsOf } from '../jira/questions-of';
import type { Asked, CountBound, EvidenceQuery } from '../standard';

const at = instant('2026-03-02T01:30:00.000Z');
const updated = instant('2026-02-01T00:00:00.000Z');
const DEMO_4: FoundItem = { key: 'DEMO-4', updated };

function counted(jql: string, count: number, ...found: readonly FoundItem[]): JiraAnswer {
  return { kind: 'counted', jql, at, count, found };
}
const unowned = (is: CountBound, value: number): Asked<'jql-count'> => ({
  kind: 'jql-count',
  jql: 'assignee is EMPTY',
  is,
  value,
});

describe('jql-count', () => {
  it('passes within the bound, as of when Jira was asked', () => {
    expect(ask(unowned('at-most', 2), { answers: [counted('assignee is EMPTY', 1)] })).toEqual({
      verdict: 'passed',
      reason: '1 work item matches “assignee is EMPTY”; the rule allows at most 2.',
      evidence: [{ workItem: null, field: 'work items', value: 1, at }],
      evidenceTotal: 1,
    });
  });

  it('fails on too many, and names the first of them', () => {
    const answers = [counted('assignee is EMPTY', 120, DEMO_4)];

    expect(ask(unowned('exactly', 2), { answers })).toEqual({
      verdict: 'failed',
      reason: '120 work items match “assignee is EMPTY”; the rule asks for exactly 2.',
      evidence: [{ workItem: 'DEMO-4', field: 'JQL', value: null, at: updated }],
      evidenceTotal: 120,
    });
  });

  it('fails on too few with their number', () => {
    expect(
      ask(unowned('at-least', 2), { answers: [counted('assignee is EMPTY', 1)] }),
    ).toMatchObject({ verdict: 'failed', evidence: [{ workItem: null, value: 1 }] });
  });

  it('is undecided where Jira does not answer, was not asked, or must not be', () => {
    const answers: readonly JiraAnswer[] = [
      {
        kind: 'unanswered',
        jql: 'assignee is EMPTY',
        at,
        reason: "Field 'assignee' does not exist.",
      },
    ];
    expect(ask(unowned('at-most', 0), { answers })).toMatchObject({
      verdict: 'undecided',
      reason: "Jira did not answer “assignee is EMPTY”: Field 'assignee' does not exist.",
    });
    expect(ask(unowned('at-most', 0), {})).toMatchObject({
      verdict: 'undecided',
      reason: 'Jira has not been asked yet.',
    });
    expect(ask({ ...unowned('at-most', 0), jql: 'a = 1) OR (b = 1' }, {})).toMatchObject({
      verdict: 'undecided',
      reason:
        '“a = 1) OR (b = 1” cannot be asked within a project: a bracket is closed that was never opened.',
    });
  });
});

describe('status-path', () => {
  const noWayBack: EvidenceQuery = {
    kind: 'status-path',
    forbidden: { from: 'In Review', to: 'Draft "old"' },
  };
  const jql = 'status CHANGED FROM "In Review" TO "Draft \\"old\\""';

  it('passes when no work item went there', () => {
    expect(ask(noWayBack, { answers: [counted(jql, 0)] })).toMatchObject({
      verdict: 'passed',
      reason: 'No work item went from “In Review” to “Draft "old"”.',
    });
  });

  it('fails with those that did', () => {
    expect(ask(noWayBack, { answers: [counted(jql, 1, DEMO_4)] })).toMatchObject({
      verdict: 'failed',
      reason: '1 work item went from “In Review” to “Draft "old"”, which is not allowed.',
      evidence: [{ workItem: 'DEMO-4', field: 'status', value: 'In Review → Draft "old"' }],
    });
  });

  it('is undecided where the site has no such status', () => {
    const reason = "The value 'In Review' does not exist for the field 'status'.";
    const answers: readonly JiraAnswer[] = [{ kind: 'unanswered', jql, at, reason }];

    expect(ask(noWayBack, { answers }).verdict).toBe('undecided');
  });
});

describe('field-filled', () => {
  const classified: Asked<'field-filled'> = {
    kind: 'field-filled',
    which: 'issuetype = Story OR issuetype = Epic',
    field: 'Data classification',
  };
  const lacking = '(issuetype = Story OR issuetype = Epic) AND "Data classification" is EMPTY';

  it('passes when nothing lacks it', () => {
    expect(
      ask(classified, { answers: [counted(classified.which, 12), counted(lacking, 0)] }),
    ).toMatchObject({
      verdict: 'passed',
      reason:
        'All 12 work items that match “issuetype = Story OR issuetype = Epic” have something in “Data classification”.',
      evidence: [{ workItem: null, field: 'work items', value: 12 }],
    });
  });

  it('fails with what lacks it', () => {
    expect(
      ask(classified, { answers: [counted(classified.which, 12), counted(lacking, 1, DEMO_4)] }),
    ).toMatchObject({
      verdict: 'failed',
      reason:
        '1 of 12 work items that match “issuetype = Story OR issuetype = Epic” has nothing in “Data classification”.',
      evidence: [{ workItem: 'DEMO-4', field: 'Data classification', value: null, at: updated }],
    });
  });

  it('is undecided where there is nothing to look at, or the site has no such field', () => {
    const refused: JiraAnswer = {
      kind: 'unanswered',
      jql: lacking,
      at,
      reason: "Field 'Data classification' does not exist.",
    };
    expect(
      ask(classified, { answers: [counted(classified.which, 0), counted(lacking, 0)] }),
    ).toMatchObject({
      verdict: 'undecided',
      reason: 'There are no work items that match “issuetype = Story OR issuetype = Epic”.',
    });
    expect(ask(classified, { answers: [counted(classified.which, 3), refused] })).toMatchObject({
      verdict: 'undecided',
      reason: `Jira did not answer “${lacking}”: Field 'Data classification' does not exist.`,
    });
  });
});

describe('questionsOf', () => {
  it('asks each query once, for names as soon as one rule wants them', () => {
    const rules = [unowned('at-most', 9), unowned('at-least', 1), unowned('at-most', 3)];

    expect(questionsOf(rules.map((evidence) => ({ evidence })))).toEqual([
      { jql: 'assignee is EMPTY', most: 3 },
    ]);
  });

  it('does not ask what could leave its scope, nor what facts tell', () => {
    const rules: readonly EvidenceQuery[] = [
      { ...unowned('at-most', 0), jql: 'a = 1) OR (b = 1' },
      { kind: 'field-filled', which: 'a = 1) OR (b = 1', field: 'Team' },
      { kind: 'nothing-overdue' },
    ];
    expect(questionsOf(rules.map((evidence) => ({ evidence })))).toEqual([]);
  });
});

import type { Json } from '../json';
import { useTestSite } from '../test-site';
import { aWorkItem, person, statusChange } from '../test-support';

jest.setTimeout(60_000);

const DOCUMENT = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pour the concrete.' }] }],
};

const site = useTestSite([
  aWorkItem({
    id: '10',
    key: 'QUAY-1',
    status: '20',
    fields: {
      description: DOCUMENT,
      assignee: person('cleo', 'Cleo Clerk'),
      duedate: '2026-03-01',
      labels: ['gate', 'wet'],
      components: [{ id: '71', name: 'Crane' }],
      customfield_10016: 5,
      subtasks: [{ id: '12' }],
      issuelinks: [
        {
          id: '50',
          type: { id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          outwardIssue: { id: '20', key: 'SAFE-1' },
        },
        {
          id: '51',
          type: { id: '5', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          inwardIssue: { id: '11', key: 'QUAY-2' },
        },
      ],
    },
    changelog: [
      statusChange({ id: '1', at: '2026-01-07T09:00:00.000+0100', from: '10', to: '20' }),
    ],
    properties: { gate: { verdict: 'go', missing: [] } },
  }),
  aWorkItem({ id: '11', key: 'QUAY-2' }),
  aWorkItem({
    id: '12',
    key: 'QUAY-3',
    type: '102',
    status: '30',
    fields: { parent: { id: '10', key: 'QUAY-1' } },
  }),
  aWorkItem({ id: '20', key: 'SAFE-1' }),
]);

async function evaluate(expression: string, who = 'ben'): Promise<Json> {
  const { status, body } = await site.as(who).post('/expression/evaluate', {
    expression,
    context: { issue: { key: 'QUAY-1' }, project: { id: 1 } },
  });
  return status === 200 ? (body as { readonly value: Json }).value : body;
}

describe('evaluating an expression', () => {
  it('reads the fields, properties and relatives of an issue', async () => {
    const expectations: readonly (readonly [string, Json])[] = [
      ['[issue.id, issue.key, issue.summary]', [10, 'QUAY-1', 'Work on QUAY-1']],
      ['[issue.status.name, issue.status.category.key]', ['In Progress', 'indeterminate']],
      ['[issue.issueType.name, issue.priority.id, issue.resolution]', ['Task', 2, null]],
      ['issue.description.plainText', 'Pour the concrete.'],
      ['[issue.assignee.displayName, issue.assignee.groups]', ['Cleo Clerk', ['safety-group']]],
      ['issue.dueDate < new CalendarDate()', true],
      ['issue.created', '2026-01-05T09:00:00.000+0100'],
      ["issue.labels.includes('gate')", true],
      ['issue.components.map(one => one.name)', ['Crane']],
      ['issue.customfield_10016 + 1', 6],
      ['issue?.customfield_99999', null],
      ["issue.properties['gate'].verdict", 'go'],
      ['issue.properties.gate.missing.length == 0', true],
      ["issue.properties.get('none') == null", true],
      ['issue.subtasks.every(one => one.parent == issue)', true],
      ['issue.parent', null],
      ['issue.links.map(link => link.linkedIssue.key)', ['QUAY-2']],
      ['issue.links.map(link => link.type[link.direction])', ['is blocked by']],
      ['issue.changelogs[0].items[0].toString', '20'],
      ['issue.project == project && project.key', 'QUAY'],
      ['project.lead.accountId', 'ben'],
      ["[user.accountId, new User('dora').displayName]", ['ben', 'Dora Dock']],
      ["[new Issue('SAFE-1'), new Issue(11).key]", [null, 'QUAY-2']],
      ['typeof issue.status', 'IssueStatus'],
    ];
    for (const [expression, value] of expectations) {
      expect([expression, await evaluate(expression)]).toEqual([expression, value]);
    }
  });

  it('shows each person no more than they may see', async () => {
    const links = 'issue.links.map(link => link.linkedIssue.key)';
    expect(await evaluate(links, 'cleo')).toEqual(['SAFE-1', 'QUAY-2']);
    expect(await evaluate(links, 'ben')).toEqual(['QUAY-2']);
    expect(await site.as('nobody').post('/expression/evaluate', { expression: 'user' })).toEqual({
      status: 200,
      body: { value: null },
    });
    expect(
      await site.as('ben').post('/expression/evaluate', {
        expression: 'issue.key',
        context: { issue: { key: 'SAFE-1' } },
      }),
    ).toMatchObject({ status: 404 });
  });

  it('says what failed, in Jira’s words', async () => {
    expect(await evaluate('issue.parent.key')).toMatchObject({
      errorMessages: [
        'Evaluation failed: "issue.parent.key" - Cannot read the property "key" of null.',
      ],
    });
    expect(await evaluate("issue['a' + 'b']")).toMatchObject({
      errorMessages: [
        expect.stringMatching(
          /Unrecognized property of type 'Issue': "ab"\. Available properties of type 'Issue' are: 'assignee', /,
        ) as unknown,
      ],
    });
    expect(
      await evaluate('[1,2,3,4,5,6,7,8,9,10,11].map(n => issue.properties.get("p" + n))'),
    ).toMatchObject({
      errorMessages: [expect.stringContaining('more than 10 expensive operations') as unknown],
    });
  });

  it('names what this site does not model', async () => {
    const cases = ['issue.worklogs', 'issue', 'issue.key === 1', "new RichText('a')"];
    const answers = await Promise.all(
      cases.map((expression) =>
        site.as('ben').post('/expression/evaluate', {
          expression,
          context: { issue: { id: 10 } },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([501, 501, 501, 501]);
    expect(JSON.stringify(answers[0])).toContain(
      '\'worklogs\' in a Jira expression: \\"issue.worklogs\\" at line 1, column 1',
    );
  });

  it('counts what an evaluation costs', async () => {
    const { body } = await site.as('ben').post('/expression/evaluate?expand=meta.complexity', {
      expression: '[issue.key, issue.properties.gate.verdict]',
      context: { issue: { key: 'QUAY-1' } },
    });
    expect(body).toMatchObject({
      meta: {
        complexity: {
          expensiveOperations: { value: 1, limit: 10 },
          primitiveValues: { value: 2, limit: 10000 },
        },
      },
    });
  });
});

describe('analysing expressions', () => {
  it('finds the place of what cannot be read', async () => {
    const { body } = await site.as('ben').post('/expression/analyse', {
      expressions: ['issue.key', 'issue.\n  ]'],
    });
    expect(body).toEqual({
      results: [
        { expression: 'issue.key', valid: true },
        {
          expression: 'issue.\n  ]',
          valid: false,
          errors: [
            {
              type: 'syntax',
              line: 2,
              column: 3,
              message: 'line 2, column 3: Unexpected token.',
            },
          ],
        },
      ],
    });
  });
});

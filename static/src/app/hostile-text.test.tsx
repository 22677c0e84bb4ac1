import '../../test/patience';
import '../../test/plain-response';

import { cleanup, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';

import type { ShownEntry } from '@contract/audit';
import { instant } from '@domain/foundation/calendar';
import { accountId, governedId, projectId, workItemKey } from '@domain/foundation/ids';

import { type Answers, answerWith, jiraAnswers } from '../../test/bridge';
import {
  aFinding,
  anItemGovernance,
  aNode,
  aPortfolioView,
  aProjectOverview,
} from '../../test/builders';
import { renderInForge } from '../../test/render';
import { AuditPanel } from '../features/audit/audit-panel';
import { ItemPage } from '../features/item/item-page';
import { ProjectPage } from '../features/project/project-page';
import { PortfolioApp } from './portfolio-app';

const HOSTILE = [
  '<script>window.zq7=1</script>',
  '"><img src=x onerror="window.zq7=1">',
  '<svg/onload=window.zq7=1>',
  '<iframe srcdoc="<script>parent.zq7=1</script>"></iframe>',
  'javascript:window.zq7=1',
  '[zq7](javascript:window.zq7=1)',
];

/** What somebody types, in Jira or in Mandate, and everybody else is shown. */
const TYPED = new Set(['name', 'title', 'summary', 'reason', 'value', 'clause', 'guidance']);

function withTyped<T>(value: T, text: string): T {
  if (Array.isArray(value)) return value.map((each: unknown) => withTyped(each, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => [
    name,
    TYPED.has(name) && typeof member === 'string' ? text : withTyped(member, text),
  ]);
  return Object.fromEntries(members) as T;
}

const anEntry: ShownEntry = {
  sequence: 1,
  at: instant('2026-11-16T09:30:00.000Z'),
  by: { kind: 'person', accountId: accountId('account-2') },
  action: 'portfolio.change',
  content: {
    kind: 'shown',
    subject: 'north',
    name: 'North',
    person: null,
    before: { name: 'North' },
    after: { name: 'South' },
  },
};

const whole = { id: governedId('project:10006'), key: 'DOC', name: 'Documentation' };

const PAGES: readonly (readonly [string, ReactNode, Answers])[] = [
  [
    'the portfolio',
    <PortfolioApp key="portfolio" />,
    {
      'portfolio.nodes': {
        nodes: [aNode()],
        mayAdminister: false,
        mayManage: false,
        isSetUp: true,
      },
      'portfolio.view': aPortfolioView(),
    },
  ],
  [
    'a project',
    <ProjectPage
      key="project"
      projectId={projectId('10006')}
      compliance={() => null}
      gates={() => null}
      certificates={() => null}
    />,
    {
      'project.entry': { governed: [whole] },
      'project.overview': aProjectOverview({ findings: [aFinding({ verdict: 'failed' })] }),
    },
  ],
  [
    'a work item',
    <ItemPage key="item" itemKey={workItemKey('DOC-93')} />,
    { 'item.governance': anItemGovernance({ findings: [aFinding({ verdict: 'failed' })] }) },
  ],
  [
    'the audit trail',
    <AuditPanel key="audit" />,
    { 'audit.list': { entries: [anEntry], next: null } },
  ],
];

/** What could run: a script, a handler, a page in the page, an address that is code. */
function runnable(container: Element): readonly string[] {
  return [...container.querySelectorAll('*')]
    .filter(
      (element) =>
        ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED'].includes(element.tagName.toUpperCase()) ||
        [...element.attributes].some(
          ({ name, value }) =>
            name.startsWith('on') || name === 'srcdoc' || /^\s*javascript:/i.test(value),
        ),
    )
    .map((element) => element.outerHTML);
}

describe.each(PAGES)('what was stored in %s', (_, page, answers) => {
  it.each(HOSTILE)('is shown as text: %s', async (text) => {
    answerWith(withTyped(answers, text));
    jiraAnswers({
      '/rest/api/3/user/bulk': { values: [{ accountId: 'account-2', displayName: text }] },
      '/rest/api/3/issue/bulkfetch': { issues: [{ key: 'DOC-93', fields: { summary: text } }] },
    });
    const { container } = renderInForge(page);

    await waitFor(() => expect(container).toHaveTextContent(text.replaceAll(/\s+/g, ' ')));
    expect(runnable(document.body)).toEqual([]);
    expect(window).not.toHaveProperty('zq7');
    cleanup();
  });
});

it.each([
  ['script', '', ''],
  ['img', 'onerror', 'x'],
  ['iframe', 'srcdoc', 'x'],
  ['a', 'href', ' javascript:x'],
])('would be noticed as %s %s', (tag, name, value) => {
  const page = document.createElement('div');
  const element = document.createElement(tag);
  if (name !== '') element.setAttribute(name, value);
  page.append(document.createElement('p'), element);

  expect(runnable(page)).toEqual([element.outerHTML]);
});

import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ProposalsView } from '@contract/proposals';
import { nodeId, projectId, workItemId, workItemKey } from '@domain/foundation/ids';
import type { RatedProposal } from '@domain/foundation/proposal';
import { STARTER_PROPOSAL_MODEL } from '@domain/scoring/proposal-model';

import { answerWith, type Answers } from '../../../test/bridge';
import { renderInForge } from '../../../test/render';
import type { Asked } from '../../shared/ask';
import { ProposalsPage } from './proposals-page';

// The page of proposals as tests see it.

const node = nodeId('fleet');

/** Rated by the user alone. */
export const alone = (value: number) => ({
  mean: value,
  low: value,
  high: value,
  raters: 1,
  own: value,
});

export function aProposal(
  number: number,
  [cost, fit, value]: readonly [number, number, number],
  change: Partial<RatedProposal> = {},
): RatedProposal {
  return {
    id: workItemId(`${number}`),
    key: workItemKey(`IDEA-${number}`),
    projectId: projectId('1'),
    summary: `Proposal ${number}`,
    text: '',
    numbers: {},
    state: 'draft',
    facts: {
      cost: cost * 100,
      benefit: null,
      currency: 'EUR',
      obligation: 'none',
      takes: [],
      leastShare: null,
      window: null,
    },
    budget: null,
    problem: null,
    ratings: { fit, value },
    opinions: { fit: alone(fit), value: alone(value) },
    triage: null,
    ...change,
  };
}

const [fit, value] = STARTER_PROPOSAL_MODEL.criteria;
export const view: ProposalsView = {
  nodeId: node,
  nodeName: 'Fleet',
  model: {
    ...STARTER_PROPOSAL_MODEL,
    criteria: [fit, value].flatMap((each) => each ?? []),
    weighting: { kind: 'direct', weights: [3, 1] },
  },
  version: 1,
  proposals: [aProposal(1, [600, 10, 0]), aProposal(2, [500, 5, 10]), aProposal(3, [400, 0, 9])],
  isMapped: true,
  isAll: true,
  hiddenProjects: 0,
  hiddenRelations: 0,
  mayManage: true,
  handInto: [{ id: projectId('1'), key: 'IDEA', name: 'Ideas' }],
  intakeChoices: [],
};
const nodes = {
  nodes: [{ id: node, kind: 'portfolio', parentId: null, name: 'Fleet', projects: 3, hiddenProjects: 0 }], // prettier-ignore
  mayAdminister: false,
  mayManage: true,
  isSetUp: true,
} as const;

export async function show(answers: Answers = {}) {
  const asked = answerWith({
    'portfolio.nodes': nodes,
    'proposals.view': view,
    'proposals.number-fields': [],
    ...answers,
  });
  renderInForge(<ProposalsPage initialNode={null} />);
  await screen.findByRole('tab', { name: 'Ranking' });
  return { asked };
}

export const keysIn = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .flatMap((row) => /IDEA-\d/.exec(row.textContent)?.[0] ?? []);
export const tab = (name: string) => userEvent.click(screen.getByRole('tab', { name }));

export const selected = () =>
  screen
    .getAllByRole('row')
    .flatMap((row) =>
      row.dataset['in'] === 'true' ? (/IDEA-\d/.exec(row.textContent)?.[0] ?? []) : [],
    );
export const typed = (name: string, text: string) => {
  const field = screen.getByRole('textbox', { name });
  fireEvent.change(field, { target: { value: text } });
  const form = field.closest('form');
  if (form !== null) fireEvent.submit(form);
};
export const budget = (text: string) => typed('Budget, EUR', text);

/** The backend's answer to figures that were set: what was set. */
export const factsSet = ({
  key,
  cost,
  benefit,
  currency,
  obligation,
  takes,
  leastShare,
  window,
}: Asked<'proposal.set-facts'>) => ({
  // prettier-ignore
  key: workItemKey(key),
  facts: { cost, benefit, currency, obligation, takes, leastShare, window },
});

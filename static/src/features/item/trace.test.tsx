import '../../../test/patience';

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ItemTrace, TraceEntry } from '@contract/trace';
import { governedId, workItemKey } from '@domain/foundation/ids';
import { TRACE_STEPS, type TraceStep } from '@domain/trace/trace';

import { answerWith, toldHost } from '../../../test/bridge';
import { anItemGovernance, AT } from '../../../test/builders';
import { renderInForge } from '../../../test/render';
import { ItemPage } from './item-page';

const aTrace = (
  entries: Partial<Readonly<Record<TraceStep, readonly TraceEntry[]>>>,
  change: Partial<ItemTrace> = {},
): ItemTrace => ({
  own: 'change',
  isAll: true,
  steps: TRACE_STEPS.map((step) => ({ step, entries: entries[step] ?? [], more: 0 })),
  ...change,
});
const benefit: TraceEntry = {
  kind: 'item',
  key: workItemKey('DOC-5'),
  artifact: 'benefit',
  summary: 'Fewer calls',
  status: 'In progress',
};

async function stepsOf(trace: ItemTrace) {
  answerWith({ 'item.governance': anItemGovernance({ kind: 'change-request', trace }) });
  renderInForge(<ItemPage itemKey={workItemKey('DOC-93')} />, { moduleKey: 'governance-panel' });
  const chain = await screen.findByRole('list', { name: 'From strategic driver to report' });
  return within(chain).getAllByRole('listitem');
}

describe('the trace of a work item', () => {
  it('is one chain from driver to report, with the work item in its place', async () => {
    const steps = await stepsOf(
      aTrace({
        driver: [{ kind: 'driver', name: 'Grow', portfolio: 'North' }],
        benefit: [benefit],
        report: [{ kind: 'report', project: 'DOC', number: 3, at: AT }],
      }),
    );

    expect(steps).toHaveLength(7);
    expect(steps[0]).toHaveTextContent('Strategic driverGrow in North');
    expect(steps[1]).toHaveTextContent('BenefitDOC-5 Fewer calls a benefit, In progress');
    expect(steps[4]).toHaveTextContent('ChangeDOC-93, this work item');
    expect(steps[4]).toHaveAttribute('aria-current', 'step');
    expect(steps[6]).toHaveTextContent(/^ReportStatus report 3 of DOC issued /);
  });

  it('says which link would make a step that is missing', async () => {
    const steps = await stepsOf(aTrace({}));
    expect(steps[1]).toHaveTextContent('No benefit is linked. Link the benefit that this is done for.'); // prettier-ignore
  });

  it('leads to its work items and projects by keyboard', async () => {
    await stepsOf(
      aTrace({
        benefit: [benefit],
        project: [{ kind: 'project', id: governedId('project:1'), key: 'RAIL', name: 'Railway' }],
      }),
    );
    screen.getByRole('button', { name: 'Railway' }).focus();
    await userEvent.keyboard('{Enter}');

    expect(toldHost('navigate').at(-1)).toMatchObject({ projectKey: 'RAIL' });
    expect(screen.getByRole('link', { name: 'DOC-5' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/browse\/DOC-5$/),
    );
  });

  it('says when there is more than it shows', async () => {
    const trace = aTrace({ benefit: [benefit] }, { isAll: false });
    const steps = await stepsOf({
      ...trace,
      steps: trace.steps.map((each) => (each.step === 'benefit' ? { ...each, more: 4 } : each)),
    });

    expect(steps[1]).toHaveTextContent('and 4 more');
    expect(screen.getByText(/^It is tied to more than is looked at/)).toBeVisible();
  });
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { ShownConditionItem } from '@contract/gates';
import { day } from '@domain/foundation/calendar';
import { workItemKey } from '@domain/foundation/ids';

import { answerWith, type Answers, Refused } from '../../../test/bridge';
import { aShownCondition, aShownRequest } from '../../../test/gate-builders';
import { renderInForge } from '../../../test/render';
import { ConditionItem } from './condition-item';

const key = workItemKey('DOC-12');

function show(item: ShownConditionItem, answers: Answers = {}) {
  const asked = answerWith(answers);
  const condition = aShownCondition({ item });
  const { container } = renderInForge(
    <ConditionItem request={aShownRequest()} condition={condition} number={0} />,
  );
  return { asked, container };
}

it.each<[string, ShownConditionItem, string]>([
  ['is being made', { kind: 'awaited' }, 'Its work item is being created.'],
  [
    'is not done',
    { kind: 'there', key, isDone: false, due: day('2026-12-01') },
    'DOC-12Not done in Jira',
  ],
  [
    'is done, on another day than was decided',
    { kind: 'there', key, isDone: true, due: day('2026-12-24') },
    'DOC-12Done in JiraDue Dec 24, 2026 in Jira; the day of the decision counts.',
  ],
  [
    'is deleted',
    { kind: 'unseen', key },
    'DOC-12 is deleted, or hidden from you. The condition stays as it was decided.',
  ],
  [
    'was refused to who may create nothing either',
    { kind: 'refused', reason: 'No.', mayCreate: false },
    'It has no work item: Jira did not let Mandate create one. No.',
  ],
])('says of a condition that its work item %s', async (_what, item, words) => {
  const { container } = show(item);

  expect(container).toHaveTextContent(words);
  expect(screen.queryByRole('button')).toBeNull();
  expect((await axe.run(container)).violations).toEqual([]);
});

it('creates a work item that was refused to the app as the user, and says why it cannot', async () => {
  const { asked } = show(
    { kind: 'refused', reason: 'No.', mayCreate: true },
    {
      'gate.create-item': () => {
        throw new Refused('invalid-input', 'customfield_1: is required');
      },
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Create it as yourself' }));

  expect(asked).toContainEqual({
    name: 'gate.create-item',
    input: { id: 'request-1', condition: 0 },
  });
  expect(await screen.findByText(/customfield_1: is required/)).toBeVisible();
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith, jiraAnswers } from '../../../test/bridge';
import { aShownGate } from '../../../test/gate-builders';
import { renderInForge } from '../../../test/render';
import { WhoCouldApprove } from './who-could-approve';

async function deciders(amount: string) {
  jiraAnswers({});
  answerWith({});
  renderInForge(<WhoCouldApprove gates={[aShownGate()]} nameOf={(id) => `Person ${id}`} />);
  if (amount !== '') await userEvent.type(screen.getByLabelText(/^Amount/), amount);
  const gate = screen.queryByRole('region', { name: /RfP/ });
  return gate === null
    ? null
    : within(gate)
        .getAllByRole('listitem')
        .map((each) => each.textContent);
}

describe('who could approve, before anything is asked', () => {
  it.each([
    ['100,000', ['Project owner, 1 vote: Person mia']],
    ['100,000.01', ['Appropriate governance body, 1 vote: nobody holds this role']],
    ['', ['Appropriate governance body, 1 vote: nobody holds this role']],
  ])('about %j are %j', async (amount, expected) => {
    expect(await deciders(amount)).toEqual(expected);
  });

  it('is not said about what is no amount', async () => {
    expect(await deciders('much')).toBeNull();
    expect(screen.getByRole('alert')).toHaveTextContent('Give an amount in digits');
  });
});

import '../../test/patience';

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith, Refused } from '../../test/bridge';
import { aNode, aPortfolioView } from '../../test/builders';
import { renderInForge } from '../../test/render';
import { PortfolioApp } from './portfolio-app';

const nodes = { nodes: [aNode()], isSetUp: true };

it('opens the administration for those who may, and leads back', async () => {
  answerWith({
    'portfolio.nodes': { ...nodes, mayAdminister: true },
    'portfolio.view': aPortfolioView(),
    'setup.status': () => {
      throw new Refused('internal', 'The setup could not be read.');
    },
  });
  renderInForge(<PortfolioApp />);

  await userEvent.click(await screen.findByRole('button', { name: 'Administration' }));
  expect(await screen.findByText('The setup could not be read.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /Back to the portfolio/ }));

  expect(await screen.findByRole('table', { name: 'Projects' })).toBeVisible();
});

it('offers nobody else the administration', async () => {
  answerWith({
    'portfolio.nodes': { ...nodes, mayAdminister: false },
    'portfolio.view': aPortfolioView(),
  });
  renderInForge(<PortfolioApp />);
  await screen.findByRole('table', { name: 'Projects' });

  expect(screen.queryByRole('button', { name: 'Administration' })).not.toBeInTheDocument();
});

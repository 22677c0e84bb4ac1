import '../../test/patience';

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { answerWith, Refused } from '../../test/bridge';
import { aNode, aPortfolioView } from '../../test/builders';
import { createFakeOffice } from '../../test/fake-office';
import { settle } from '../../test/fake-office-state';
import { renderInForge } from '../../test/render';
import { PortfolioApp } from './portfolio-app';

const nodes = { nodes: [aNode()], isSetUp: true, mayManage: false };

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

it('leads everybody to the adoption of standards, in the portfolio that is looked at', async () => {
  answerWith({
    'portfolio.nodes': { ...nodes, mayAdminister: false },
    'portfolio.view': aPortfolioView(),
    'standards.list': [],
  });
  renderInForge(<PortfolioApp />);
  await userEvent.click(await screen.findByRole('button', { name: 'Switch portfolio' }));
  await userEvent.click(screen.getByRole('button', { name: /Digital services/ }));

  await userEvent.click(await screen.findByRole('button', { name: 'Adoption' }));

  expect(await screen.findByRole('combobox', { name: 'Portfolio' })).toBeVisible();
  expect(screen.getByText('Digital services')).toBeVisible();
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

it('lets portfolio managers arrange portfolios and rate projects, and no more', async () => {
  const { answers } = createFakeOffice(settle);
  answerWith({
    ...answers,
    'portfolio.nodes': { ...nodes, mayAdminister: false, mayManage: true },
    'portfolio.view': aPortfolioView(),
  });
  renderInForge(<PortfolioApp />);

  await userEvent.click(await screen.findByRole('button', { name: 'Arrange portfolios' }));
  expect(await screen.findByRole('heading', { name: 'Portfolios and programmes' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Governed projects' })).not.toBeInTheDocument();

  await userEvent.click(screen.getByRole('tab', { name: 'Ratings' }));
  expect(await screen.findByRole('heading', { name: 'Ratings' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Scoring model' })).not.toBeInTheDocument();
});

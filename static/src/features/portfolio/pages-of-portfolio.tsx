import Button from '@atlaskit/button/new';

import styles from './pages-of-portfolio.module.css';

export const PAGE_TITLES = {
  executive: 'Executive page',
  proposals: 'Proposals',
  registers: 'Registers',
  gates: 'Gates',
  dependencies: 'Dependencies',
  roadmap: 'Roadmap',
  forecast: 'Forecast',
  value: 'Earned value',
  resources: 'Resources',
  reports: 'Status reports',
  adoption: 'Adoption',
  difference: 'Two days compared',
} as const;

/** What else is told of a portfolio, each on a page of its own. */
export type PageOfPortfolio = keyof typeof PAGE_TITLES;

const PAGES = Object.keys(PAGE_TITLES) as PageOfPortfolio[];

type PagesOfPortfolioProps = {
  /** Proposals belong to a portfolio: there are none without any. */
  readonly isWithProposals: boolean;
  readonly onOpen: (page: PageOfPortfolio) => void;
};

export function PagesOfPortfolio({ isWithProposals, onOpen }: PagesOfPortfolioProps) {
  return (
    <nav className={styles['pages']} aria-label="More about this portfolio">
      {PAGES.filter((page) => isWithProposals || page !== 'proposals').map((page) => (
        <Button key={page} appearance="subtle" onClick={() => onOpen(page)}>
          {PAGE_TITLES[page]}
        </Button>
      ))}
    </nav>
  );
}

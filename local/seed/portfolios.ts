/** Portfolios to set up over the demonstration site. They overlap: some projects stand in two of them. */
export type PortfolioPlan = {
  readonly name: string;
  /** Projects directly below the portfolio. */
  readonly projectKeys: readonly string[];
  readonly programmes: readonly {
    readonly name: string;
    readonly projectKeys: readonly string[];
  }[];
};

export const portfolios: readonly PortfolioPlan[] = [
  {
    name: 'Network and Fleet',
    programmes: [
      { name: 'Clean Fleet', projectKeys: ['EBUS', 'DEPO', 'MAIN'] },
      { name: 'Growing the Network', projectKeys: ['TRAM', 'ACCS', 'FERRY'] },
    ],
    projectKeys: ['SAFE'],
  },
  {
    name: 'Digital Services',
    programmes: [
      { name: 'Better Journeys', projectKeys: ['TICK', 'RTPI', 'SITE', 'DATA'] },
      { name: 'Enterprise Systems', projectKeys: ['ERP', 'DRIV', 'MAIN'] },
    ],
    projectKeys: [],
  },
  {
    name: 'Regulatory Commitments',
    programmes: [{ name: 'Access for All', projectKeys: ['ACCS', 'RTPI'] }],
    projectKeys: ['SAFE', 'DATA', 'PEOP'],
  },
];

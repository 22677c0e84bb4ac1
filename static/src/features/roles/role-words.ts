import type { PmoRole } from '@domain/foundation/rights';

type Words = { readonly name: string; readonly meaning: string };

/** What each role is for. No role shows anybody a work item that Jira does not let them browse. */
export const ROLE_WORDS: Readonly<Record<PmoRole, Words>> = {
  'pmo-admin': {
    name: 'PMO administrator',
    meaning: 'Administers Mandate from the portfolio page, without being a Jira administrator.',
  },
  'portfolio-manager': {
    name: 'Portfolio manager',
    meaning: 'Arranges portfolios and programmes, and rates projects.',
  },
  'portfolio-viewer': {
    name: 'Portfolio viewer',
    meaning: 'Reads portfolios. A Jira administrator may let them count hidden projects in totals.',
  },
  'project-manager': {
    name: 'Project manager',
    meaning: 'Types finish, budget and cost of the projects they may browse.',
  },
};

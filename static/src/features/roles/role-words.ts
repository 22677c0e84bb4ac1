import type { PmoRole } from '@domain/foundation/rights';

type Words = { readonly name: string; readonly meaning: string };

/** What each role is for. No role shows anybody more than Jira lets them browse. */
export const ROLE_WORDS: Readonly<Record<PmoRole, Words>> = {
  'pmo-admin': {
    name: 'PMO administrator',
    meaning: 'Administers Mandate from the portfolio page, without being a Jira administrator.',
  },
  'portfolio-manager': {
    name: 'Portfolio manager',
    meaning: 'Is named as answerable for portfolios.',
  },
  'portfolio-viewer': {
    name: 'Portfolio viewer',
    meaning: 'Is named as a reader of portfolios.',
  },
  'project-manager': {
    name: 'Project manager',
    meaning: 'Is named as answerable for governed projects.',
  },
};

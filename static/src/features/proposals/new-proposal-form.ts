import type { ProjectId } from '@domain/foundation/ids';
import type { ProposalModel } from '@domain/scoring/proposal-model';

import type { Asked } from '../../shared/ask';
import type { Writing } from '../../shared/money-input';
import { parseFigures, type FiguresText } from './proposal-form';

/** A proposal while it is handed in: what was typed and chosen. */
export type NewProposalText = FiguresText & {
  readonly projectId: ProjectId | null;
  readonly title: string;
  readonly problem: string;
  readonly drivers: readonly string[];
};

type Parsed = {
  /** By field, or as figures say. */
  readonly errors: Readonly<Record<string, string>>;
  /** `null` where something is missing or wrong. */
  readonly asked: Omit<Asked<'proposal.hand-in'>, 'nodeId' | 'token'> | null;
};

/** What was typed, as it is handed in. */
export function parseNewProposal(
  text: NewProposalText,
  about: { readonly model: ProposalModel; readonly writing: Writing },
): Parsed {
  const { figures, errors: unread } = parseFigures(text, about);
  const title = text.title.trim();
  const problem = text.problem.trim();
  const { projectId, drivers } = text;
  const errors = {
    ...unread,
    ...(title === '' ? { title: 'Give it a title.' } : {}),
    ...(problem === '' ? { problem: 'Say which problem it solves.' } : {}),
    ...(projectId === null ? { projectId: 'Choose a project.' } : {}),
  };
  if (projectId === null || Object.keys(errors).length > 0) return { errors, asked: null };
  return { errors, asked: { ...figures, projectId, title, problem, drivers: [...drivers] } };
}

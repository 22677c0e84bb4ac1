import { z } from 'zod';

import { MANDATE_MODES } from '../domain/foundation/mandate-mode';
import type { GovernedProject, PortfolioNode } from '../domain/portfolio/portfolio-tree';
import {
  governedIdInput,
  nameInput,
  nodeIdInput,
  projectIdInput,
  standardIdInput,
  versionInput,
  workItemKeyInput,
} from './inputs';
import { answer, nothing, type Contract } from './operation';

/** The governed tree, as an administrator edits it. */
export type PortfolioTree = {
  readonly nodes: readonly PortfolioNode[];
  readonly governed: readonly GovernedProject[];
};

const members = z.array(governedIdInput).max(10_000);

export const portfolioTreeOperations = {
  'tree.get': { right: 'manage-portfolios', input: nothing, output: answer<PortfolioTree>() },
  /** Creates when `id` is absent, else changes name and members; refused when someone else changed it since `version`. */
  'tree.save-node': {
    right: 'manage-portfolios',
    input: z.strictObject({
      id: nodeIdInput.nullable(),
      kind: z.enum(['portfolio', 'programme']),
      parentId: nodeIdInput.nullable(),
      name: nameInput,
      members,
      version: versionInput,
    }),
    output: answer<PortfolioTree>(),
  },
  /** Deletes a portfolio with its programmes, or a programme. The governed projects stay. */
  'tree.delete-node': {
    right: 'manage-portfolios',
    input: z.strictObject({ id: nodeIdInput, version: versionInput }),
    output: answer<PortfolioTree>(),
  },
  'tree.govern-project': {
    right: 'administer',
    input: z.strictObject({ projectId: projectIdInput }),
    output: answer<PortfolioTree>(),
  },
  /** Governs a work item (an epic, an initiative) with all its descendants. */
  'tree.govern-item': {
    right: 'administer',
    input: z.strictObject({ key: workItemKeyInput }),
    output: answer<PortfolioTree>(),
  },
  'tree.release': {
    right: 'administer',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<PortfolioTree>(),
  },
  'standards.assign': {
    right: 'administer',
    input: z.strictObject({
      governedIds: z.array(governedIdInput).min(1).max(10_000),
      standardId: standardIdInput.nullable(),
      mode: z.enum(MANDATE_MODES),
    }),
    output: answer<PortfolioTree>(),
  },
} satisfies Contract;

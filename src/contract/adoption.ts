import { z } from 'zod';

import type { GovernedId, NodeId } from '../domain/foundation/ids';
import type { RuleHygiene } from '../domain/standards/hygiene/rule-hygiene';
import type { Rule, Standard } from '../domain/standards/standard';
import { nodeIdInput, standardIdInput } from './inputs';
import { answer, type Contract } from './operation';

/** How the rules of one standard are kept across the projects that the user sees. */
export type Adoption = {
  readonly standard: Pick<Standard, 'id' | 'name' | 'version'>;
  readonly nodeId: NodeId | null;
  readonly rules: readonly (Pick<Rule, 'id' | 'clause' | 'title' | 'severity'> & {
    readonly hygiene: RuleHygiene;
  })[];
  /** Those held against the standard, in order of their keys. */
  readonly projects: readonly {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
    /** A letter for each rule, in order: `p`assed, `f`ailed, `u`ndecided, `w`aived; `-` where it is not asked. */
    readonly verdicts: string;
  }[];
  readonly hiddenProjects: number;
};

export const adoptionOperations = {
  'adoption.view': {
    right: 'view',
    input: z.strictObject({ standardId: standardIdInput, nodeId: nodeIdInput.nullable() }),
    output: answer<Adoption>(),
  },
} satisfies Contract;

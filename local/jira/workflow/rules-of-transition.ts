import type { WorkflowRule, WorkflowTransition } from '../store/catalogue-entries';
import type { AppRule } from './app-rules';

/** The rules of a transition by their kind, each in the order in which it is asked. */
export type RuleLists = Readonly<Record<AppRule['kind'], readonly WorkflowRule[]>>;

type Ruled = {
  readonly conditions?: { readonly rules: readonly WorkflowRule[] } | null | undefined;
  readonly validators: readonly WorkflowRule[];
  readonly postFunctions: readonly WorkflowRule[];
};

export function rulesOf({ conditions, validators, postFunctions }: Ruled): RuleLists {
  return {
    condition: conditions?.rules ?? [],
    validator: validators,
    'post-function': postFunctions,
  };
}

/** The transition with other rules; a new condition is asked together with those that are there. */
export function withRules(transition: WorkflowTransition, lists: RuleLists): WorkflowTransition {
  const { conditions, ...others } = transition;
  const { condition: rules } = lists;
  return {
    ...others,
    validators: [...lists.validator],
    postFunctions: [...lists['post-function']],
    ...(rules.length === 0
      ? {}
      : { conditions: { operation: conditions?.operation ?? 'ALL', rules: [...rules] } }),
  };
}

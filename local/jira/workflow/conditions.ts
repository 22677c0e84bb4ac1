import { typeNameOf, type Value } from '../expressions/values';
import type { WorkflowRule } from '../store/catalogue-entries';
import { tellFailedExpression } from './failed-expression';
import { expressionOf } from './rule-expression';
import { evaluateRule, type RuleScene } from './rule-scene';
import { usableRule } from './usable-rule';

/** Whether a transition is there for whoever asks. Only an expression that answers true lets it be. */
export async function conditionsHold(scene: RuleScene): Promise<boolean> {
  const { conditions } = scene.transition;
  if (conditions === null) return true;

  const { operation, rules } = conditions;
  const groupOperator = rules.length === 1 ? null : operation === 'ALL' ? 'AND' : 'OR';
  for (const rule of rules) {
    const isMet = await isConditionMet(rule, { scene, groupOperator });
    if (isMet !== (operation === 'ALL')) return isMet;
  }
  return operation === 'ALL';
}

async function isConditionMet(
  rule: WorkflowRule,
  { scene, groupOperator }: { readonly scene: RuleScene; readonly groupOperator: Value },
): Promise<boolean> {
  const { project, view } = scene;
  const module = usableRule(rule, 'condition', { project, rules: view.rules });
  if (module?.form.kind !== 'expression') return false;

  const expression = expressionOf(rule, module.form);
  const others = new Map([['groupOperator', groupOperator]]);
  const outcome = await evaluateRule(expression, { rule, others }, scene);
  if (outcome.kind === 'value' && typeof outcome.value === 'boolean') return outcome.value;

  const problem =
    outcome.kind === 'failed'
      ? outcome.problem
      : `A condition must be true or false, not of type ${typeNameOf(outcome.value)}.`;
  tellFailedExpression({ rule, module, expression, problem }, scene);
  return false;
}

import type { WorkflowRule } from '../store/catalogue-entries';
import type { RuleForm } from './app-rules';

/** What is configured goes before what the manifest says. */
export function expressionOf(
  { configuration }: WorkflowRule,
  { expression }: Extract<RuleForm, { kind: 'expression' }>,
): string {
  const configured = configuration['expression'];
  return typeof configured === 'string' ? configured : expression;
}

import { z } from 'zod';

import type { AppRule } from '../jira/workflow/app-rules';
import { type Manifest, type ManifestModule, modulesOf } from '../manifest';

const Text = z.union([z.string(), z.object({ i18n: z.string() }).transform(({ i18n }) => i18n)]);

const Common = z.object({
  key: z.string(),
  name: Text,
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).default(['company-managed']),
});

const ErrorMessage = z.union([
  z.object({ expression: z.string() }).transform(({ expression }) => ({
    kind: 'expression' as const,
    expression,
  })),
  Text.transform((text) => ({ kind: 'text' as const, text })),
]);

const Condition = Common.extend({ expression: z.string() });
const ExpressionValidator = Condition.extend({ errorMessage: ErrorMessage.optional() });
const FunctionRule = Common.extend({ function: z.string() });

export type RuleModule = {
  readonly rule: Omit<AppRule, 'extensionId'>;
  /** `null` for an expression. */
  readonly functionKey: string | null;
};

/** The workflow rules of the manifest, by the keys of their modules. */
export function ruleModules(manifest: Manifest): ReadonlyMap<string, RuleModule> {
  const modules = [
    ...modulesOf(manifest, 'jira:workflowCondition').map(condition),
    ...modulesOf(manifest, 'jira:workflowValidator').map(validator),
    ...modulesOf(manifest, 'jira:workflowPostFunction').map(postFunction),
  ];
  return new Map(modules.map((module) => [module.rule.key, module]));
}

function condition(module: ManifestModule): RuleModule {
  const { expression, ...common } = Condition.parse(module);
  const form = { kind: 'expression', expression, errorMessage: null } as const;
  return { rule: { ...common, kind: 'condition', form }, functionKey: null };
}

function validator(module: ManifestModule): RuleModule {
  if (module['function'] !== undefined) return functionRule('validator', module);
  const { expression, errorMessage = null, ...common } = ExpressionValidator.parse(module);
  const form = { kind: 'expression', expression, errorMessage } as const;
  return { rule: { ...common, kind: 'validator', form }, functionKey: null };
}

function postFunction(module: ManifestModule): RuleModule {
  return functionRule('post-function', module);
}

function functionRule(kind: AppRule['kind'], module: ManifestModule): RuleModule {
  const { function: functionKey, ...common } = FunctionRule.parse(module);
  return { rule: { ...common, kind, form: { kind: 'function' } }, functionKey };
}

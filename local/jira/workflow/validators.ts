import { z } from 'zod';

import { typeNameOf } from '../expressions/values';
import { isList, isObject, type Json, type JsonObject, textAt } from '../json';
import { badRequest } from '../reply';
import type { WorkflowRule } from '../store/catalogue-entries';
import type { AppRule, RuleForm } from './app-rules';
import { tellFailedExpression } from './failed-expression';
import { expressionOf } from './rule-expression';
import { evaluateRule, type RuleScene } from './rule-scene';
import { usableRule } from './usable-rule';

/**
 * Asks the validators of a transition, one after the other.
 *
 * @throws JiraProblem 400 with the message of each that does not let it pass
 */
export async function passValidators(scene: RuleScene, changed: JsonObject): Promise<void> {
  const messages: string[] = [];
  for (const rule of scene.transition.validators) {
    const message = await objection(rule, { scene, changed });
    if (message !== null) messages.push(message);
  }
  if (messages.length > 0) throw badRequest(...messages);
}

type Asked = { readonly scene: RuleScene; readonly changed: JsonObject };

/** `null` where the validator lets the transition pass. */
async function objection(rule: WorkflowRule, { scene, changed }: Asked): Promise<string | null> {
  const { project, view, transition } = scene;
  const module = usableRule(rule, 'validator', { project, rules: view.rules });
  if (module === null) {
    return `The transition '${transition.name}' has a validator of an app that is not installed.`;
  }
  return module.form.kind === 'function'
    ? objectionOfFunction({ rule, module }, { scene, changed })
    : objectionOfExpression({ rule, module, form: module.form }, scene);
}

type Ruled = { readonly rule: WorkflowRule; readonly module: AppRule };
type ExpressionForm = Extract<RuleForm, { kind: 'expression' }>;

async function objectionOfExpression(
  { rule, module, form }: Ruled & { readonly form: ExpressionForm },
  scene: RuleScene,
): Promise<string | null> {
  const expression = expressionOf(rule, form);
  const outcome = await evaluateRule(expression, { rule }, scene);
  if (outcome.kind === 'value' && outcome.value === true) return null;
  if (outcome.kind === 'value' && typeof outcome.value === 'string') return outcome.value;
  if (outcome.kind === 'failed' || outcome.value !== false) {
    const problem =
      outcome.kind === 'failed'
        ? outcome.problem
        : `A validator must be true, false or a text, not of type ${typeNameOf(outcome.value)}.`;
    tellFailedExpression({ rule, module, expression, problem }, scene);
  }
  return (await messageOf(form, rule, scene)) ?? defaultMessage(module);
}

async function messageOf(
  { errorMessage }: ExpressionForm,
  rule: WorkflowRule,
  scene: RuleScene,
): Promise<string | null> {
  if (errorMessage?.kind !== 'expression') return errorMessage?.text ?? null;
  const outcome = await evaluateRule(errorMessage.expression, { rule }, scene);
  return outcome.kind === 'value' && typeof outcome.value === 'string' ? outcome.value : null;
}

const Verdict = z.object({ result: z.boolean(), errorMessage: z.string().nullish() });

/** Whatever goes wrong with the function, the transition does not pass. */
async function objectionOfFunction(
  { rule, module }: Ruled,
  { scene, changed }: Asked,
): Promise<string | null> {
  const { rules, account } = scene.view;
  if (rules === null) return defaultMessage(module);
  try {
    const argument = argumentOf(rule, { scene, changed });
    const answer = await rules.validate(module.key, argument, account?.accountId ?? null);
    const { result, errorMessage } = Verdict.parse(answer);
    if (result) return null;
    return errorMessage ?? defaultMessage(module);
  } catch (error) {
    rules.report(
      `The validator ${module.key} FAILED, and the transition with it: ${String(error)}`,
    );
    return defaultMessage(module);
  }
}

function argumentOf({ configuration }: WorkflowRule, { scene, changed }: Asked): JsonObject {
  const { issue, transition, fromStatus, view } = scene;
  const to = transition.to ?? fromStatus;
  return {
    issue: { key: issue.key },
    configuration,
    transition: {
      ...(fromStatus === null ? {} : { from: { id: fromStatus.id } }),
      to: { id: to?.id ?? null },
      ...(view.rules?.maySeeFields === true ? { modifiedFields: modifiedFields(changed) } : {}),
    },
  };
}

/** As the REST API shows them, but for people, of whom the account id is all, and lists, which are null when empty. */
function modifiedFields(changed: JsonObject): JsonObject {
  const shown = Object.entries(changed).map(([name, value]) => [name, shownValue(value ?? null)]);
  return Object.fromEntries(shown) as JsonObject;
}

function shownValue(value: Json): Json {
  if (isList(value)) return value.length === 0 ? null : value.map(shownValue);
  const accountId = isObject(value) ? textAt(value, 'accountId') : null;
  return accountId === null ? value : { accountId };
}

function defaultMessage({ name }: AppRule): string {
  return `The validator '${name}' does not let this transition pass.`;
}

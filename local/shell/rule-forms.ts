import { z } from 'zod';

import type { WorkflowRule } from '../jira/store/catalogue-entries';
import type { AppRule } from '../jira/workflow/app-rules';
import { modulesOf, type Manifest, type ManifestModule } from '../manifest';
import type { RuleType, UiModule } from './modules';

/** The kinds of rule that an app brings, by their module, and the name under which a form finds what it saved. */
const TYPES: Readonly<
  Record<RuleType, { readonly kind: AppRule['kind']; readonly saved: string }>
> = {
  'jira:workflowCondition': { kind: 'condition', saved: 'conditionConfig' },
  'jira:workflowValidator': { kind: 'validator', saved: 'validatorConfig' },
  'jira:workflowPostFunction': { kind: 'post-function', saved: 'postFunctionConfig' },
};

/** A workflow rule of the app, as its forms are shown. */
export type RuleForms = {
  readonly key: string;
  readonly type: RuleType;
  readonly kind: AppRule['kind'];
  readonly name: string;
  readonly description: string;
  /** `null` for a rule that has no such form. */
  readonly create: UiModule | null;
  readonly edit: UiModule | null;
  readonly view: UiModule | null;
};

const Text = z.union([z.string(), z.object({ i18n: z.string() }).transform(({ i18n }) => i18n)]);
const Form = z.object({ resource: z.string() }).nullable().default(null);
const RuleEntry = z.object({
  key: z.string(),
  name: Text,
  description: Text,
  create: Form,
  edit: Form,
  view: Form,
});

export function ruleForms(manifest: Manifest): readonly RuleForms[] {
  return (Object.keys(TYPES) as RuleType[]).flatMap((type) =>
    modulesOf(manifest, type).map((module) => formsOf(type, module)),
  );
}

function formsOf(type: RuleType, module: ManifestModule): RuleForms {
  const { key, name, description, ...forms } = RuleEntry.parse(module);
  const shown = (form: z.output<typeof Form>): UiModule | null =>
    form && {
      key,
      type,
      place: 'rule',
      title: name,
      label: name,
      resource: form.resource,
      layout: 'native',
      viewportSize: null,
      statusFunction: null,
    };
  const { kind } = TYPES[type];
  return {
    key,
    type,
    kind,
    name,
    description,
    create: shown(forms.create),
    edit: shown(forms.edit),
    view: shown(forms.view),
  };
}

/** What Jira kept of a rule's form, under the name of its kind: the text that the form saved. */
export function savedPart(
  { type }: Pick<RuleForms, 'type'>,
  { configuration }: Pick<WorkflowRule, 'configuration'>,
): Readonly<Record<string, string>> {
  return { [TYPES[type].saved]: JSON.stringify(configuration) };
}

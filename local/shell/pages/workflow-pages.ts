import { z } from 'zod';

import type {
  Workflow,
  WorkflowRule,
  WorkflowTransition,
} from '../../jira/store/catalogue-entries';
import type { AppRule } from '../../jira/workflow/app-rules';
import { rulesOf } from '../../jira/workflow/rules-of-transition';
import { ruleExtension } from '../extensions';
import { html, type Html } from '../html';
import { page, type Answer } from '../http';
import { layout } from '../layout';
import { breadcrumbs, statusLozenge } from '../parts';
import { ruleForms, type RuleForms } from '../rule-forms';
import { Status } from '../shapes';
import { frameBox, location, type View } from '../view';
import { addRuleUrl, editRuleUrl, WORKFLOWS, workflowUrl } from '../workflow-urls';
import { adminsOnly } from './admins-only';
import { notFound } from './not-found';

const REAL_SITE = 'A real site shows its workflows itself.';

/** The workflows that the site declares; what is not declared moves from any status to any other. */
export async function workflowsPage(view: View): Promise<Answer> {
  if (view.site.isReal) return notFound(view, REAL_SITE);
  if (!view.visitor.isAdmin) return adminsOnly(view);

  const workflows = await view.site.jira.workflows();
  const main = html`<div class="page">
    ${breadcrumbs([{ text: 'Jira administration' }])}
    <h1>Workflows</h1>
    ${
      workflows.length === 0
        ? html`<p class="empty">This site declares none: any status is reached from any.</p>`
        : html`<ul class="workflows">
            ${workflows.map(workflowItem)}
          </ul>`
    }
  </div>`;
  return page(await layout(view, { title: 'Workflows', main }));
}

function workflowItem({ id, name, projects, transitions }: Workflow): Html {
  const count = `${transitions.length} transitions in ${projects.join(', ')}`;
  return html`<li>
    <a href="${workflowUrl(id)}">${name}</a> <span class="subtle">${count}</span>
  </li>`;
}

type Shown = {
  readonly workflow: Workflow;
  readonly forms: readonly RuleForms[];
  readonly statuses: readonly Status[];
};

/** A workflow, transition by transition, with the rules of each. */
export async function workflowPage(view: View, id: string): Promise<Answer> {
  if (view.site.isReal) return notFound(view, REAL_SITE);
  if (!view.visitor.isAdmin) return adminsOnly(view);
  const workflow = (await view.site.jira.workflows()).find((one) => one.id === id);
  if (workflow === undefined) return notFound(view, 'This site has no such workflow.');

  const statuses = await view.visitor.jira.get('/rest/api/3/status', z.array(Status));
  const shown = { workflow, statuses, forms: ruleForms(view.site.manifest) };
  const main = html`<div class="page" data-workflow="${id}">
    ${breadcrumbs([{ text: 'Jira administration' }, { text: 'Workflows', href: WORKFLOWS }])}
    <h1>${workflow.name}</h1>
    <p class="subtle">It holds in ${workflow.projects.join(', ')}.</p>
    ${workflow.transitions.map((transition) => transitionCard(view, transition, shown))}
  </div>`;
  return page(await layout(view, { title: workflow.name, main }));
}

function transitionCard(view: View, transition: WorkflowTransition, shown: Shown): Html {
  const { id, name } = transition;
  const place = { workflowId: shown.workflow.id, transitionId: id };
  const lists = rulesOf(transition);
  return html`<section class="card" aria-label="${name}" data-transition-card="${id}">
    <div class="card-head">
      <h2>${name}</h2>
      <a class="button" href="${addRuleUrl(place)}" aria-label="Add rule to ${name}">Add rule</a>
    </div>
    <p class="workflow-way">${way(transition, shown.statuses)}</p>
    ${(Object.keys(HEADINGS) as AppRule['kind'][]).map((kind) => ruleList(view, { kind, rules: lists[kind], transition }, shown))}
  </section>`;
}

const HEADINGS: Readonly<Record<AppRule['kind'], string>> = {
  condition: 'Conditions',
  validator: 'Validators',
  'post-function': 'Post functions',
};

function way({ type, from, to }: WorkflowTransition, statuses: readonly Status[]): Html {
  const named = (id: string): Html => statusLozenge(statuses.find((status) => status.id === id));
  const start = { initial: 'Creates the work item', global: 'From any status', directed: 'From' };
  return html`${start[type]} ${from.map(named)}
    <span>${to === undefined ? 'and stays there' : html`to ${named(to)}`}</span>`;
}

type RuleList = {
  readonly kind: AppRule['kind'];
  readonly rules: readonly WorkflowRule[];
  readonly transition: WorkflowTransition;
};

function ruleList(view: View, { kind, rules, transition }: RuleList, shown: Shown): Html | null {
  if (rules.length === 0) return null;
  return html`<h3>${HEADINGS[kind]}</h3>
    <ul class="rules">
      ${rules.map((rule) => ruleItem(view, { rule, transition }, shown))}
    </ul>`;
}

type PlacedRule = { readonly rule: WorkflowRule; readonly transition: WorkflowTransition };

function ruleItem(view: View, { rule, transition }: PlacedRule, { workflow, forms }: Shown): Html {
  const found = forms.find(({ key }) => key === rule.module) ?? null;
  const name = found?.name ?? `A rule of an app that is not installed: ${rule.module}`;
  const place = { workflowId: workflow.id, transitionId: transition.id };
  const edit =
    found !== null && found.edit !== null
      ? html`<a class="button" href="${editRuleUrl(place, rule.id)}" aria-label="Edit ${name}"
          >Edit</a
        >`
      : null;
  return html`<li class="rule" data-rule="${rule.id}">
    <div class="card-head">
      <strong>${name}</strong>
      <span class="rule-actions"
        >${edit}
        <button
          type="button"
          class="button"
          data-remove-rule="${rule.id}"
          data-transition-id="${transition.id}"
          aria-label="Remove ${name}"
        >
          Remove
        </button></span
      >
    </div>
    ${summary(view, found, { workflow, transition, rule })}
  </li>`;
}

function summary(
  view: View,
  forms: RuleForms | null,
  place: { readonly workflow: Workflow } & PlacedRule,
): Html | null {
  if (forms === null) return null;
  if (forms.view === null) return html`<p class="subtle">${forms.description}</p>`;
  const extension = ruleExtension(forms, place, location(view));
  return frameBox(view, { module: forms.view, extension, basePath: null });
}

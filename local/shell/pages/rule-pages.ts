import type {
  Workflow,
  WorkflowRule,
  WorkflowTransition,
} from '../../jira/store/catalogue-entries';
import { rulesOf } from '../../jira/workflow/rules-of-transition';
import { ruleExtension } from '../extensions';
import { html, type Html } from '../html';
import { page, type Answer } from '../http';
import { layout } from '../layout';
import type { UiModule } from '../modules';
import { breadcrumbs } from '../parts';
import { ruleForms, type RuleForms } from '../rule-forms';
import { frameBox, location, type View } from '../view';
import { addRuleUrl, WORKFLOWS, workflowUrl } from '../workflow-urls';
import { adminsOnly } from './admins-only';
import { notFound } from './not-found';

/** Of a workflow, of a transition in it, and of a rule on that. */
type Ids = readonly string[];
type Place = { readonly workflow: Workflow; readonly transition: WorkflowTransition };

/** The rules that the app offers for a transition; with one of them chosen, its form. */
export async function addRulePage(view: View, ids: Ids): Promise<Answer> {
  if (!view.visitor.isAdmin) return adminsOnly(view);
  const place = await findPlace(view, ids);
  if (place === null) return notFound(view, 'This site has no such transition.');

  const offered = ruleForms(view.site.manifest);
  const key = view.url.searchParams.get('module');
  if (key === null) return rulePage(view, 'Add rule', { place, main: choices(offered, place) });
  const forms = offered.find((one) => one.key === key);
  if (forms === undefined) return notFound(view, `No app of this site has a rule ${key}.`);
  return rulePage(view, forms.name, {
    place,
    main: ruleForm(view, forms, { place, form: forms.create, rule: null }),
  });
}

/** The form of a rule that the transition has. */
export async function editRulePage(view: View, ids: Ids): Promise<Answer> {
  if (!view.visitor.isAdmin) return adminsOnly(view);
  const place = await findPlace(view, ids);
  if (place === null) return notFound(view, 'This site has no such transition.');

  const rules = Object.values(rulesOf(place.transition)).flat();
  const rule = rules.find(({ id }) => id === ids[2]);
  const forms = ruleForms(view.site.manifest).find(({ key }) => key === rule?.module);
  if (rule === undefined || forms === undefined || forms.edit === null) {
    return notFound(view, 'This transition has no such rule that could be edited.');
  }
  return rulePage(view, forms.name, {
    place,
    main: ruleForm(view, forms, { place, form: forms.edit, rule }),
  });
}

async function findPlace(view: View, [workflowId, transitionId]: Ids): Promise<Place | null> {
  const workflows = view.site.isReal ? [] : await view.site.jira.workflows();
  const workflow = workflows.find(({ id }) => id === workflowId);
  const transition = workflow?.transitions.find(({ id }) => id === transitionId);
  return workflow === undefined || transition === undefined ? null : { workflow, transition };
}

async function rulePage(
  view: View,
  title: string,
  { place: { workflow, transition }, main }: { readonly place: Place; readonly main: Html },
): Promise<Answer> {
  const trail = breadcrumbs([
    { text: 'Workflows', href: WORKFLOWS },
    { text: workflow.name, href: workflowUrl(workflow.id) },
    { text: transition.name },
  ]);
  return page(
    await layout(view, {
      title,
      main: html`<div class="page">
        ${trail}
        <h1>${title}</h1>
        ${main}
      </div>`,
    }),
  );
}

function choices(offered: readonly RuleForms[], { workflow, transition }: Place): Html {
  const place = { workflowId: workflow.id, transitionId: transition.id };
  return html`<ul class="rules">
    ${offered.map(
      ({ key, name, description }) =>
        html`<li class="rule">
          <a href="${addRuleUrl(place, key)}">${name}</a>
          <p class="subtle">${description}</p>
        </li>`,
    )}
  </ul>`;
}

type ShownForm = {
  readonly place: Place;
  /** `null` for a rule that is added as it is. */
  readonly form: UiModule | null;
  readonly rule: WorkflowRule | null;
};

/** The app's form with Jira's own buttons below; the page's script asks the form what to keep. */
function ruleForm(view: View, forms: RuleForms, { place, form, rule }: ShownForm): Html {
  const { workflow, transition } = place;
  const extension = ruleExtension(forms, { ...place, rule }, location(view));
  return html`<form
    class="rule-form"
    data-rule-form
    data-workflow-id="${workflow.id}"
    data-transition-id="${transition.id}"
    data-module="${forms.key}"
    data-rule-id="${rule?.id ?? ''}"
    data-back="${workflowUrl(workflow.id)}"
  >
    <p class="subtle">${forms.description}</p>
    ${form === null ? null : frameBox(view, { module: form, extension, basePath: null })}
    <div class="rule-actions">
      <button class="button button-primary">${rule === null ? 'Add' : 'Update'}</button
      ><a class="button" href="${workflowUrl(workflow.id)}">Cancel</a>
    </div>
  </form>`;
}

import type { RuleRequest } from '../protocol';
import type { Bridge } from './bridge/bridge.mjs';
import { showFlag } from './flags.mjs';
import { ask } from './server.mjs';

/** The workflow editor: a rule is saved as its form wants it, or taken away. */
export function startWorkflow(bridge: Bridge): void {
  const form = document.querySelector<HTMLFormElement>('[data-rule-form]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void orTell(() => save(form, bridge));
  });

  const page = document.querySelector<HTMLElement>('[data-workflow]');
  page?.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-remove-rule]');
    if (button !== null) void orTell(() => remove(page, button));
  });
}

async function save({ dataset }: HTMLFormElement, bridge: Bridge): Promise<void> {
  const { workflowId = '', transitionId = '', module = '', ruleId = '', back = '/' } = dataset;
  const hasForm = document.querySelector('[data-rule-form] [data-frame]') !== null;
  const configuration = hasForm ? await bridge.askRuleForm() : '{}';
  if (configuration === undefined) return; // the form saves nothing now, and says why itself

  const place = { workflowId, transitionId, configuration };
  await send(
    ruleId === '' ? { ...place, kind: 'add', module } : { ...place, kind: 'configure', ruleId },
  );
  window.location.assign(back);
}

async function remove({ dataset }: HTMLElement, button: HTMLElement): Promise<void> {
  const { removeRule: ruleId = '', transitionId = '' } = button.dataset;
  await send({ kind: 'remove', workflowId: dataset['workflow'] ?? '', transitionId, ruleId });
  window.location.reload();
}

function send(request: RuleRequest): Promise<unknown> {
  return ask('rule', request);
}

async function orTell(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const description = cause instanceof Error ? cause.message : String(cause);
    showFlag({ id: 'rule', type: 'error', title: 'The workflow was not changed', description });
  }
}

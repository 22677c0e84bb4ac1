import type { BridgeFrame, Command } from './commands.mjs';
import { asFunction } from './commands.mjs';

/** What the form of a workflow rule offers to be asked; the last one counts. */
type Configure = () => unknown;

export type RuleForm = {
  readonly commands: Readonly<Record<string, Command>>;
  /** What the form of this page wants to be kept. @throws Error where no form said how to ask it */
  ask(): Promise<unknown>;
};

/** The form of a workflow rule says how it is asked for what to keep; Jira's own button asks. */
export function createRuleForm(): RuleForm {
  let configure: Configure | null = null;

  return {
    commands: {
      setWorkflowRuleConfigurationCallback({ data }, frame) {
        if (!isRule(frame)) return false; // the bridge is told that there is nothing to configure
        const { onConfigure } = (data ?? {}) as { readonly onConfigure?: unknown };
        const run = asFunction(onConfigure);
        if (run === null) throw new Error('A workflow rule needs a callback.');
        configure = run;
        return true;
      },
    },
    ask() {
      if (configure === null) {
        throw new Error("The app's form has not called workflowRules.onConfigure.");
      }
      return Promise.resolve(configure());
    },
  };
}

function isRule({ context }: BridgeFrame): boolean {
  const { type } = context['extension'] as { readonly type?: unknown };
  return typeof type === 'string' && type.startsWith('jira:workflow');
}

import { workflowRules } from '@forge/jira-bridge';
import { useEffect, useState } from 'react';

/** The text that Jira keeps; `undefined` keeps the form open and saves nothing, which Atlassian's type leaves out. */
type Configure = () => string | undefined;

/**
 * Has Jira ask for the configuration when somebody saves the rule.
 *
 * @param configure another one takes the place of the one before
 * @returns what went wrong with telling Jira, and the way to tell it again
 */
export function useConfigure(configure: Configure) {
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    workflowRules.onConfigure(configure as () => string).then(
      () => setError(null),
      (cause: unknown) => setError(cause instanceof Error ? cause : new Error(String(cause))),
    );
  }, [configure, attempt]);

  return { error, tellAgain: () => setAttempt(attempt + 1) };
}

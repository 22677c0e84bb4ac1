import { z } from 'zod';

import type { WorkflowRule } from '../jira/store/catalogue-entries';
import type { RuleChange } from '../jira/workflow/change-rules';
import type { ShellSite } from './shell-site';
import type { Visitor } from './visitor';

const Place = { workflowId: z.string(), transitionId: z.string() };
const Request = z.discriminatedUnion('kind', [
  z.object({ ...Place, kind: z.literal('add'), module: z.string(), configuration: z.unknown() }),
  z.object({
    ...Place,
    kind: z.literal('configure'),
    ruleId: z.string(),
    configuration: z.unknown(),
  }),
  z.object({ ...Place, kind: z.literal('remove'), ruleId: z.string() }),
]);

/** What Jira's workflow editor saves. @throws Error saying why it does not */
export async function changeRule(
  { jira }: Pick<ShellSite, 'jira'>,
  { isAdmin, displayName }: Visitor,
  body: unknown,
): Promise<void> {
  if (!isAdmin) {
    throw new Error(`Only Jira administrators edit workflows, and ${displayName} is none.`);
  }
  await jira.changeRules(changeOf(Request.parse(body)));
}

function changeOf(request: z.output<typeof Request>): RuleChange {
  if (request.kind === 'remove') return request;
  return { ...request, configuration: configurationIn(request.configuration) };
}

const Configuration = z.record(z.string(), z.json());

/** A form answers text, which holds JSON. */
function configurationIn(answered: unknown): WorkflowRule['configuration'] {
  if (typeof answered !== 'string') {
    throw new Error(`The app's form has to answer text, and answered ${typeof answered}.`);
  }
  const read = Configuration.safeParse(readOrNull(answered));
  if (read.success) return read.data;
  throw new Error(`The app's form has to answer a JSON object as text, not ${answered}`);
}

function readOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

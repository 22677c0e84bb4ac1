import { z } from 'zod';

import type { Caller, RestResponse } from '../jira/jira-site';
import type { ShellSite } from './shell-site';

/** What Jira would not give: the status says why, the message is Jira's own. */
export class JiraRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'JiraRefusal';
    this.status = status;
  }
}

const Problems = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});

/** Asks the site's REST API as one caller, and checks what comes back. */
export type JiraReader = {
  get<T>(path: string, shape: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<T>;
};

export function jiraReader(site: Pick<ShellSite, 'jira'>, caller: Caller): JiraReader {
  async function ask<T>(
    request: { readonly method: string; readonly path: string; readonly body: string | null },
    shape: z.ZodType<T>,
  ): Promise<T> {
    const response = await site.jira.handle(request, caller);
    if (response.status >= 400) throw refusal(response);
    return shape.parse(JSON.parse(response.body));
  }

  return {
    get: (path, shape) => ask({ method: 'GET', path, body: null }, shape),
    post: (path, body, shape) => ask({ method: 'POST', path, body: JSON.stringify(body) }, shape),
  };
}

function refusal({ status, body }: RestResponse): JiraRefusal {
  return new JiraRefusal(status, problemText(body) ?? `Jira answered ${status}.`);
}

function problemText(body: string): string | null {
  const problems = Problems.safeParse(body.startsWith('{') ? JSON.parse(body) : null);
  if (!problems.success) return null;

  const texts = [...problems.data.errorMessages, ...Object.values(problems.data.errors)];
  return texts.length === 0 ? null : texts.join(' ');
}

import type { JiraRequest, ProductAnswer, ProductRequest, ShellReply } from '../protocol';

/** Asks the shell's server; what went wrong there is thrown here. */
export async function ask<T>(name: string, body: unknown): Promise<T> {
  const response = await fetch(`/__shell/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`The local site answered ${response.status}: ${await response.text()}`);

  const reply = (await response.json()) as ShellReply<T>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** An app's REST call as the person who looks. */
export function askProduct(request: ProductRequest): Promise<ProductAnswer> {
  return ask<ProductAnswer>('product', request);
}

/** A REST call whose refusal is thrown in Jira's own words. */
export async function changeInJira(method: string, path: string, body: unknown): Promise<void> {
  const request: JiraRequest = { method, path, body: JSON.stringify(body) };
  const { status, body: text } = await ask<ProductAnswer>('jira', request);
  if (status < 400) return;

  const { errorMessages = [], errors = {} } = JSON.parse(text) as {
    readonly errorMessages?: readonly string[];
    readonly errors?: Readonly<Record<string, string>>;
  };
  throw new Error(
    [...errorMessages, ...Object.values(errors)].join(' ') || `Jira answered ${status}.`,
  );
}

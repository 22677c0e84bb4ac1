/** What @forge/bridge wraps Jira's answers in; jsdom has none. */
class PlainResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly #body: string;

  constructor(body: string, { status }: { readonly status: number }) {
    this.#body = body;
    this.status = status;
    this.ok = status >= 200 && status < 300;
  }

  json(): Promise<unknown> {
    return Promise.resolve(JSON.parse(this.#body));
  }
}

Object.assign(globalThis, { Response: PlainResponse });

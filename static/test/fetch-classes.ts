/**
 * What requestJira of @forge/bridge builds its calls from. jsdom has none of these classes; they do here what that one
 * caller needs of them.
 */
class PlainHeaders {
  readonly #entries: Map<string, string>;

  constructor(init: Readonly<Record<string, string>> = {}) {
    this.#entries = new Map(
      Object.entries(init).map(([name, value]) => [name.toLowerCase(), value]),
    );
  }
  entries(): Iterable<[string, string]> {
    return this.#entries.entries();
  }
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }
  set(name: string, value: string): void {
    this.#entries.set(name.toLowerCase(), value);
  }
}

type RequestInit = {
  readonly body?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

class PlainRequest {
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly #body: string;

  constructor(_address: string, { body = '', method = 'GET', headers = {} }: RequestInit) {
    this.method = method;
    this.headers = new PlainHeaders(headers);
    this.#body = body;
  }
  text(): Promise<string> {
    return Promise.resolve(this.#body);
  }
}

class PlainResponse {
  readonly status: number;
  readonly #body: string | null;

  constructor(body: string | null, { status }: { readonly status: number }) {
    this.status = status;
    this.#body = body;
  }
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }
  text(): Promise<string> {
    return Promise.resolve(this.#body ?? '');
  }
  json(): Promise<unknown> {
    return Promise.resolve(this.#body ?? '').then((body) => JSON.parse(body) as unknown);
  }
}

export const fetchClasses = {
  Headers: PlainHeaders,
  Request: PlainRequest,
  Response: PlainResponse,
};

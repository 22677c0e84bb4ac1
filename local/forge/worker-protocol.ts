/** What the host and the app's process tell each other. */

/** The plain data of `__forge_runtime__`; the worker adds its functions. */
export type RuntimeData = {
  readonly contextAri: string;
  readonly aaid?: string;
  readonly appContext: {
    readonly appId: string;
    readonly appVersion: string;
    readonly environmentId: string;
    readonly environmentType: string;
    readonly invocationId: string;
    readonly installationId: string;
    readonly functionKey: string;
    readonly moduleType: string;
    readonly moduleKey: string;
    readonly installation: {
      readonly ari: { readonly installationId: string };
      readonly contexts: readonly { readonly cloudId: string }[];
    };
    readonly permissions: { readonly scopes: readonly string[]; readonly external: object };
  };
};

export type FetchMeta = {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
};

export type FetchRequest = {
  readonly meta: FetchMeta;
  readonly path: string;
  readonly method: string;
  readonly body: string | null;
};

export type FetchAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection is cut after so many characters of the body; at 0 nothing arrives at all. */
  readonly cutAfter?: number;
};

/** The time as the host sees it when it sends a message about an invocation. */
export type Time = {
  /** The site's, in milliseconds since 1970. */
  readonly now: number;
  /** Whether it passes by itself. */
  readonly runs: boolean;
  /** How old the invocation is. */
  readonly ageMs: number;
};

export type ToWorker =
  | {
      readonly kind: 'invoke';
      readonly id: string;
      readonly exportName: string;
      /** JSON. */
      readonly args: string;
      readonly runtime: RuntimeData;
      readonly time: Time;
      /** How old the invocation may become. */
      readonly limitMs: number;
      /** How far the clock of the machine that it runs on is off. */
      readonly skewMs: number;
    }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: FetchAnswer;
      readonly time: Time;
    }
  | { readonly kind: 'waited'; readonly id: number; readonly time: Time };

export type ThrownError = {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
};

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly error: ThrownError }
  | {
      readonly kind: 'fetch';
      readonly id: number;
      readonly invocation: string;
      readonly request: FetchRequest;
      /** How old the invocation was when it asked. */
      readonly ageMs: number;
    }
  | {
      readonly kind: 'wait';
      readonly id: number;
      readonly invocation: string;
      /** How old the invocation is to be when the wait is over. */
      readonly untilAgeMs: number;
    }
  | {
      readonly kind: 'log';
      readonly invocation: string | null;
      readonly level: string;
      readonly text: string;
    }
  | {
      readonly kind: 'done';
      readonly id: string;
      /** JSON; absent when the function returned nothing. */
      readonly value?: string;
      readonly error?: ThrownError;
      readonly peakKilobytes: number;
    };

/** What the page's script and the shell's server say to each other. Both sides import this. */

export type ShellReply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export type InvokeRequest = {
  readonly token: string;
  readonly functionKey: string;
  readonly payload: unknown;
};

export type JiraRequest = {
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
};

/** The same, asked by an app's page. */
export type ProductRequest = JiraRequest & { readonly token: string };

export type ProductAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Asked when an app opens a modal: the same module, perhaps another page of its resource. */
export type ModalRequest = { readonly token: string; readonly resource: string | null };

/** Asked by the workflow editor. What the app's form answered is handed on as it is. */
export type RuleRequest = { readonly workflowId: string; readonly transitionId: string } & (
  | { readonly kind: 'add'; readonly module: string; readonly configuration: unknown }
  | { readonly kind: 'configure'; readonly ruleId: string; readonly configuration: unknown }
  | { readonly kind: 'remove'; readonly ruleId: string }
);

export type Person = { readonly accountId: string; readonly displayName: string };

/** A frame as the page's script gets it, in a `<script type="application/json">`. */
export type FrameData = {
  readonly token: string;
  readonly src: string;
  readonly title: string;
  readonly viewportSize: 'small' | 'medium' | 'large' | 'xlarge' | null;
  readonly basePath: string | null;
  readonly context: Readonly<Record<string, unknown>>;
};

/** What the page's script knows about the page it runs on. */
export type PageData = {
  readonly frames: Readonly<Record<string, FrameData>>;
  /** Modules that have an address; `{project}` stands for the key of the project. */
  readonly moduleUrls: Readonly<Record<string, string>>;
  readonly projectKey: string | null;
};

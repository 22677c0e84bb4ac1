import type { AppRules } from './workflow/app-rules';
import type { AppModules } from './app-modules';
import type { Workflow } from './store/catalogue-entries';
import type { SentMail } from './store/outbox';
import type { RuleChange } from './workflow/change-rules';

/** Who makes a call: the app as itself, the app on behalf of a user, or nobody. */
export type Caller =
  | {
      readonly kind: 'app';
      /** The site itself looks with the app's eyes: the app is charged nothing for it. */
      readonly isSite?: boolean;
    }
  | {
      readonly kind: 'user';
      readonly accountId: string;
      /** The app makes the call for the user: events it causes count as the app's own. */
      readonly isThroughApp?: boolean;
    }
  | { readonly kind: 'anonymous' };

export type RestRequest = {
  readonly method: string;
  /** With its query: `/rest/api/3/field?x=1`. */
  readonly path: string;
  readonly body: string | null;
};

export type RestResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A product event as Forge hands it to a trigger: `avi:jira:updated:issue` and its documented payload. */
export type ProductEvent = { readonly eventType: string } & Readonly<Record<string, unknown>>;

/** One call the site answered. `operation` is the modelled route, `POST /rest/api/3/search/jql`. */
export type CallRecord = {
  readonly caller: Caller['kind'];
  readonly operation: string;
  readonly status: number;
  /** What Jira charges for it, under the dearer reading of the price list. */
  readonly points: number;
};

export type LoadProgress = (done: number, total: number) => void;

/** The rights of one account, replaced as a whole. `browse: 'all'` means every project. */
export type AccountRights = {
  readonly accountId: string;
  readonly browse: 'all' | readonly string[];
  readonly isAdmin: boolean;
};

/** A Jira Cloud site: answers REST calls, holds its data in a database of its own, tells its events. */
export interface JiraSite {
  handle(request: RestRequest, caller: Caller): Promise<RestResponse>;
  /**
   * Fills the site from a directory (site.json and *.jsonl.gz, one Jira issue a line). Safe to run again: what is there stays.
   *
   * @throws DataError naming file and line when the input cannot be read; what was loaded before stays.
   */
  load(
    directory: string,
    onProgress?: LoadProgress,
  ): Promise<{ readonly workItems: number; readonly projects: number }>;
  /** Creates the account when absent. */
  grant(rights: AccountRights): Promise<void>;
  hasAccount(accountId: string): Promise<boolean>;
  /** The account that commands act as unless told otherwise: a Jira administrator. */
  adminAccount(): Promise<string>;
  /** What it would have sent by e-mail, oldest first. */
  outbox(): Promise<readonly SentMail[]>;
  /** Those that the site declares, as they are now. */
  workflows(): Promise<readonly Workflow[]>;
  /** As its workflow editor does. @throws RuleProblem when it would not save that */
  changeRules(change: RuleChange): Promise<void>;
  /** From now on workflows call the rules of this app. */
  useRules(rules: AppRules): void;
  /** What the installed app adds to the site from now on. */
  useApp(app: AppModules): void;
  onEvent(listener: (event: ProductEvent) => Promise<void>): void;
  onCall(listener: (call: CallRecord) => void): void;
}

import type { DistinctCall } from '../call-log';
import type { RestRequest, RestResponse } from '../jira/jira-site';
import type { Installation } from './installation';

/** Where in the product an invocation comes from. Without `accountId` nobody asks: a clock or an event does. */
export type InvocationPlace = {
  readonly accountId?: string;
  readonly moduleKey: string;
  readonly moduleType: string;
};

/** What a Custom UI sends with `invoke(functionKey, payload)`. */
export type ResolverCall = { readonly functionKey: string; readonly payload: unknown };

/** What the app has cost since the host was made. */
export type AppUsage = {
  readonly invocations: number;
  readonly sqlStatements: number;
  readonly jiraCalls: number;
  /** Jira's price for those calls, under the dearer reading of the price list. */
  readonly points: number;
  /** How close any invocation came to the time that its function may take; 1 is one that was ended. */
  readonly largestShareOfLimit: number;
};

/** Who looks, and the module's `extension` data as Jira fills it in: `{type, project: {id, key, type}, ...}`. */
export type ResolverAsker = {
  readonly accountId: string;
  readonly extension: Readonly<Record<string, unknown>>;
  /** As in the user's profile; UTC unless told. */
  readonly timeZone?: string;
};

export type Draining = {
  readonly until?: Date;
  /** How many jobs run side by side; 4 unless told. One at a time they run in the same order every time. */
  readonly atOnce?: number;
};

/** One installation of the app on one site: runs its functions, gives them what Forge would. */
export interface ForgeHost {
  /**
   * Tells the app that it was installed, or that it asks for more than it did; does nothing when neither is new.
   *
   * @returns whether it is installed for the first time
   */
  install(): Promise<boolean>;
  /** A new version takes over: it is told so, and what begins from now on runs in a new process. */
  upgrade(): Promise<void>;
  /** Runs a function of the manifest. Arguments and answer cross as JSON. */
  invoke(functionKey: string, args: readonly unknown[], place: InvocationPlace): Promise<unknown>;
  /** Calls the resolver of a UI module, as its Custom UI does. */
  invokeResolver(moduleKey: string, call: ResolverCall, asker: ResolverAsker): Promise<unknown>;
  /** Asks Jira for a Custom UI, as who looks at it. */
  requestJira(request: RestRequest, accountId: string): Promise<RestResponse>;
  /** Runs a scheduled trigger now. */
  fire(moduleKey: string): Promise<void>;
  /** Runs deliveries and queue until both are empty, or hold nothing that is due by then; the clock jumps over delays. */
  drain(how?: Draining): Promise<{ readonly jobs: number }>;
  /** Runs the one delivery or job that is due first, whatever runs already. @returns false when none may begin */
  step(): Promise<boolean>;
  /** From now on runs deliveries, queue and schedules as their time comes, until closed. */
  serve(): void;
  usage(): AppUsage;
  /** Which calls to Jira the app and its pages have made, and as whom. */
  calls(): readonly DistinctCall[];
  /** The ids that this installation goes by. */
  readonly installation: Installation;
  /** The most memory that the app's process has held. */
  peakMegabytes(): number;
  close(): Promise<void>;
}

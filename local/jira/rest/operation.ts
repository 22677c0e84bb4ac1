import type { AppModules } from '../app-modules';
import type { Caller, ProductEvent } from '../jira-site';
import type { Json } from '../json';
import type { Answer } from '../reply';
import type { Rights } from '../rights';
import type { Account } from '../store/accounts';
import type { Catalogue } from '../store/catalogue';
import type { Database } from '../store/database';
import type { AppRules } from '../workflow/app-rules';

/** The site as one call sees it. */
export type SiteView = {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly app: AppModules;
  readonly caller: Caller;
  /** `null` for an anonymous caller. */
  readonly account: Account | null;
  readonly rights: Rights;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly baseUrl: string;
  /** `null` while no app is installed. */
  readonly rules: AppRules | null;
  /** Told once the call has been answered and all is committed. */
  tell(event: ProductEvent): void;
};

export type ModelledRequest = {
  /** The parts in braces of the path's template. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** `null` when there is none. */
  readonly body: Json;
};

export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As Atlassian's OpenAPI document writes it. */
  readonly path: string;
  /** The classic OAuth scopes an app needs, all of them. */
  readonly scopes: readonly string[];
  /** The granular scopes that do in place of them; left out where nobody has needed them yet. */
  readonly narrowScopes?: readonly string[];
  /** POST may read: a search, a check. */
  readonly isWrite: boolean;
  /** Whether somebody who is not logged in may ask; the answer still shows only what everybody may see. */
  readonly isOpen: boolean;
  readonly query: readonly string[];
  /** Query parameters that Jira has and this site refuses. */
  readonly notModelled?: readonly string[];
  answer(request: ModelledRequest, view: SiteView): Promise<Answer>;
};

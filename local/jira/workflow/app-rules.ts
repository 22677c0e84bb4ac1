import type { JsonObject } from '../json';

export type ProjectManagement = 'company-managed' | 'team-managed';

/** A message as the manifest gives it. */
export type RuleMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly expression: string };

export type RuleForm =
  | { readonly kind: 'function' }
  | {
      readonly kind: 'expression';
      readonly expression: string;
      readonly errorMessage: RuleMessage | null;
    };

/** A module of the app that can be added to transitions. */
export type AppRule = {
  readonly kind: 'condition' | 'validator' | 'post-function';
  readonly key: string;
  readonly name: string;
  /** By which events name the module. */
  readonly extensionId: string;
  readonly projectTypes: readonly ProjectManagement[];
  readonly form: RuleForm;
};

/** The workflow rules of the app that is installed on the site. */
export interface AppRules {
  /** `null` when the app has no such module: a rule that refers to it is one of an app that is not there. */
  find(moduleKey: string): AppRule | null;
  /** Whether the app may be shown what a transition changes. */
  readonly maySeeFields: boolean;
  /** Calls the function of a validator for whoever makes the transition. @throws whatever went wrong with it */
  validate(moduleKey: string, argument: JsonObject, accountId: string | null): Promise<unknown>;
  /** Has the function of a post function called soon, in no particular order. */
  runLater(moduleKey: string, event: JsonObject): Promise<void>;
  /** What the developer must know, and nobody else would notice. */
  report(line: string): void;
}

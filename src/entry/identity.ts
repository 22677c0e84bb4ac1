/** What the platform says of the installation that is called. */
export type AppContext = { readonly installContext?: string | undefined };
/** What it says when a person calls whom Jira names. */
export type UserContext = AppContext & { readonly accountId: string };

/** What it says to a function that is not a resolver of ours. */
export type PlatformContext = AppContext & {
  readonly principal?: { readonly accountId?: string } | undefined;
};

/** Whether the platform names an account: it says nothing, or `unidentified`, of those who are not logged in. */
export function isIdentified(account: string | undefined): account is string {
  return account !== undefined && account !== '' && account !== 'unidentified';
}

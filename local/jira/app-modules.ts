/** What an installed app adds to the site, as its manifest declares it. */
export type AppModules = {
  /** `jira:entityProperty` */
  readonly properties: readonly SearchableProperty[];
  /** `jira:jqlFunction` */
  readonly jqlFunctions: readonly AppJqlFunction[];
};

export type PropertyType = 'number' | 'string' | 'text' | 'user' | 'date';

/** A value within an issue property that JQL may search. */
export type SearchableProperty = {
  readonly propertyKey: string;
  /** With dots: `gate.verdict`. */
  readonly path: string;
  readonly type: PropertyType;
  /** A name of its own in JQL. */
  readonly alias: string | null;
};

export type AppJqlFunction = {
  /** As Jira names it to the app. */
  readonly functionKey: string;
  readonly name: string;
  readonly appName: string;
  readonly arguments: readonly { readonly name: string; readonly isRequired: boolean }[];
  /** What the fields hold that it may be used with: `issue`, `user`. */
  readonly types: readonly string[];
  readonly operators: readonly string[];
  /** Asks the app; rejects when its function fails. */
  call(clause: FunctionClause): Promise<FunctionAnswer>;
};

export type FunctionClause = {
  readonly field: string;
  readonly operator: string;
  readonly arguments: readonly string[];
};

/** JQL to put in the place of the whole clause, or why there is none. */
export type FunctionAnswer = { readonly jql: string } | { readonly error: string };

export const NO_APP: AppModules = { properties: [], jqlFunctions: [] };

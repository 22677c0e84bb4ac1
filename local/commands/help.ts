export const helpText = `npm run --silent local -- COMMAND ...

  import DIR            fills a local Jira site from a directory of issues, and Mandate imports it
  serve                 opens a site in the browser [--port N]
  grant --as ACCOUNT    replaces an account's rights [--browse KEY,KEY] [--role ROLE] [--totals] [--admin]
  grant --group NAME    gives a group of Jira's a role --role ROLE [--totals]
  run TRIGGER           fires a scheduled trigger (daily) and drains the queue
  export rollup         the figures of all governed projects [--as-of DATE]
  export audit          the audit trail as JSON lines that verify without the app
  export findings       what every rule says of every governed project, with its evidence
  operations            every operation, the right it needs, its input as JSON schema
  invoke OPERATION      asks an operation through the app's resolver [--input FILE, - for standard input]
                        [--surface admin|portfolio|project|item] [--project KEY] [--item KEY] [--no-drain]
  calc NAME             a pure function of the domain on plain data [--input FILE]

on a real Jira Cloud site, with MANDATE_SITE (https://NAME.atlassian.net), MANDATE_EMAIL and MANDATE_TOKEN set:
  import | serve | run | export | invoke, which change nothing there unless --write is given

everywhere: --site NAME, --as ACCOUNT, --home DIR, --now TIME, --json
`;

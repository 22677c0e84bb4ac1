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

with faults: import, run, export, invoke, serve and the demo take --faults SPEC, and say at the end what was injected:
  throttle=0.1,server-error=0.02,slow=0.05,cut=0.01,sql-down=0.01,kvs-conflict=0.05,events-lost=0.05,
  events-doubled=0.05,events-reordered=0.1,events-late=0.1,worker-killed=0.02,upgrade=0.01,clock-skew=120s;seed=1
  Each is a likelihood each time it may strike; clock-skew is the most that a tenth of the clocks are off.

everywhere: --site NAME, --as ACCOUNT, --home DIR, --now TIME, --json
`;

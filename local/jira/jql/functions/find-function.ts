import type { FunctionOperand } from '@atlaskit/jql-ast';

import { badRequest, notModelled } from '../../reply';
import { meaningOf } from '../jql-string';
import { shownCall } from '../operator-misuse';
import { CATALOGUE_FUNCTIONS } from './catalogue-functions';
import { DATE_FUNCTIONS } from './date-functions';
import { ISSUE_FUNCTIONS } from './issue-functions';
import type { FunctionCall, JqlFunction } from './jql-function';
import { PEOPLE_FUNCTIONS } from './people-functions';
import { PROJECT_FUNCTIONS } from './project-functions';
import { VERSION_FUNCTIONS } from './version-functions';

const FUNCTIONS: ReadonlyMap<string, JqlFunction> = new Map(
  [
    ...CATALOGUE_FUNCTIONS,
    ...DATE_FUNCTIONS,
    ...ISSUE_FUNCTIONS,
    ...PEOPLE_FUNCTIONS,
    ...PROJECT_FUNCTIONS,
    ...VERSION_FUNCTIONS,
  ].map((one) => [one.name.toLowerCase(), one]),
);

/** Functions that Jira knows and this site does not answer: it keeps no logins, views, votes, watchers, roles or SLAs. */
const NOT_MODELLED = new Set(
  `approved approver breached cascadeoption childissuesof choiceoption completed componentsleadbyuser currentlogin
   elapsed everbreached issuehistory issueswithremotelinksbyglobalid lastlogin myapproval mypending organizationmembers
   outdated paused pending pendingby portfoliochildissuesof projectswhereuserhasrole remaining running votedissues
   watchedissues withincalendarhours`.split(/\s+/),
);

export type Called = { readonly spec: JqlFunction; readonly call: FunctionCall };

export function callOf(operand: FunctionOperand): FunctionCall {
  return {
    name: meaningOf(operand.function.text),
    args: operand.arguments.map(({ text }) => meaningOf(text)),
  };
}

/** @throws JiraProblem when there is no such function, or it takes other arguments */
export function findFunction(operand: FunctionOperand): Called {
  const call = callOf(operand);
  const { name, args } = call;
  const spec = FUNCTIONS.get(name.toLowerCase());
  if (spec === undefined) {
    if (NOT_MODELLED.has(name.toLowerCase())) throw notModelled(`the JQL function '${name}()'`);
    throw badRequest(`Unable to find JQL function '${shownCall(name, args)}'.`);
  }
  checkCount(call, spec.takes);
  return { spec, call };
}

export function checkCount(
  { name, args }: FunctionCall,
  [least, most]: readonly [number, number],
): void {
  if (args.length >= least && args.length <= most) return;
  throw badRequest(
    least === most
      ? `Function '${name}' expected '${least}' arguments but received '${args.length}'.`
      : `Function '${name}' expected between '${least}' and '${most}' arguments but received '${args.length}'.`,
  );
}

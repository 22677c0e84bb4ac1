import { CONFIGURATION, PEOPLE, PROJECTS, read, WORK, WRITE, write } from './describe-operation';
import { PROJECT_PARTS } from './modelled-project-parts';
import { allPermissions } from './rest/all-permissions';
import { addComment, getComments } from './rest/comment-operations';
import { bulkChangelogs } from './rest/changelog-bulkfetch';
import { analyseExpressions, evaluateExpression } from './rest/expression-operations';
import { searchFields } from './rest/field-search';
import { bulkGroups, pickGroups } from './rest/group-operations';
import { createIssue } from './rest/issue-create';
import { createIssues } from './rest/issue-create-bulk';
import { deleteIssue } from './rest/issue-delete';
import { editIssue } from './rest/issue-edit';
import { bulkFetch, getChangelog, getIssue } from './rest/issue-reads';
import { parseQueries } from './rest/jql-parse-operation';
import { createLink, deleteLink } from './rest/link-operations';
import { groupMembers, groupsOfUser } from './rest/membership-operations';
import { notify } from './rest/notify-operation';
import type { Operation } from './rest/operation';
import { checkPermissions, getMyPermissions } from './rest/permission-operations';
import { getPrecomputations, updatePrecomputations } from './rest/precomputation-operations';
import { getProject, getProjectIssueTypes, searchProjects } from './rest/project-operations';
import { issueProperties, projectProperties } from './rest/property-operations';
import {
  getFields,
  getIssueTypes,
  getLinkTypes,
  getPriorities,
  getResolutions,
  getServerInfo,
  getStatuses,
} from './rest/reference-operations';
import { approximateCount, searchByGet, searchByPost } from './rest/search-operations';
import { getTransitions, transitionIssue } from './rest/transition-operations';
import { allUsers, bulkUsers, getMyself, pickUsers, searchUsers } from './rest/user-operations';

const ISSUE = '/issue/{issueIdOrKey}';
const ISSUE_PROPERTY = `${ISSUE}/properties/{propertyKey}`;
const PROJECT = '/project/{projectIdOrKey}';
const PROJECT_PROPERTY = `${PROJECT}/properties/{propertyKey}`;

const EXPRESSIONS: readonly Operation[] = [
  read('POST', '/expression/evaluate', {
    scope: [WORK, PEOPLE],
    query: ['expand'],
    answer: evaluateExpression,
  }),
  read('POST', '/expression/analyse', {
    scope: [WORK, PEOPLE],
    query: ['check'],
    answer: analyseExpressions,
  }),
];

const SITE: readonly Operation[] = [
  read('GET', '/serverInfo', { scope: null, answer: getServerInfo }),
  read('GET', '/field', { scope: WORK, answer: getFields }),
  read('GET', '/field/search', {
    scope: WORK,
    query: ['startAt', 'maxResults', 'type', 'id', 'query', 'orderBy', 'expand'],
    notModelled: ['projectIds'],
    isClosed: true,
    answer: searchFields,
  }),
  read('GET', '/issueLinkType', { scope: WORK, answer: getLinkTypes }),
  read('GET', '/status', { scope: WORK, answer: getStatuses }),
  read('GET', '/issuetype', { scope: WORK, answer: getIssueTypes }),
  read('GET', '/priority', { scope: WORK, answer: getPriorities }),
  read('GET', '/resolution', { scope: WORK, answer: getResolutions }),
];

const PEOPLE_AND_RIGHTS: readonly Operation[] = [
  read('GET', '/myself', { scope: PEOPLE, query: ['expand'], isClosed: true, answer: getMyself }),
  read('GET', '/user/bulk', {
    scope: PEOPLE,
    query: ['accountId', 'startAt', 'maxResults'],
    notModelled: ['username', 'key'],
    isClosed: true,
    answer: bulkUsers,
  }),
  read('GET', '/user/search', {
    scope: PEOPLE,
    query: ['query', 'accountId', 'startAt', 'maxResults'],
    notModelled: ['username', 'property'],
    answer: searchUsers,
  }),
  read('GET', '/user/picker', {
    scope: PEOPLE,
    query: ['query', 'maxResults', 'excludeAccountIds'],
    notModelled: ['showAvatar', 'exclude', 'avatarSize', 'excludeConnectUsers'],
    answer: pickUsers,
  }),
  read('GET', '/users/search', {
    scope: PEOPLE,
    query: ['startAt', 'maxResults'],
    answer: allUsers,
  }),
  read('GET', '/groups/picker', {
    scope: PEOPLE,
    query: ['query', 'excludeId', 'maxResults', 'caseInsensitive'],
    notModelled: ['accountId', 'exclude', 'userName'],
    answer: pickGroups,
  }),
  read('GET', '/group/bulk', {
    scope: PEOPLE,
    query: ['startAt', 'maxResults', 'groupId', 'groupName'],
    notModelled: ['accessType', 'applicationKey'],
    isClosed: true,
    answer: bulkGroups,
  }),
  read('GET', '/group/member', {
    scope: CONFIGURATION,
    query: ['groupname', 'groupId', 'includeInactiveUsers', 'startAt', 'maxResults'],
    isClosed: true,
    answer: groupMembers,
  }),
  read('GET', '/user/groups', {
    scope: PEOPLE,
    query: ['accountId'],
    notModelled: ['username', 'key'],
    answer: groupsOfUser,
  }),
  read('GET', '/permissions', { scope: CONFIGURATION, answer: allPermissions }),
  read('POST', '/permissions/check', { scope: null, answer: checkPermissions }),
  read('GET', '/mypermissions', {
    scope: WORK,
    query: ['permissions', 'projectKey', 'projectId', 'issueKey', 'issueId'],
    notModelled: ['projectUuid', 'projectConfigurationUuid', 'commentId'],
    answer: getMyPermissions,
  }),
];

const PROJECT_OPERATIONS: readonly Operation[] = [
  read('GET', '/project/search', {
    scope: WORK,
    query: [
      'startAt',
      'maxResults',
      'orderBy',
      'id',
      'keys',
      'query',
      'typeKey',
      'action',
      'expand',
      'properties',
    ],
    notModelled: ['categoryId', 'status', 'propertyQuery'],
    answer: searchProjects,
  }),
  read('GET', PROJECT, { scope: WORK, query: ['expand', 'properties'], answer: getProject }),
  read('GET', '/issuetype/project', {
    scope: WORK,
    query: ['projectId', 'level'],
    answer: getProjectIssueTypes,
  }),
  read('GET', `${PROJECT}/properties`, { scope: WORK, answer: projectProperties.list }),
  read('GET', PROJECT_PROPERTY, { scope: WORK, answer: projectProperties.get }),
  write('PUT', PROJECT_PROPERTY, {
    scope: PROJECTS,
    narrowScopes: ['write:project.property:jira'],
    answer: projectProperties.put,
  }),
  write('DELETE', PROJECT_PROPERTY, { scope: PROJECTS, answer: projectProperties.remove }),
];

const SEARCHES: readonly Operation[] = [
  read('POST', '/search/jql', { scope: WORK, answer: searchByPost }),
  read('GET', '/search/jql', {
    scope: WORK,
    query: [
      'jql',
      'nextPageToken',
      'maxResults',
      'fields',
      'expand',
      'properties',
      'fieldsByKeys',
      'failFast',
      'reconcileIssues',
    ],
    answer: searchByGet,
  }),
  read('POST', '/search/approximate-count', { scope: WORK, answer: approximateCount }),
  read('POST', '/jql/parse', { scope: WORK, query: ['validation'], answer: parseQueries }),
  read('POST', '/issue/bulkfetch', { scope: WORK, answer: bulkFetch }),
  read('POST', '/changelog/bulkfetch', { scope: WORK, isClosed: true, answer: bulkChangelogs }),
  read('GET', '/jql/function/computation', {
    scope: null,
    query: ['functionKey', 'startAt', 'maxResults', 'orderBy'],
    isClosed: true,
    answer: getPrecomputations,
  }),
  write('POST', '/jql/function/computation', {
    scope: null,
    query: ['skipNotFoundPrecomputations'],
    isClosed: true,
    answer: updatePrecomputations,
  }),
];

const ISSUES: readonly Operation[] = [
  read('GET', ISSUE, {
    scope: WORK,
    query: ['fields', 'fieldsByKeys', 'expand', 'properties', 'updateHistory', 'failFast'],
    answer: getIssue,
  }),
  read('GET', `${ISSUE}/changelog`, {
    scope: WORK,
    query: ['startAt', 'maxResults'],
    answer: getChangelog,
  }),
  write('POST', '/issue', {
    scope: WRITE,
    query: ['updateHistory'],
    answer: createIssue,
  }),
  write('POST', '/issue/bulk', { scope: WRITE, answer: createIssues }),
  write('PUT', ISSUE, {
    scope: WRITE,
    query: ['notifyUsers', 'returnIssue'],
    notModelled: ['overrideScreenSecurity', 'overrideEditableFlag', 'expand'],
    answer: editIssue,
  }),
  write('DELETE', ISSUE, {
    scope: WRITE,
    query: ['deleteSubtasks'],
    answer: deleteIssue,
  }),
  read('GET', `${ISSUE}/transitions`, {
    scope: WORK,
    query: ['expand', 'transitionId', 'includeUnavailableTransitions'],
    notModelled: ['skipRemoteOnlyCondition', 'sortByOpsBarAndStatus'],
    answer: getTransitions,
  }),
  write('POST', `${ISSUE}/transitions`, { scope: WRITE, answer: transitionIssue }),
  read('GET', `${ISSUE}/properties`, { scope: WORK, answer: issueProperties.list }),
  read('GET', ISSUE_PROPERTY, { scope: WORK, answer: issueProperties.get }),
  write('PUT', ISSUE_PROPERTY, { scope: WRITE, answer: issueProperties.put }),
  write('DELETE', ISSUE_PROPERTY, { scope: WRITE, answer: issueProperties.remove }),
  read('GET', `${ISSUE}/comment`, {
    scope: WORK,
    query: ['startAt', 'maxResults', 'orderBy', 'expand'],
    answer: getComments,
  }),
  write('POST', `${ISSUE}/comment`, {
    scope: WRITE,
    notModelled: ['expand'],
    answer: addComment,
  }),
  write('POST', `${ISSUE}/notify`, { scope: WRITE, answer: notify }),
  write('POST', '/issueLink', { scope: WRITE, answer: createLink }),
  write('DELETE', '/issueLink/{linkId}', { scope: WRITE, answer: deleteLink }),
];

/** Everything the site answers, as Atlassian's OpenAPI document names it, with the scope an app needs for it. */
export const MODELLED_OPERATIONS: readonly Operation[] = [
  ...SITE,
  ...EXPRESSIONS,
  ...PEOPLE_AND_RIGHTS,
  ...PROJECT_OPERATIONS,
  ...PROJECT_PARTS,
  ...SEARCHES,
  ...ISSUES,
];

/** Permissions the site knows, with the names Jira gives them. */
export const PROJECT_PERMISSIONS = {
  BROWSE_PROJECTS: 'Browse Projects',
  CREATE_ISSUES: 'Create Issues',
  EDIT_ISSUES: 'Edit Issues',
  TRANSITION_ISSUES: 'Transition Issues',
  ASSIGN_ISSUES: 'Assign Issues',
  ASSIGNABLE_USER: 'Assignable User',
  RESOLVE_ISSUES: 'Resolve Issues',
  CLOSE_ISSUES: 'Close Issues',
  SCHEDULE_ISSUES: 'Schedule Issues',
  MODIFY_REPORTER: 'Modify Reporter',
  SET_ISSUE_SECURITY: 'Set Issue Security',
  LINK_ISSUES: 'Link Issues',
  ADD_COMMENTS: 'Add Comments',
  DELETE_ISSUES: 'Delete Issues',
  ADMINISTER_PROJECTS: 'Administer Projects',
} as const;

export const GLOBAL_PERMISSIONS = {
  ADMINISTER: 'Administer Jira',
  CREATE_PROJECT: 'Create Projects',
  USER_PICKER: 'Browse Users and Groups',
  BULK_CHANGE: 'Make Bulk Changes',
} as const;

export type ProjectPermission = keyof typeof PROJECT_PERMISSIONS;
export type GlobalPermission = keyof typeof GLOBAL_PERMISSIONS;

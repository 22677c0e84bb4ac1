import { ruleId } from '../../foundation/ids';
import { ALWAYS, from, NOT_SMALL } from '../applies';
import type { Rule } from '../standard';
import { clause, PM2_SOURCE } from './pm2-source';

/** Who holds which role of the project, and that nobody holds two that check each other. */
export const pm2Organisation: readonly Rule[] = [
  {
    id: ruleId('PM2-ORG-1'),
    clause: clause('Project Organisation and Roles: Project Owner (PO)'),
    title: 'One person owns the project',
    intent:
      'The project owner answers for the project as a whole and sets its business objectives. With two of them each waits for the other; with none the project manager decides alone.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 },
    remediation:
      'Agree on the one person who answers for the outcome, and put them, and nobody else, into the role Project Owner of the Jira project.',
    guidance:
      'Take somebody who wants the result and may spend the money. A deputy is named in the handbook and not given the role.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-2'),
    clause: clause('Project Organisation and Roles: Business Manager (BM)'),
    title: 'One business manager speaks for those who will use the result',
    intent:
      'The business manager works for the owner from day to day and sees to it that the result fits the work it is made for. Many voices from the business side cancel each other out.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'role-assigned', role: 'business-manager', is: 'exactly', value: 1 },
    remediation:
      'Have the project owner name one business manager, and put that person into the role Business Manager of the Jira project.',
    guidance:
      'It takes hours every week: free them for it. They collect what the users say and bring one answer.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-3'),
    clause: clause('Project Organisation and Roles: Solution Provider (SP)'),
    title: 'One person answers for what is delivered',
    intent:
      'The solution provider stands for all who build, inside and outside. Without one person there, faults are found between suppliers and belong to none of them.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'role-assigned', role: 'solution-provider', is: 'exactly', value: 1 },
    remediation:
      'Have the delivering side name the one who commits its people, and put them into the role Solution Provider of the Jira project.',
    guidance:
      'Usually the head of the unit that builds. Where several suppliers deliver, the one who holds their contracts.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-4'),
    clause: clause('Project Organisation and Roles: Project Manager (PM)'),
    title: 'One project manager runs the project',
    intent:
      'The project manager keeps plan, logs and people together every day. That cannot be shared: what two are to do is done by neither.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'role-assigned', role: 'project-manager', is: 'exactly', value: 1 },
    remediation:
      'Appoint one project manager by name, and put that person into the role Project Manager of the Jira project.',
    guidance:
      'Whoever steps in during holidays is an assistant. Hand over in writing before you change who is in the role.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-5'),
    clause: clause('Project Organisation and Roles: Project Steering Committee (PSC)'),
    title: 'A steering committee of at least two is named',
    intent:
      'The committee approves the main artifacts, and decides what goes beyond the owner alone. Named on paper only, it meets when it is too late.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    tiers: NOT_SMALL,
    evidence: { kind: 'role-assigned', role: 'steering-committee', is: 'at-least', value: 2 },
    remediation:
      'Put the members, by name and not by a group, into the role Project Steering Committee of the Jira project: owner and solution provider at the least.',
    guidance:
      'Those who can free people and money belong in it, and few others. The owner chairs it; the project manager reports to it.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-6'),
    clause: clause('Project Organisation and Roles: RASCI table, accountability'),
    title: 'Exactly one answers for each artifact of the RASCI table',
    intent:
      'In each row of the table there is one A. What two answer for nobody answers for: each took the other for the one who would look.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: {
      kind: 'accountable-single',
      artifacts: [
        'project-initiation-request',
        'business-case',
        'project-charter',
        'requirements-management-plan',
        'risk-management-plan',
        'change-request',
        'risk',
        'quality-review',
        'lesson-learned',
        'project-end-report',
      ],
    },
    remediation:
      'Leave one person in each role that is named here, or fill the role that is empty. A committee may have several members.',
    guidance:
      'The A may pass work on, never the answer for it. Where somebody asks who decides, the table has to have it already.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-7'),
    clause: clause('Project Organisation and Roles: requestor and provider sides'),
    title: 'Who asks, who delivers and who manages are different people',
    intent:
      'Owner, solution provider and project manager hold each other to their word. One person in two of these chairs signs their own deliveries.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: {
      kind: 'separated-duties',
      duties: ['project-owner', 'solution-provider', 'project-manager'],
    },
    remediation:
      'Find another person for one of the two roles, and change who is in it in the Jira project.',
    guidance:
      'In a small organisation the project manager often comes from the side that delivers; let the provider still be their superior, not they themselves.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-8'),
    clause: clause('Project Organisation and Roles: Project Support Office (PSO)'),
    title: 'Nobody of the PMO owns the project',
    intent:
      'The office keeps the standards and says who keeps them. It cannot do so for a project whose result it answers for itself.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'separated-duties', duties: ['project-owner', 'pmo'] },
    remediation:
      'Hand the project to an owner from the business, or take the role of PMO administrator from the one who owns it.',
    guidance:
      "This holds for the office's own projects too: the director it works for owns them. Grant the role to people, since it is not known who is in a group.",
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-9'),
    clause: clause('Initiating Phase: Business Case, approval by the project owner'),
    title: 'The project owner approved the business case as it stands',
    intent:
      'A status says that somebody moved a card. This says that the owner agreed to these words and figures, and that nobody changed them since.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'artifact-approved', artifact: 'business-case', by: 'project-owner' },
    remediation:
      'Have the owner open the business case in Jira and approve it in the panel Governance. After an edit ask for it once more.',
    guidance:
      'Finish writing first: each edit makes the approval void. Whoever wrote it, or is assigned to it, cannot approve it.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-10'),
    clause: clause('Initiating Phase: Project Charter, approval by the steering committee'),
    title: 'The steering committee approved the charter as it stands',
    intent:
      'Scope, time and cost bind both sides from here on. If the charter was changed after the committee had agreed, it agreed to something else.',
    severity: 'critical',
    weight: 3,
    ...from('planning'),
    evidence: { kind: 'artifact-approved', artifact: 'project-charter', by: 'steering-committee' },
    remediation:
      'Have a member of the committee approve the charter in the panel Governance of its work item, once the committee has agreed.',
    guidance:
      'The minutes say who agreed; the member who approves stands for all. Changes after this go through a change request.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-ORG-11'),
    clause: clause('Closing Phase: Project-End Report, approval by the steering committee'),
    title: 'The steering committee approved the project-end report as it stands',
    intent:
      'The last report is what is remembered. Approved by those who paid for the project, it cannot be made friendlier afterwards without notice.',
    severity: 'major',
    weight: 2,
    ...from('closing'),
    evidence: {
      kind: 'artifact-approved',
      artifact: 'project-end-report',
      by: 'steering-committee',
    },
    remediation:
      'Go through the report in the last meeting of the committee, and have a member approve it in the panel Governance of its work item.',
    guidance:
      'Approve it before the team is dissolved: objections come while those are still there who can answer them.',
    source: PM2_SOURCE,
  },
];

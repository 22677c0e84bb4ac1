import { ruleId } from '../../foundation/ids';
import { ALWAYS } from '../applies';
import type { Rule } from '../standard';
import { ASSIGNED } from './item-conditions';
import { clause, PM2_SOURCE } from './pm2-source';

/** What must stand before planning begins, and stand from then on. */
export const pm2Initiating: readonly Rule[] = [
  {
    id: ruleId('PM2-INI-1'),
    clause: clause('Initiating Phase: Project Initiation Request'),
    title: 'The project began with an initiation request',
    intent:
      'The initiation request says which problem or need stands behind the project and who asks for it. Without one, later arguments about scope have nothing to go back to.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'project-initiation-request' },
    remediation:
      'Write the request on one page: the need, the outcome hoped for, who asks, and what happens if nothing is done. Have the project owner look at it.',
    guidance:
      'The person who has the need starts it; the business manager usually writes it and the project owner answers for it. A page is enough.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-INI-2'),
    clause: clause('Initiating Phase: Business Case'),
    title: 'There is a business case',
    intent:
      'The business case says why this project is worth its money, compared with the alternatives and with doing nothing. Everything that is decided later is held against it.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'business-case' },
    remediation:
      'Create the business case and fill in need, alternatives, costs, benefits and risks. Rough figures with their assumptions beat precise ones without.',
    guidance:
      'Compare at least two alternatives, one of them doing nothing. Name who will have the benefit, and how it will be measured.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-INI-3'),
    clause: clause('Initiating Phase: Business Case, approval'),
    title: 'The business case is approved',
    intent:
      'Approval turns a good idea into a commitment of money and people. A project that starts without it can be stopped at any time, and often should be.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'artifact-in-state', artifact: 'business-case', state: 'approved' },
    remediation:
      'Bring the business case to the steering committee or project owner, record what they decided, and move its work item to done.',
    guidance:
      'A draft stands in a to-do status, one under review in progress, an approved one in done. If it is refused, close the project and keep what was learned.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-INI-4'),
    clause: clause('Initiating Phase: Project Charter'),
    title: 'There is a project charter',
    intent:
      'The charter says what will be delivered, by when, with what, and who decides. It is the common ground of those who pay and those who work.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'project-charter' },
    remediation:
      'Create the charter and fill in scope, deliverables, main milestones, cost, roles and the most important risks.',
    guidance:
      'Say also what is out of scope: that is where most quarrels come from. Keep it short enough that the steering committee reads it.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-INI-5'),
    clause: clause('Initiating Phase: Project Charter, approval'),
    title: 'The project charter is approved',
    intent:
      "With the charter approved the project is ready for planning. Work before that is work at the team's own risk.",
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'artifact-in-state', artifact: 'project-charter', state: 'approved' },
    remediation:
      'Take the charter to the steering committee, write down conditions if there are any, and move its work item to done once it is approved.',
    guidance:
      'This is what the gate Ready for Planning looks at. Later changes to scope, time or cost go through a change request.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-INI-6'),
    clause: clause('Initiating Phase: Project Initiation Request, approval'),
    title: 'The initiation request was answered',
    intent:
      'A request that nobody said yes to is a wish. The answer allows people to spend time on a business case, and keeps ideas from growing into projects unseen.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'artifact-in-state',
      artifact: 'project-initiation-request',
      state: 'approved',
    },
    remediation:
      'Ask the project owner for a plain yes or no, write it into the request, and move its work item to done. After a no, close the project.',
    guidance:
      'A quick no is a good answer: it costs one page. Let whoever may pay for the business case give the yes.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-INI-7'),
    clause: clause('Initiating Phase: Business Case, roles in the RASCI table'),
    title: 'One person writes the business case',
    intent:
      'In the table of roles each artifact has exactly one R, who does it, and one A, who answers for it. A business case that several write and nobody holds is finished by nobody.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'business-case', must: ASSIGNED },
    remediation:
      'Assign the business case to the business manager, or to whoever writes it in their place. Those who only contribute are named in the text.',
    guidance:
      'The assignee is the R of the table. The A is the project owner, who approves it; the two are different people, so that one can say no.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-INI-8'),
    clause: clause('Initiating Phase: Project Charter, roles in the RASCI table'),
    title: 'One person writes the project charter',
    intent:
      'The charter binds both sides: those who ask and those who deliver. One R, the project manager, sees to it that it says one thing and not two.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'project-charter', must: ASSIGNED },
    remediation:
      'Assign the charter to the project manager. Where none is named yet, name one now: planning cannot begin without.',
    guidance:
      'The steering committee is the A of the charter. The business manager and the solution provider support; they do not keep versions of their own.',
    source: PM2_SOURCE,
  },
];

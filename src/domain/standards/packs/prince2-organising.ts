import { ruleId } from '../../foundation/ids';
import { ALWAYS, from } from '../applies';
import type { Rule } from '../standard';
import { PRINCE2_SOURCE, practice } from './prince2-source';

/** The project board and those who answer to it. In Jira, the executive is in the role Executive or Project Owner. */
export const prince2Organising: readonly Rule[] = [
  {
    id: ruleId('P2-ORG-1'),
    clause: practice('Organizing', 'Executive'),
    title: 'There is one executive',
    intent:
      'The executive answers for the business case, and for the project staying worth its money. It is the one role on the board that cannot be shared.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 },
    remediation:
      'Have the business layer appoint one executive, and put that person alone into the role Executive of the Jira project.',
    guidance:
      'Choose by authority over the money, not by interest in the subject. Senior users and suppliers advise; the executive decides.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-ORG-2'),
    clause: practice('Organizing', 'Project manager'),
    title: 'There is one project manager',
    intent:
      'The board hands the daily running of the project to one person, within tolerances. Two of them would each have tolerances of their own.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'role-assigned', role: 'project-manager', is: 'exactly', value: 1 },
    remediation:
      'Agree with the board on one project manager, and put that person into the role Project Manager of the Jira project.',
    guidance:
      'Team managers may be many. Whoever relieves the project manager for a while is named in the daily log.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-ORG-3'),
    clause: practice('Organizing', 'combining roles'),
    title: 'The executive does not manage the project',
    intent:
      'The board directs and the project manager manages. In one person nobody is left to whom an exception could be told.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'separated-duties', duties: ['project-owner', 'project-manager'] },
    remediation:
      'Appoint another project manager, or have the business layer name another executive, and change the roles in Jira.',
    guidance:
      'Roles may be combined to suit a small project, except these two. Write the combinations into the initiation documentation.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-ORG-4'),
    clause: practice('Organizing', 'Project assurance'),
    title: 'Assurance is independent of the project manager',
    intent:
      'Assurance tells the board whether what it hears is so. Whoever reports cannot also be the one who checks the report.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'separated-duties', duties: ['project-assurance', 'project-manager'] },
    remediation:
      'Put people who do not work for the project manager into the role Project Assurance of the Jira project.',
    guidance:
      'Board members may do it themselves where they have the time. They may not hand it to the project manager.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-ORG-5'),
    clause: practice('Organizing', 'Project board, authorization of the project'),
    title: 'The board approved the initiation documentation as it stands',
    intent:
      'With this yes the board authorizes the project. It holds for the text that was shown, and says nothing for what was written into it afterwards.',
    severity: 'critical',
    weight: 3,
    ...from('executing'),
    evidence: { kind: 'artifact-approved', artifact: 'project-charter', by: 'steering-committee' },
    remediation:
      'Have a member of the board approve the document in the panel Governance of its work item, after the board has decided.',
    guidance:
      'Later versions of its parts are approved again at the end of a stage. Whoever wrote the document cannot approve it.',
    source: PRINCE2_SOURCE,
  },
];

import type { ArtifactKind } from '../foundation/artifact';
import type { PlanningKind } from './planning-templates';
import type { TemplateSection } from './template-section';

/** Every plan but the work plan. */
export type PlanKind = Exclude<Extract<ArtifactKind, `${string}-plan`>, PlanningKind>;

/** How one side of the project is managed, agreed before the work begins. */
export const planTemplates: Readonly<Record<PlanKind, readonly TemplateSection[]>> = {
  'requirements-management-plan': [
    { heading: 'Where they come from', hint: 'Who is asked, how, and who speaks for whom.' },
    { heading: 'Where they are kept', hint: 'The work item type, and what each must state.' },
    { heading: 'Approval', hint: 'Who agrees to the set, and how its order is decided.' },
    { heading: 'Trace', hint: 'How each one leads to a deliverable and to a test.' },
  ],
  'change-management-plan': [
    { heading: 'What counts as a change', hint: 'Which tolerances need no request at all.' },
    { heading: 'Who decides', hint: 'Up to which effect on scope, time and cost, and beyond.' },
    { heading: 'Steps', hint: 'From the request to the decision and the updated plan; how long.' },
  ],
  'risk-management-plan': [
    { heading: 'Scales', hint: 'What a low, medium and high likelihood or impact means here.' },
    { heading: 'Appetite', hint: 'From which level on a risk must be answered or escalated.' },
    { heading: 'Rhythm', hint: 'When and with whom the log is gone through.' },
    { heading: 'Responses', hint: 'Who may decide on them, and from which money they are paid.' },
  ],
  'issue-management-plan': [
    { heading: 'What is an issue here', hint: 'And what is a defect or a question instead.' },
    { heading: 'Urgency', hint: 'The levels, and how soon each must be taken up.' },
    { heading: 'Escalation', hint: 'To whom, after how long, with what prepared.' },
  ],
  'quality-management-plan': [
    { heading: 'What good means', hint: 'Standards, measures and tolerances, in figures.' },
    { heading: 'Assurance', hint: 'Who looks at how the work is done, independent of the team.' },
    { heading: 'Control', hint: 'Which deliverables are reviewed or tested, when, by whom.' },
    { heading: 'Records', hint: 'Where results are kept, and what happens after a failed one.' },
  ],
  'communications-management-plan': [
    { heading: 'Who needs to know', hint: 'From the stakeholders; one line for each group.' },
    { heading: 'What, how, how often', hint: 'Content, channel and rhythm, and who sends it.' },
    { heading: 'Way back', hint: 'How each group asks and objects, and who answers.' },
  ],
  'benefits-management-plan': [
    { heading: 'Benefits', hint: 'Link them; each with its measure and its owner.' },
    { heading: 'Measuring', hint: 'Today’s figure, when it is measured again, by whom.' },
    { heading: 'Reviews', hint: 'Their dates, also those after the project has ended.' },
  ],
  'sustainability-management-plan': [
    { heading: 'Targets', hint: 'Effects on people and nature that count here, in figures.' },
    { heading: 'Tolerances', hint: 'How far from each target before it must be escalated.' },
    { heading: 'Actions', hint: 'What is done, bought or left out because of them; who checks.' },
  ],
  'information-management-plan': [
    {
      heading: 'What is kept',
      hint: 'Documents, data and tools of the project, and their owners.',
    },
    { heading: 'Access', hint: 'Who may see and change what; what is confidential or personal.' },
    { heading: 'Versions', hint: 'How one knows which one holds.' },
    { heading: 'In the end', hint: 'What is archived, where, for how long; what is deleted.' },
  ],
  'outsourcing-plan': [
    { heading: 'What is bought', hint: 'The scope, and why it is not done in-house.' },
    { heading: 'How', hint: 'Kind of contract, procedure, criteria, and the dates they need.' },
    {
      heading: 'Steering',
      hint: 'Who manages the supplier, what is reported, how work is accepted.',
    },
  ],
  'deliverables-acceptance-plan': [
    { heading: 'Criteria', hint: 'For each deliverable what must be true; link them.' },
    { heading: 'Who accepts', hint: 'For each one, and who signs for the whole.' },
    { heading: 'How', hint: 'Tests and reviews, how long they take, what happens on refusal.' },
  ],
  'transition-plan': [
    { heading: 'From old to new', hint: 'The steps, their dates, and the way back.' },
    { heading: 'Ready when', hint: 'Data, people, contracts, support: what must be there.' },
    { heading: 'Takes over', hint: 'Who runs it from which day on, and for how long you help.' },
  ],
  'business-implementation-plan': [
    { heading: 'What changes', hint: 'In processes, roles and habits, for which groups.' },
    { heading: 'Getting there', hint: 'Training, communication, support; who leads it.' },
    {
      heading: 'Afterwards',
      hint: 'What is still to be done when the project has ended, by whom.',
    },
  ],
  'stage-plan': [
    { heading: 'Deliverables', hint: 'What this stage hands over; link it.' },
    { heading: 'Work and people', hint: 'The work packages, who leads each, and the effort.' },
    {
      heading: 'Tolerances',
      hint: 'How far time, cost and scope may move before it is escalated.',
    },
  ],
};

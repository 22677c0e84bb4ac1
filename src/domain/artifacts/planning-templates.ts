import type { ArtifactKind } from '../foundation/artifact';
import type { TemplateSection } from './template-section';

export type PlanningKind = Extract<
  ArtifactKind,
  | 'proposal'
  | 'project-initiation-request'
  | 'business-case'
  | 'project-charter'
  | 'project-handbook'
  | 'work-plan'
  | 'stakeholder'
  | 'milestone'
  | 'deliverable'
  | 'benefit'
>;

/** Artifacts that say what a project is to be. */
export const planningTemplates: Readonly<Record<PlanningKind, readonly TemplateSection[]>> = {
  proposal: [
    { heading: 'Idea', hint: 'What should be done, in two or three sentences.' },
    { heading: 'Why now', hint: 'What gets worse, or is missed, if it waits a year?' },
    {
      heading: 'Rough size',
      hint: 'An order of magnitude of cost and time, and how sure you are.',
    },
    { heading: 'Asked of you', hint: 'Which decision is needed, from whom, by when?' },
  ],
  'project-initiation-request': [
    { heading: 'Need', hint: 'Which problem or opportunity stands behind this? Who has it?' },
    { heading: 'Outcome', hint: 'What will be different when the project is over?' },
    { heading: 'Context', hint: 'Strategy, law, other projects and systems that bear on it.' },
    { heading: 'Rough effort and dates', hint: 'An order of magnitude, and dates that are given.' },
    { heading: 'If nothing is done', hint: 'What happens then, and when?' },
  ],
  'business-case': [
    { heading: 'Need', hint: 'The problem in figures: how often, how much, for whom?' },
    {
      heading: 'Alternatives',
      hint: 'At least two, and doing nothing. For each: benefits, cost, time, risks.',
    },
    { heading: 'Choice', hint: 'Which alternative, and why the others were turned down.' },
    {
      heading: 'Costs and benefits',
      hint: 'Cost to build and to run, benefits by year, the assumptions behind both.',
    },
    { heading: 'Main risks', hint: 'What could make the case untrue? How would you notice?' },
    {
      heading: 'Measures of success',
      hint: 'Which figure will show it, from what to what, by when?',
    },
  ],
  'project-charter': [
    { heading: 'Scope', hint: 'What will be delivered, and what expressly will not.' },
    { heading: 'Deliverables', hint: 'Each with the person who will accept it.' },
    { heading: 'Milestones', hint: 'Four to eight dates that an outsider can check.' },
    { heading: 'Cost and people', hint: 'The budget, and who works on it for how long.' },
    {
      heading: 'Roles',
      hint: 'Project owner, business manager, solution provider, project manager.',
    },
    {
      heading: 'Constraints, assumptions and risks',
      hint: 'What is given, what is taken for granted, and the risks that matter most.',
    },
  ],
  'project-handbook': [
    { heading: 'Objectives', hint: 'In three sentences, from the charter.' },
    { heading: 'Roles and decisions', hint: 'Who decides what, and how a matter is escalated.' },
    { heading: 'Way of working', hint: 'Meetings, reports, board, definition of done.' },
    { heading: 'Where things are', hint: 'Links to logs, plans, documents and systems.' },
    {
      heading: 'Tailoring',
      hint: 'What this project does differently from the standard, and why.',
    },
  ],
  'work-plan': [
    { heading: 'Breakdown', hint: 'The parts of the work; link the epics that carry them out.' },
    { heading: 'Estimates', hint: 'Effort of each part, who estimated it, how sure they are.' },
    { heading: 'Schedule', hint: 'Milestones, dependencies, and where the slack is.' },
    { heading: 'People', hint: 'Who works on what, and when they are not available.' },
  ],
  stakeholder: [
    { heading: 'Who', hint: 'A group or role; no private details of persons.' },
    { heading: 'Interest', hint: 'What they expect or fear from the project.' },
    { heading: 'Influence', hint: 'What they can speed up, slow down or stop.' },
    { heading: 'How they are kept informed', hint: 'By whom, how, and how often.' },
  ],
  milestone: [
    { heading: 'Reached when', hint: 'An outcome that an outsider can check. Set the due date.' },
    { heading: 'Depends on', hint: 'What has to be there first, and who brings it.' },
  ],
  deliverable: [
    { heading: 'What', hint: 'The thing that is handed over.' },
    { heading: 'Accepted when', hint: 'Criteria that can be checked, and who checks them.' },
  ],
  benefit: [
    { heading: 'Benefit', hint: 'Who is better off, and how?' },
    { heading: 'Measure', hint: 'The figure that shows it: today, the target, and from when.' },
    { heading: 'Owner', hint: 'Who answers for it after the project has ended.' },
  ],
};

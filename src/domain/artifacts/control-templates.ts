import type { ArtifactKind } from '../foundation/artifact';
import type { PlanKind } from './plan-templates';
import type { PlanningKind } from './planning-templates';
import type { TemplateSection } from './template-section';

/** Artifacts that are kept while a project runs, and when it ends. */
export const controlTemplates: Readonly<
  Record<Exclude<ArtifactKind, PlanningKind | PlanKind>, readonly TemplateSection[]>
> = {
  risk: [
    { heading: 'Risk', hint: 'Because of …, it may happen that …, which would lead to …' },
    { heading: 'Likelihood and impact', hint: 'How likely, and how bad for scope, time or cost?' },
    { heading: 'Response', hint: 'Avoid, reduce, share or accept it: what exactly, by when?' },
    { heading: 'Sign', hint: 'What will you see first when it is about to happen?' },
  ],
  issue: [
    { heading: 'What happened', hint: 'The facts, and since when.' },
    { heading: 'Effect', hint: 'On scope, time, cost or people.' },
    { heading: 'Next step', hint: 'What is done about it, by whom, by when; when to escalate.' },
  ],
  assumption: [
    { heading: 'Assumption', hint: 'What is taken for true without proof.' },
    { heading: 'If it is wrong', hint: 'What would change in scope, time or cost?' },
    { heading: 'Check', hint: 'How and by when will you know?' },
  ],
  dependency: [
    { heading: 'What is needed', hint: 'The thing, and the quality it must have.' },
    { heading: 'From whom, by when', hint: 'Who delivers it, and what they have promised.' },
    { heading: 'If it is late', hint: 'What stops, and what can go on meanwhile?' },
  ],
  decision: [
    { heading: 'Question', hint: 'What had to be decided, and why now.' },
    { heading: 'Options', hint: 'What was weighed, with the main point for and against each.' },
    { heading: 'Decision', hint: 'What was decided, by whom, on which day.' },
    { heading: 'Consequences', hint: 'What follows from it; link the work items it changes.' },
  ],
  action: [
    { heading: 'What is to be done', hint: 'The result that must be there in the end.' },
    { heading: 'Where it comes from', hint: 'Link the risk, the issue or the decision it serves.' },
  ],
  'change-request': [
    { heading: 'Change', hint: 'What should be different, and who asks for it.' },
    { heading: 'Reason', hint: 'What happens if it is refused?' },
    { heading: 'Effect', hint: 'On scope, time, cost, quality and risks.' },
    { heading: 'Decision', hint: 'Approved, rejected, postponed or merged; by whom and when.' },
  ],
  'status-report': [
    { heading: 'In short', hint: 'How the project stands, in two sentences.' },
    { heading: 'Reached', hint: 'What was finished since the last report.' },
    { heading: 'Next', hint: 'What will be finished until the next one.' },
    { heading: 'Schedule, cost and risks', hint: 'What changed, and what it means.' },
    { heading: 'Decisions needed', hint: 'From whom, by when, and what you propose.' },
  ],
  'lesson-learned': [
    { heading: 'Situation', hint: 'What happened, and what was special about it.' },
    { heading: 'Lesson', hint: 'What to do, or not to do, in such a situation.' },
    { heading: 'For whom', hint: 'Which projects or roles should know it?' },
  ],
  'project-end-report': [
    { heading: 'Outcome', hint: 'What was delivered, held against charter and business case.' },
    { heading: 'Schedule and cost', hint: 'Planned and real, with the main reasons.' },
    { heading: 'Open ends', hint: 'What is left, and who takes it over.' },
    { heading: 'Lessons', hint: 'The three that matter most; link the others.' },
    { heading: 'Benefits', hint: 'What to measure from now on, when and by whom.' },
  ],
  'meeting-record': [
    { heading: 'Meeting', hint: 'Which one, on which day, and which groups were there.' },
    { heading: 'Said and decided', hint: 'Link each decision, risk, issue and change.' },
    { heading: 'Actions', hint: 'What is to be done, by whom, by when.' },
  ],
  'quality-review': [
    { heading: 'What was looked at', hint: 'The deliverable and its version; link it.' },
    { heading: 'Held against', hint: 'The criteria, and where they stand.' },
    { heading: 'Result', hint: 'What was found, what is done about it, and by when.' },
  ],
  'gate-review': [
    { heading: 'Gate', hint: 'Which one; link what was looked at, such as charter or work plan.' },
    { heading: 'Reached', hint: 'The phase held against its plan: scope, time, cost, risks.' },
    { heading: 'Still worth it', hint: 'Whether the business case holds, and what changed.' },
    { heading: 'Decision', hint: 'Go, go on conditions, hold or stop; by whom and when.' },
  ],
  'checkpoint-report': [
    { heading: 'Work package', hint: 'Which one this is about; link it.' },
    { heading: 'Done and next', hint: 'What was finished, what comes until the next report.' },
    { heading: 'In the way', hint: 'Problems, and whether the tolerances still hold.' },
  ],
  'exception-report': [
    {
      heading: 'What will be missed',
      hint: 'Which tolerance, by how much, since when it is known.',
    },
    { heading: 'Why', hint: 'The cause in two sentences.' },
    { heading: 'Options', hint: 'Each with its effect on time, cost, scope and benefits.' },
    { heading: 'Recommendation', hint: 'Which one, and by when a decision is needed.' },
  ],
  'acceptance-note': [
    { heading: 'What is accepted', hint: 'The deliverables and their versions; link them.' },
    { heading: 'Reservations', hint: 'What is still missing, who brings it, by when.' },
    { heading: 'Accepted by', hint: 'In which role, on which day.' },
  ],
};

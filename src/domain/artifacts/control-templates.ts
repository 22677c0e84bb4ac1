import type { ArtifactKind } from '../foundation/artifact';
import type { PlanningKind } from './planning-templates';
import type { TemplateSection } from './template-section';

/** Artifacts that are kept while a project runs, and when it ends. */
export const controlTemplates: Readonly<
  Record<Exclude<ArtifactKind, PlanningKind>, readonly TemplateSection[]>
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
};

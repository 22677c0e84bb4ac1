import { ruleId } from '../../foundation/ids';
import { ALWAYS, during, from } from '../applies';
import type { Rule } from '../standard';
import { ASSIGNED } from './item-conditions';
import { product, PRINCE2_SOURCE } from './prince2-source';

/** Baselines: agreed, and from then on changed only by a decision. */
export const prince2Baselines: readonly Rule[] = [
  {
    id: ruleId('P2-BAS-1'),
    clause: product('Project brief'),
    title: 'A project brief was written before initiation',
    intent:
      'The brief lets the board decide whether even the initiation is worth its cost. Without it people are already at work on a question nobody asked.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'project-initiation-request' },
    remediation:
      'Write the brief: what is to be achieved, an outline of the business case, the way it will be approached, and who would be in which role.',
    guidance:
      'The artifact kind project initiation request stands for the brief. Two pages are enough; what the mandate already says is linked, not copied.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-BAS-2'),
    clause: product('Business case'),
    title: 'The business case is approved',
    intent:
      'The first principle is that a project needs a reason which holds from the first day to the last. The approved case is that reason in figures.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'artifact-in-state', artifact: 'business-case', state: 'approved' },
    remediation:
      'Have the executive bring the case to the board: options with doing nothing among them, costs, benefits, risks. Move its work item to done once it is approved.',
    guidance:
      'The executive owns the case, the project manager helps to write it. Look at it again at each stage boundary: a project whose case no longer holds is stopped, however far it has come.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-BAS-3'),
    clause: product('Project initiation documentation'),
    title: 'The project initiation documentation is agreed',
    intent:
      'It is the agreement between board and project manager: what, why, how, who, and by which controls. All later success is measured against it.',
    severity: 'critical',
    weight: 3,
    ...from('planning'),
    evidence: { kind: 'artifact-in-state', artifact: 'project-charter', state: 'approved' },
    remediation:
      'Bring scope, roles, approaches, controls and tailoring together, have the board authorise the project by it, and move its work item to done.',
    guidance:
      'The kind project charter stands for the whole; its parts may be work items or pages of their own, linked from it. Keep the first version for ever.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-BAS-4'),
    clause: product('Plan, project plan'),
    title: 'The project plan is agreed',
    intent:
      'The board holds time, cost and scope against the project plan. While it is a draft there are no tolerances, and so nothing that could be exceeded.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-in-state', artifact: 'work-plan', state: 'approved' },
    remediation:
      'Plan from the products backwards: what is handed over, in which order, with which effort. Agree tolerances with the board and move the plan to done.',
    guidance:
      'The kind work plan stands for it. Plan only as far as you can see; the details of a stage belong into its stage plan.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-BAS-5'),
    clause: product('Plan, stage plan'),
    title: 'There is a plan for the stage',
    intent:
      'Managing by stages means that the board commits no more than it can oversee. The stage plan is what it commits to, and what the project manager steers by.',
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: { kind: 'artifact-exists', artifact: 'stage-plan' },
    remediation:
      'Create the stage plan: the products of this stage, the work packages and who leads each, and the tolerances of the stage.',
    guidance:
      'Write the next one before the stage ends, with those who will do the work. A stage ends where a decision is due, not with the quarter.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-BAS-6'),
    clause: product('Product description'),
    title: 'The products are described',
    intent:
      'The focus on products asks what each one must be before it asks who does what. A product that is not described is finished whenever somebody says so.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'deliverable' },
    remediation:
      'Describe the main products of this stage: purpose, parts, quality criteria with tolerances, and how each criterion is checked.',
    guidance:
      'The kind deliverable stands for a product and its description. Let those who will use it name the criteria.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-BAS-7'),
    clause: product('Project product description'),
    title: 'It is agreed when the whole is acceptable',
    intent:
      'Each product may be right and the whole still useless. The description of the project product says what the customer expects and by which criteria the project is over.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'deliverables-acceptance-plan' },
    remediation:
      'Write down with the senior user the quality that is expected, the acceptance criteria in their order of weight, who accepts, and how.',
    guidance:
      'The kind deliverables acceptance plan stands for it. Turn every expectation such as fast or easy into a figure and a tolerance.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-BAS-8'),
    clause: product('Work package description'),
    title: 'Every work package in progress has a team manager',
    intent:
      'A work package is a bargain: the project manager says what is wanted within which limits, one person takes it on. Without that person there is no bargain.',
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: {
      kind: 'each-item',
      which: {
        all: [
          { test: 'category', is: 'in-progress' },
          { test: 'level', is: 'above-standard' },
        ],
      },
      must: ASSIGNED,
    },
    remediation:
      'Agree each listed work package with the person who leads it, and assign it to them. Put back what nobody has taken on.',
    guidance:
      'A work item above the standard level, an epic as a rule, stands for a work package. Its description holds products, limits and reporting.',
    source: PRINCE2_SOURCE,
  },
];

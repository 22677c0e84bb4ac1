import { ruleId } from '../../foundation/ids';
import { ALWAYS } from '../applies';
import type { Rule } from '../standard';
import { DATA_QUALITY } from './data-quality-source';
import { OPEN, STANDARD_IN_PROGRESS } from './item-conditions';

/** Who holds a work item, where it belongs, and how much it is. */
export const dataQualityFields: readonly Rule[] = [
  {
    id: ruleId('DQ-1'),
    clause: 'Data quality, 1: work in progress has a holder',
    title: 'Every work item in progress is assigned',
    intent:
      'Load, hand-overs and questions go by the assignee. Work in progress without one is counted for nobody and asked of nobody.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'in-progress-assigned' },
    remediation:
      'Assign each listed work item to the person who works on it, or move it back if nobody does.',
    guidance:
      'Let the transition to in progress ask for an assignee, or set the person who makes the transition.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-2'),
    clause: 'Data quality, 2: flags have a holder',
    title: 'Every open work item that is flagged is assigned',
    intent:
      'A flag says that something is in the way. Without an assignee nobody is asked to take it out of the way.',
    severity: 'major',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: { all: [OPEN, { test: 'flagged' }] },
      must: { test: 'filled-in', field: 'assignee' },
    },
    remediation: 'Assign each listed work item to who removes what is in its way.',
    guidance: 'Whoever sets a flag says in a comment what is in the way and who can remove it.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-3'),
    clause: 'Data quality, 3: work in progress is estimated',
    title: 'Every standard work item in progress has an estimate',
    intent:
      'What is left is added up from estimates. Work that was started without one makes the sum too small by an unknown amount.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: STANDARD_IN_PROGRESS,
      must: { test: 'filled-in', field: 'estimate' },
    },
    remediation:
      'Estimate the listed work items with the team; a rough number is better than none.',
    guidance: 'Ask for the estimate before work starts, when the work item is refined.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-4'),
    clause: 'Data quality, 4: estimates can be true',
    title: 'Every estimate lies between 0 and 1,000',
    intent:
      'One mistyped estimate moves the sum of a whole project. Numbers below 0, or so large that no team ever means them, are such mistakes.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: { test: 'filled-in', field: 'estimate' },
      must: {
        all: [
          { test: 'at-least', field: 'estimate', value: 0 },
          { test: 'at-most', field: 'estimate', value: 1000 },
        ],
      },
    },
    remediation: 'Correct the listed estimates, or split the work items that are really so large.',
    guidance: 'Agree on a largest estimate; a work item above it is split before it is started.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-5'),
    clause: 'Data quality, 5: sub-tasks belong somewhere',
    title: 'Every sub-task has a parent',
    intent:
      'A sub-task without a parent is left out of every sum that goes by the tree. It usually lost its parent when work items were moved or imported.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: { test: 'level', is: 'sub-task' },
      must: { test: 'filled-in', field: 'parent' },
    },
    remediation:
      'Give each listed sub-task its parent again, or turn it into a work item of its own.',
    guidance: 'After an import, look for sub-tasks without a parent before others work with it.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-6'),
    clause: 'Data quality, 6: finished work waits for nothing',
    title: 'No finished work item is blocked by an open one',
    intent:
      'A finished work item that is still blocked says that a link is wrong or that it is not finished. Either makes the picture of dependencies false.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: { test: 'category', is: 'done' },
      must: { test: 'at-most', field: 'open-blockers', value: 0 },
    },
    remediation: 'Remove the link where it no longer holds; reopen what is not finished after all.',
    guidance: 'When a work item is finished, look at its links once: they are read by others.',
    source: DATA_QUALITY,
  },
];

import { ruleId } from '../../foundation/ids';
import { ALWAYS } from '../applies';
import type { Rule } from '../standard';
import { DATA_QUALITY } from './data-quality-source';
import { DATED, OPEN, STANDARD_IN_PROGRESS, STANDARD_TO_DO } from './item-conditions';

/** Whether dates can be true, and whether work still moves. */
export const dataQualityDates: readonly Rule[] = [
  {
    id: ruleId('DQ-7'),
    clause: 'Data quality, 7: work in progress moves',
    title: 'Work in progress changes at least every 30 days',
    intent:
      'What nobody touched for a month is not in progress. It makes work in progress look larger and the flow look slower than they are.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'in-progress-moves', withinDays: 30 },
    remediation: 'Finish each listed work item, move it back, or say in it what it waits for.',
    guidance: 'Look at the oldest work in progress once a week and decide about it.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-8'),
    clause: 'Data quality, 8: due dates lie ahead',
    title: 'No open work item is past its due date',
    intent:
      'Schedules are read from due dates. One that has passed says nothing about when the work will be finished.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'nothing-overdue' },
    remediation: 'Finish the listed work items, agree on new dates, or take the dates away.',
    guidance: 'Set a due date only where somebody depends on it, and keep those that are set.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-9'),
    clause: 'Data quality, 9: due dates can be true',
    title: 'No due date lies before the work item was created',
    intent:
      'A work item cannot have been due before it existed. Such dates come from copies and imports, and make schedules look late from the start.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: { all: [OPEN, DATED] },
      must: { test: 'not-before', field: 'due', other: 'created' },
    },
    remediation: 'Correct the due dates of the listed work items, or take them away.',
    guidance: 'Clear the due date when a work item is copied to be used again.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-10'),
    clause: 'Data quality, 10: due dates are near enough to mean something',
    title: 'No open work item is due more than three years ahead',
    intent:
      'The planned finish of a project is its latest due date. One that stands for "some day", or a mistyped year, moves the finish of the whole project.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: { all: [OPEN, DATED] },
      must: { none: [{ test: 'further-than', field: 'due', days: 1095 }] },
    },
    remediation: 'Correct the year, or take away the due dates that nobody means.',
    guidance: 'Leave the due date empty where there is none; a far date says something else.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-11'),
    clause: 'Data quality, 11: finished work is dated',
    title: 'Every finished work item has a resolution date',
    intent:
      'Throughput and forecasts count the days on which work was finished. Work without that date is missing from both.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'finished-dated' },
    remediation:
      'Set a resolution on the listed work items, and let the workflow set it from now on.',
    guidance: 'A transition into a done status sets the resolution; one out of it clears it.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-12'),
    clause: 'Data quality, 12: open work is not resolved',
    title: 'No open work item has a resolution date',
    intent:
      'A work item that is open and resolved at once is counted as finished by some and as open by others. It was reopened without its resolution being cleared.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: OPEN,
      must: { none: [{ test: 'filled-in', field: 'resolved' }] },
    },
    remediation: 'Clear the resolution of the listed work items, or finish them again.',
    guidance: 'Let every transition out of a done status clear the resolution.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-13'),
    clause: 'Data quality, 13: work is resolved after it was created',
    title: 'No work item was resolved before it was created',
    intent:
      'Times to finish are counted from creation to resolution. Where the order is wrong, after an import as a rule, those times are false.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: { test: 'filled-in', field: 'resolved' },
      must: { test: 'not-before', field: 'resolved', other: 'created' },
    },
    remediation: 'Correct the dates where they came from; Jira itself does not let them be edited.',
    guidance: 'Check created and resolved dates on a few work items before an import is kept.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-14'),
    clause: 'Data quality, 14: work in progress comes to an end',
    title: 'No work item has been in progress for more than 180 days',
    intent:
      'What has been in progress for half a year is either too large to be followed or forgotten. Both hide how the work really stands.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: STANDARD_IN_PROGRESS,
      must: { none: [{ test: 'older-than', field: 'category-since', days: 180 }] },
    },
    remediation: 'Split each listed work item, finish it, or move it back to the backlog.',
    guidance: 'Agree how large a work item may be; what cannot be finished in weeks is an epic.',
    source: DATA_QUALITY,
  },
  {
    id: ruleId('DQ-15'),
    clause: 'Data quality, 15: the backlog is meant',
    title: 'No work item has waited for more than two years',
    intent:
      'What nobody started in two years will not be started. It makes the work that is left, and every forecast, larger than it is.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-item',
      which: STANDARD_TO_DO,
      must: { none: [{ test: 'older-than', field: 'created', days: 730 }] },
    },
    remediation: 'Close the listed work items that nobody will do; say so to who asked for them.',
    guidance: 'Go through the oldest part of the backlog twice a year and close what is not meant.',
    source: DATA_QUALITY,
  },
];

import { day } from '../../foundation/calendar';
import { ruleId, standardId } from '../../foundation/ids';
import { during } from '../applies';
import type { Standard } from '../standard';

const SOURCE = 'Mandate, agile-light 1.0.0';

/** Five rules that read what a team's board already knows: no extra field, no document. */
export const agileLight: Standard = {
  id: standardId('agile-light'),
  name: 'Agile light',
  version: '1.0.0',
  effectiveFrom: day('2026-01-01'),
  summary:
    'For teams that plan on a board. Five rules read the work items as they are; nobody fills in a field or writes a document for them.',
  source: SOURCE,
  rules: [
    {
      id: ruleId('AGL-1'),
      clause: 'Agile light, 1: work gets finished',
      title: 'Something was finished in the last 28 days',
      intent:
        'A team that finishes small pieces often learns early what is wrong. Four weeks without a finished item means that work is too big, stuck, or somewhere else.',
      severity: 'major',
      weight: 3,
      ...during('executing'),
      evidence: { kind: 'finished-within', days: 28 },
      remediation:
        'Pick the item closest to done and finish it before anything new is started. If items are regularly too big for four weeks, split them.',
      guidance:
        'Keep items small enough to be finished within a week or two. If work is finished but not moved on the board, move it on the day.',
      source: SOURCE,
    },
    {
      id: ruleId('AGL-2'),
      clause: 'Agile light, 2: work has an owner',
      title: 'Everything in progress is assigned to someone',
      intent:
        'Work that nobody holds is work that nobody finishes. One name on each item tells the team whom to ask and whom to help.',
      severity: 'major',
      weight: 2,
      ...during('executing'),
      evidence: { kind: 'in-progress-assigned' },
      remediation:
        'Assign each listed item to the person who works on it, or move it back to the backlog if nobody does.',
      guidance:
        'Let people assign an item to themselves when they start it. Pairs choose one name; the other joins in the conversation.',
      source: SOURCE,
    },
    {
      id: ruleId('AGL-3'),
      clause: 'Agile light, 3: started work keeps moving',
      title: 'Work in progress changes at least every 14 days',
      intent:
        'An item that has not changed for two weeks is waiting for something. Seen early, it can be unblocked, split or given up.',
      severity: 'minor',
      weight: 2,
      ...during('executing'),
      evidence: { kind: 'in-progress-moves', withinDays: 14 },
      remediation:
        'Go through the listed items, oldest first: say in each what it waits for and flag it, finish it, or put it back.',
      guidance:
        'Walk the board from right to left in the daily meeting. Start new work only when something was finished.',
      source: SOURCE,
    },
    {
      id: ruleId('AGL-4'),
      clause: 'Agile light, 4: dates mean something',
      title: 'No open item is past its due date',
      intent:
        'Others plan by the dates they see. A due date in the past is a promise nobody keeps any more; it hides those that still hold.',
      severity: 'major',
      weight: 2,
      ...during('executing'),
      evidence: { kind: 'nothing-overdue' },
      remediation:
        'For each listed item: finish it, agree on a new date with whoever waits for it, or remove the date if nobody does.',
      guidance:
        'Set a due date only where somebody depends on it. A team that uses none is not asked by this rule.',
      source: SOURCE,
    },
    {
      id: ruleId('AGL-5'),
      clause: 'Agile light, 5: finished work is on record',
      title: 'Finished work carries its date',
      intent:
        'Throughput and forecasts are made of the days on which items were finished. Items without a resolution date are missing from both.',
      severity: 'minor',
      weight: 1,
      ...during('executing'),
      evidence: { kind: 'finished-dated' },
      remediation:
        'Open the listed items and set a resolution. Then let the workflow set one on the way to every done status, so that it stays right.',
      guidance:
        'In company-managed projects a post function or the transition screen sets the resolution. Team-managed projects do it by themselves.',
      source: SOURCE,
    },
  ],
};

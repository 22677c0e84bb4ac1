import { instant } from '../foundation/calendar';
import { fieldId, projectId, workItemId } from '../foundation/ids';
import { aWorkItem } from '../test-builders';
import { applyEvent, foldEvents } from './apply-event';
import type { FactFields, FieldChange, ItemEvent } from './item-event';

const fields: FactFields = {
  estimateFieldId: fieldId('customfield_10004'),
  flaggedFieldId: fieldId('customfield_10002'),
  estimateFieldName: 'Story Points',
  flaggedFieldName: 'Flagged',
};

const current = aWorkItem({
  category: 'to-do',
  categorySince: instant('2026-01-05T09:00:00.000Z'),
  updated: instant('2026-03-01T09:00:00.000Z'),
  assigned: false,
});
const later = instant('2026-03-02T10:15:30.250Z');
const earlier = instant('2026-02-01T10:15:30.250Z');

function change(field: string, overrides: Partial<FieldChange> = {}): FieldChange {
  return { fieldId: field, field, from: null, to: null, toText: null, ...overrides };
}

function anEvent(overrides: Partial<ItemEvent> = {}): ItemEvent {
  return {
    type: 'updated',
    workItemId: current.id,
    projectId: current.projectId,
    number: current.number,
    typeId: current.typeId,
    level: null,
    category: current.category,
    created: current.created,
    updated: later,
    assigned: current.assigned,
    at: later,
    changes: [],
    ...overrides,
  };
}

const apply = (event: Partial<ItemEvent>) => applyEvent(current, anEvent(event), fields);

describe('applyEvent', () => {
  it('deletes what was deleted, known or not', () => {
    expect(apply({ type: 'deleted' })).toEqual({ kind: 'delete' });
    expect(applyEvent(null, anEvent({ type: 'deleted' }), fields)).toEqual({ kind: 'delete' });
  });

  it('fetches what it does not know', () => {
    expect(applyEvent(null, anEvent({ type: 'created' }), fields)).toEqual({ kind: 'fetch' });
    expect(applyEvent(null, anEvent(), fields)).toEqual({ kind: 'fetch' });
  });

  it('ignores the creation of an item it has read', () => {
    expect(apply({ type: 'created', updated: current.updated })).toEqual({ kind: 'ignore' });
  });

  it('applies a move to another category, dated by the event', () => {
    expect(apply({ category: 'in-progress', changes: [change('status', { to: '3' })] })).toEqual({
      kind: 'apply',
      item: { ...current, category: 'in-progress', categorySince: later, updated: later },
    });
  });

  it('keeps since when through a move inside a category', () => {
    expect(apply({ changes: [change('status')] })).toEqual({
      kind: 'apply',
      item: { ...current, updated: later },
    });
  });

  it('dates a resolution by the event that sets it, and takes the date away with it', () => {
    const finished = apply({
      category: 'done',
      changes: [change('status'), change('resolution', { to: '1', toText: 'Fixed' })],
    });
    expect(finished).toMatchObject({ item: { category: 'done', resolved: later } });

    const reopened = applyEvent(
      { ...current, category: 'done', resolved: instant('2026-02-20T00:00:00.000Z') },
      anEvent({ changes: [change('status'), change('resolution', { from: '1' })] }),
      fields,
    );
    expect(reopened).toMatchObject({ item: { category: 'to-do', resolved: null } });
  });

  it.each([
    [
      'due date',
      change('duedate', { to: '2026-04-01', toText: '2026-04-01 00:00:00.0' }),
      { due: '2026-04-01' },
    ],
    [
      'due date, as text only',
      change('duedate', { toText: '2026-04-01 00:00:00.0' }),
      { due: '2026-04-01' },
    ],
    ['no due date', change('duedate', { from: '2026-04-01' }), { due: null }],
    [
      'estimate',
      change('customfield_10004', { field: 'Story Points', toText: '0.5' }),
      { estimate: 0.5 },
    ],
    ['estimate by name', change('Story Points', { fieldId: null, toText: '13' }), { estimate: 13 }],
    ['no estimate', change('customfield_10004', { toText: '' }), { estimate: null }],
    ['flag', change('customfield_10002', { toText: 'Impediment' }), { flagged: true }],
    ['no flag', change('customfield_10002', { toText: '' }), { flagged: false }],
  ])('reads the new %s off the changelog', (_what, line, facts) => {
    expect(apply({ changes: [line] })).toEqual({
      kind: 'apply',
      item: { ...current, ...facts, updated: later },
    });
  });

  it.each([
    'summary',
    'description',
    'labels',
    'priority',
    'Rank',
    'Fix Version',
    'Component',
    'Attachment',
    'Epic Child',
    'customfield_10104',
  ])('applies a change of %s as nothing but a change', (field) => {
    expect(apply({ changes: [change(field)] })).toEqual({
      kind: 'apply',
      item: { ...current, updated: later },
    });
  });

  it('applies an event without a changelog, such as a comment', () => {
    expect(apply({})).toEqual({ kind: 'apply', item: { ...current, updated: later } });
  });

  it.each<[string, Partial<ItemEvent>]>([
    ['a link', { changes: [change('Link')] }],
    ['a new parent', { changes: [change('IssueParentAssociation', { to: '4711' })] }],
    ['a new epic', { changes: [change('customfield_10014', { field: 'Epic Link', to: '4711' })] }],
    ['a field it has never heard of', { changes: [change('flux capacity')] }],
    ['a move to another project', { projectId: projectId('10001'), changes: [change('Project')] }],
    ['a move it was not told of', { projectId: projectId('10001'), number: 7 }],
    ['a new type of unknown level', { typeId: '10002', changes: [change('issuetype')] }],
    ['a new level', { typeId: '10002', level: 1, changes: [change('issuetype')] }],
    ['a status of unknown category', { category: null, changes: [change('status')] }],
    ['a status it was not told of', { category: 'done' }],
    ['an assignee it was not told of', { assigned: true }],
    ['a type it was not told of', { typeId: '10002', level: 0 }],
    ['an estimate it cannot read', { changes: [change('customfield_10004', { toText: '1,5' })] }],
    [
      'an estimate that may be thousands',
      { changes: [change('customfield_10004', { toText: '1.500' })] },
    ],
    ['a due date it cannot read', { changes: [change('duedate', { toText: '1/Apr/26' })] }],
    ['a due date that does not exist', { changes: [change('duedate', { to: '2026-02-30' })] }],
    [
      'a resolution that replaces another',
      { changes: [change('resolution', { from: '1', to: '2' })] },
    ],
    [
      'a resolution around midnight, whose day is not certain',
      {
        updated: instant('2026-03-03T00:00:20.000Z'),
        changes: [change('resolution', { to: '1', toText: 'Fixed' })],
      },
    ],
    [
      'a move to another category around midnight',
      {
        category: 'done',
        updated: instant('2026-03-02T23:59:50.000Z'),
        changes: [change('status')],
      },
    ],
  ])('fetches after %s', (_what, event) => {
    expect(apply(event)).toEqual({ kind: 'fetch' });
  });

  it('applies a new type of the same level', () => {
    const changes = [change('issuetype', { to: '10002' })];

    expect(apply({ typeId: '10002', level: 0, changes })).toMatchObject({
      kind: 'apply',
      item: { typeId: '10002' },
    });
  });

  it('ignores the same event when it comes again', () => {
    const events = [
      anEvent({ category: 'done', changes: [change('status'), change('resolution', { to: '1' })] }),
      anEvent({ assigned: true, changes: [change('assignee')] }),
      anEvent({ changes: [change('duedate', { to: '2026-04-01' })] }),
      anEvent({ changes: [change('customfield_10004', { toText: '3' })] }),
      anEvent({ changes: [change('summary')] }),
    ];
    for (const event of events) {
      const first = applyEvent(current, event, fields);
      if (first.kind !== 'apply') throw new Error('The first is applied.');

      expect(applyEvent(first.item, event, fields)).toEqual({ kind: 'ignore' });
    }
  });

  it('ignores it too when moments were kept to the second meanwhile', () => {
    const event = anEvent({ category: 'in-progress', changes: [change('status')] });
    const kept = {
      ...current,
      category: 'in-progress' as const,
      categorySince: instant('2026-03-02T10:15:30.000Z'),
      updated: instant('2026-03-02T11:00:00.000Z'),
    };

    expect(applyEvent(kept, event, fields)).toEqual({ kind: 'ignore' });
  });

  it.each<[string, FieldChange]>([
    ['due date', change('duedate', { to: '2026-04-01' })],
    ['estimate', change('customfield_10004', { toText: '8' })],
    ['flag', change('customfield_10002', { toText: 'Impediment' })],
    ['resolution', change('resolution', { to: '1' })],
    ['link', change('Link')],
    ['parent', change('IssueParentAssociation', { to: '4711' })],
    ['status', change('status')],
  ])('fetches when an older change of %s comes late and is not in the facts', (_what, line) => {
    const kept = { ...current, categorySince: instant('2025-12-01T00:00:00.000Z') };
    const late = anEvent({ updated: earlier, changes: [line] });

    expect(applyEvent(kept, late, fields)).toEqual({ kind: 'fetch' });
  });

  it.each<[string, FieldChange]>([
    ['due date', change('duedate', { to: '2026-04-01' })],
    ['parent', change('IssueParentAssociation', { to: '4711' })],
    ['assignee', change('assignee')],
    ['summary', change('summary')],
  ])('ignores a late change of %s that the facts agree with', (_what, line) => {
    const kept = {
      ...current,
      due: aWorkItem().due,
      parentId: workItemId('4711'),
    };
    const read = line.field === 'duedate' ? { ...kept, due: '2026-04-01' as never } : kept;

    expect(applyEvent(read, anEvent({ updated: earlier, changes: [line] }), fields)).toEqual({
      kind: 'ignore',
    });
  });

  it('tells two changes in one millisecond apart', () => {
    const twin = anEvent({
      updated: current.updated,
      assigned: true,
      changes: [change('assignee')],
    });

    expect(applyEvent(current, twin, fields)).toEqual({ kind: 'fetch' });
  });
});

describe('foldEvents', () => {
  const started = anEvent({
    category: 'in-progress',
    updated: instant('2026-03-02T10:00:00.000Z'),
    changes: [change('status')],
  });
  const done = anEvent({
    category: 'done',
    updated: instant('2026-03-02T11:00:00.000Z'),
    changes: [change('status'), change('resolution', { to: '1' })],
  });

  it('applies waiting events in the order in which they happened', () => {
    const expected = {
      kind: 'apply',
      item: {
        ...current,
        category: 'done',
        categorySince: done.updated,
        resolved: done.updated,
        updated: done.updated,
      },
    };

    expect(foldEvents(current, [started, done], fields)).toEqual(expected);
    expect(foldEvents(current, [done, started, done], fields)).toEqual(expected);
  });

  it('is one fetch when any of them is, and a deletion before all', () => {
    const linked = anEvent({ changes: [change('Link')] });

    expect(foldEvents(current, [started, linked], fields)).toEqual({ kind: 'fetch' });
    expect(foldEvents(current, [anEvent({ type: 'deleted' }), linked], fields)).toEqual({
      kind: 'delete',
    });
  });

  it('does nothing for nothing', () => {
    expect(foldEvents(current, [], fields)).toEqual({ kind: 'ignore' });
  });
});

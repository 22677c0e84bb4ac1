import { readDocument } from './atlassian-document';
import type { Json } from './json';
import { JiraProblem } from './reply';

const text = (words: string, ...marks: readonly Json[]): Json =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
const paragraph = (...content: readonly Json[]): Json => ({ type: 'paragraph', content });
const document = (...content: readonly Json[]): Json => ({ type: 'doc', version: 1, content });
const item = (...content: readonly Json[]): Json => ({ type: 'listItem', content });

const WORDS = paragraph(text('Mind the mud.'));

describe('a text in the Atlassian Document Format', () => {
  it.each<[string, Json]>([
    ['nothing', document()],
    ['paragraphs, one of them empty', document(WORDS, paragraph())],
    ['a heading', document({ type: 'heading', attrs: { level: 2 }, content: [text('Silt')] })],
    ['marked words', document(paragraph(text('deep', { type: 'strong' }, { type: 'em' })))],
    [
      'a link',
      document(paragraph(text('chart', { type: 'link', attrs: { href: 'https://chart.test' } }))),
    ],
    ['a mention', document(paragraph({ type: 'mention', attrs: { id: 'ben', text: '@Ben' } }))],
    ['a date', document(paragraph({ type: 'date', attrs: { timestamp: '1772409600000' } }))],
    [
      'a status',
      document(paragraph({ type: 'status', attrs: { text: 'dredged', color: 'green' } })),
    ],
    ['an emoji', document(paragraph({ type: 'emoji', attrs: { shortName: ':anchor:' } }))],
    ['a line break', document(paragraph(text('a'), { type: 'hardBreak' }, text('b')))],
    ['a card', document(paragraph({ type: 'inlineCard', attrs: { url: 'https://chart.test' } }))],
    [
      'lists within lists',
      document({
        type: 'bulletList',
        content: [item(WORDS, { type: 'orderedList', content: [item(WORDS)] })],
      }),
    ],
    ['a quotation', document({ type: 'blockquote', content: [WORDS] })],
    ['a rule', document({ type: 'rule' })],
    ['a panel', document({ type: 'panel', attrs: { panelType: 'warning' }, content: [WORDS] })],
    [
      'code',
      document({ type: 'codeBlock', attrs: { language: 'sql' }, content: [text('SELECT 1')] }),
    ],
    ['an expander', document({ type: 'expand', attrs: { title: 'More' }, content: [WORDS] })],
    [
      'a table',
      document({
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', content: [WORDS] }] },
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: {}, content: [WORDS] }] },
        ],
      }),
    ],
    [
      'tasks',
      document({
        type: 'taskList',
        attrs: { localId: 'list' },
        content: [
          { type: 'taskItem', attrs: { localId: 'one', state: 'TODO' }, content: [text('Dredge')] },
        ],
      }),
    ],
    [
      'a picture',
      document({
        type: 'mediaSingle',
        attrs: { layout: 'center' },
        content: [{ type: 'media', attrs: { type: 'external', url: 'https://chart.test/a.png' } }],
      }),
    ],
  ])('holds %s', (_, value) => {
    expect(readDocument(value)).toBe(value);
  });

  it.each<[string, Json]>([
    ['words alone', 'Mind the mud.'],
    ['nothing', null],
    ['a node that is not the whole', WORDS],
    ['another version', { type: 'doc', version: 2, content: [] }],
    ['a document without content', { type: 'doc', version: 1 }],
  ])('is not %s', (_, value) => {
    expect(readDocument(value)).toBeNull();
  });

  it.each<[string, Json]>([
    ['a node that nobody knows', document({ type: 'buoy' })],
    ['a mark that nobody knows', document(paragraph(text('deep', { type: 'blink' })))],
    ['words outside of a paragraph', document(text('Mind the mud.'))],
    ['words without a letter', document(paragraph(text('')))],
    ['a list of paragraphs', document({ type: 'bulletList', content: [WORDS] })],
    ['an empty list', document({ type: 'bulletList', content: [] })],
    [
      'a heading of a seventh level',
      document({ type: 'heading', attrs: { level: 7 }, content: [] }),
    ],
    ['a panel without a type', document({ type: 'panel', content: [WORDS] })],
    ['a rule within a quotation', document({ type: 'blockquote', content: [{ type: 'rule' }] })],
    ['an attribute too many', document({ type: 'rule', attrs: { width: 3 } })],
    ['a property too many', { type: 'doc', version: 1, content: [], title: 'Mud' }],
  ])('is refused with %s', (_, value) => {
    expect(() => readDocument(value)).toThrow(JiraProblem);
    expect(() => readDocument(value)).toThrow('INVALID_INPUT');
  });
});

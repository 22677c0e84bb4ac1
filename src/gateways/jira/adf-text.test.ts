import { documentOf } from './adf';
import { textOf } from './adf-text';

const paragraph = (...texts: readonly string[]) => ({
  type: 'paragraph',
  content: texts.map((text) => ({ type: 'text', text })),
});

describe('textOf', () => {
  it('gives each paragraph a line, in lists and tables too, and leaves headings out', () => {
    const document = {
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: 'Why' }] },
        paragraph('It may ', 'rain.'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Often.')] }] },
      ],
    };
    expect(textOf(document)).toBe('It may rain.\nOften.');
  });

  it('leaves out who is mentioned', () => {
    const mention = { type: 'mention', attrs: { text: '@Ann' } };
    const content = [{ type: 'text', text: 'Ask' }, mention, { type: 'text', text: 'first' }];
    expect(textOf({ type: 'doc', content: [{ type: 'paragraph', content }] })).toBe('Ask first');
  });

  it('reads back what the app wrote', () => {
    const sections = [{ heading: 'Problem', hint: 'No room.\nNo roof.' }];
    expect(textOf(documentOf(sections))).toBe('No room.\nNo roof.');
  });

  it.each([[null], ['text'], [{ type: 'doc' }], [{ content: 'x' }], [{ content: [null, 7] }]])(
    'of %j is nothing',
    (document) => {
      expect(textOf(document)).toBe('');
    },
  );

  it('does not follow what is nested without end', () => {
    let nested: object = paragraph('Deep.');
    for (let level = 0; level < 100_000; level += 1) nested = { type: 'panel', content: [nested] };
    expect(textOf(nested)).toBe('');
  });
});

import { documentOf } from './adf';

describe('documentOf', () => {
  it('writes a heading and its paragraphs for each section', () => {
    expect(documentOf([{ heading: 'Why', hint: 'The need.\n\nWho has it.' }])).toEqual({
      type: 'doc',
      version: 1,
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Why' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'The need.' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Who has it.' }] },
      ],
    });
  });

  it('writes no empty text, which Jira refuses', () => {
    expect(documentOf([{ heading: 'Why', hint: '' }]).content).toHaveLength(1);
  });
});

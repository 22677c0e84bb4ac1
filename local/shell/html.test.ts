import { html, jsonForScript } from './html';
import { richText } from './issue/adf';

describe('a template', () => {
  it('escapes text and leaves markup of its own alone', () => {
    expect(html`<p title="${'"x"'}">${'<b>&</b>'}${html`<i>${"it's"}</i>`}</p>`.html).toBe(
      '<p title="&quot;x&quot;">&lt;b&gt;&amp;&lt;/b&gt;<i>it&#39;s</i></p>',
    );
  });

  it('leaves nothing for what is absent', () => {
    expect(html`[${null}${undefined}${false}${[]}${0}]`.html).toBe('[0]');
  });

  it('lets data for scripts not end their element', () => {
    const { html: text } = jsonForScript({ name: '</script><script>' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><script>' });
  });
});

describe('rich text', () => {
  const shown = (content: unknown): string | undefined => richText({ type: 'doc', content })?.html;

  it('shows marks, lists and links to pages', () => {
    const text = {
      type: 'text',
      text: 'here',
      marks: [{ type: 'link', attrs: { href: 'https://example.com/a' } }],
    };
    expect(shown([{ type: 'paragraph', content: [text] }])).toContain(
      '<a href="https://example.com/a"',
    );
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '//elsewhere.example',
    'data:text/html,x',
  ])('makes no link of %s', (href) => {
    const text = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] };
    expect(shown([text])).toBe('here');
  });

  it('names what it cannot show', () => {
    expect(
      shown([{ type: 'mediaSingle', content: [{ type: 'text', text: 'caption' }] }]),
    ).toContain('[mediaSingle]');
  });

  it('shows plain text as it is written, and nothing where there is none', () => {
    expect(richText('a <b>\nb')?.html).toContain('a &lt;b&gt;\nb');
    expect(richText(null)).toBeNull();
  });
});

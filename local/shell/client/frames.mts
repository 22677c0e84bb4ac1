import type { FrameData, PageData } from '../protocol';
import type { Bridge } from './bridge/bridge.mjs';
import { fitHeight } from './frame-height.mjs';

/** Fills the page's boxes with the app's Custom UI: those in sight at once, the others when they are opened. */
export function startFrames(page: PageData, bridge: Bridge): void {
  for (const [id, data] of Object.entries(page.frames)) {
    const box = document.getElementById(id);
    if (box === null) continue;

    const section = box.closest<HTMLElement>('section[hidden]');
    const group = box.closest<HTMLDetailsElement>('details.context:not([open])');
    if (section === null && group === null) mountFrame(box, data, bridge);
    else
      (section ?? group)?.addEventListener('shell:open', () => mountFrame(box, data, bridge), {
        once: true,
      });
  }
}

export function mountFrame(box: HTMLElement, data: FrameData, bridge: Bridge): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = data.title;
  frame.dataset['testid'] = 'custom-ui';
  box.append(frame);
  const view = frame.contentWindow;
  if (view === null) throw new Error('The frame has no window.');

  // The bridge must know the frame before the app's first script asks it.
  bridge.add(view as Window & typeof globalThis, data, {
    whenReady: () => box.classList.add('frame-ready'),
  });
  frame.addEventListener('load', () => {
    box.classList.add('frame-ready');
    if (!box.classList.contains('frame-fixed')) fitHeight(frame, data);
  });
  frame.src = data.src;
  return frame;
}

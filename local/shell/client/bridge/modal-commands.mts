import type { FrameData, ModalRequest } from '../../protocol';
import { element } from '../flags.mjs';
import { mountFrame } from '../frames.mjs';
import { ask } from '../server.mjs';
import {
  asFunction,
  asText,
  copied,
  type BridgeFrame,
  type Command,
  type Payload,
} from './commands.mjs';
import type { Bridge } from './bridge.mjs';

/** Modals of an app: another frame, above everything, that hands something back when it closes. */
export function modalCommands(bridge: Bridge): Readonly<Record<string, Command>> {
  return {
    async openModal(payload, opener) {
      const resource = asText(payload['resource']) ?? null;
      const request: ModalRequest = { token: opener.token, resource };
      const data = await ask<FrameData>('modal', request);
      const extension = data.context['extension'] as Readonly<Record<string, unknown>>;
      const modal = copied(payload['context']);
      show(bridge, payload, {
        opener,
        data: { ...data, context: { ...data.context, extension: { ...extension, modal } } },
      });
      return true;
    },
    close(payload, frame) {
      if (frame.close === null) return false; // what is no modal cannot be closed
      frame.close(copied(payload));
      return true;
    },
  };
}

function show(
  bridge: Bridge,
  payload: Payload,
  { opener, data }: { readonly opener: BridgeFrame; readonly data: FrameData },
): void {
  const onClose = asFunction(payload['onClose']);
  const title = asText(payload['title']) ?? '';
  const dialog = makeDialog(payload['size'], title);
  const content = element('div', { class: 'frame-box frame-fixed' });
  dialog.append(content);
  document.body.append(dialog);

  const frame = mountFrame(
    content,
    { ...data, title: title === '' ? data.title : title },
    {
      ...bridge,
      add: (view, given, events) =>
        bridge.add(view, given, { ...events, close: (value) => finish(value) }),
    },
  );
  const view = frame.contentWindow as BridgeFrame['window'];
  const finish = (value: unknown): void => {
    dialog.close();
    dialog.remove();
    bridge.remove(view);
    setTimeout(() => onClose?.(opener.window.structuredClone(value)));
  };
  listen(dialog, { payload, frame, finish: () => finish(undefined) });
  dialog.showModal();
}

function makeDialog(size: unknown, title: string): HTMLDialogElement {
  const name = typeof size === 'string' ? size : 'custom';
  const dialog = element('dialog', {
    class: `modal modal-${name}`,
    'aria-label': title === '' ? 'Dialog' : title,
  }) as HTMLDialogElement;
  if (typeof size === 'object' && size !== null) {
    const { width, height = '520px' } = size as {
      readonly width?: string;
      readonly height?: string;
    };
    Object.assign(dialog.style, { width: width ?? '600px', height });
  }
  if (title !== '') dialog.append(heading(title));
  return dialog;
}

function heading(title: string): HTMLElement {
  const head = element('header', { class: 'modal-head' });
  const close = element('button', {
    type: 'button',
    class: 'icon-button flag-close',
    'aria-label': 'Close',
    'data-modal-close': '',
  });
  head.append(element('h2', {}, title), close);
  return head;
}

function listen(
  dialog: HTMLDialogElement,
  {
    payload,
    frame,
    finish,
  }: { readonly payload: Payload; readonly frame: HTMLIFrameElement; readonly finish: () => void },
): void {
  const escape = payload['closeOnEscape'] !== false;
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (escape) finish();
  });
  dialog.addEventListener('click', (event) => {
    const isOverlay = event.target === dialog && payload['closeOnOverlayClick'] !== false;
    if (isOverlay && isOutside(dialog, event)) finish();
  });
  dialog.querySelector('[data-modal-close]')?.addEventListener('click', finish);
  // Keys pressed inside the frame do not reach the dialog.
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && escape) finish();
    });
  });
}

function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

import type { PageData } from '../../protocol';
import type { Theme } from '../theme.mjs';
import type { Bridge } from './bridge.mjs';
import {
  asFunction,
  type BridgeFrame,
  type Command,
  type FrameWindow,
  type Payload,
} from './commands.mjs';
import { createEventBus } from './event-bus.mjs';
import { flagCommands } from './flag-commands.mjs';
import { frameHistory } from './history.mjs';
import { modalCommands } from './modal-commands.mjs';
import { navigationCommands } from './navigation-commands.mjs';
import { productCommands } from './product-commands.mjs';
import { createRuleForm } from './rule-commands.mjs';
import { themeCommands } from './theme-commands.mjs';

type HostWindow = Window & {
  __forgeHost?: (command: string, payload: unknown, window: FrameWindow) => Promise<unknown>;
};

/** Answers what @forge/bridge asks, for every Custom UI on the page. */
export function startBridge(page: PageData, theme: Theme): Bridge {
  const frames = new Map<Window, BridgeFrame>();
  const all = (): readonly BridgeFrame[] => [...frames.values()];
  const bus = createEventBus();
  const ruleForm = createRuleForm();
  const bridge: Bridge = {
    add(window, data, { whenReady, close = null }) {
      const { token, basePath, context } = data;
      const frame = {
        id: `frame-${frames.size + 1}`,
        window,
        token,
        basePath,
        context,
        isThemed: false,
        close,
        onClose: [],
        whenReady,
      };
      frames.set(window, frame);
      return frame;
    },
    remove(window) {
      frames.delete(window);
      bus.forget(window);
    },
    announce: (event, payload) => bus.emit('own', event, payload),
    askRuleForm: () => ruleForm.ask(),
  };

  const commands: Readonly<Record<string, Command>> = {
    ...lifeCommands(),
    ...bus.commands,
    ...ruleForm.commands,
    ...flagCommands,
    ...productCommands,
    ...themeCommands(theme, all),
    ...modalCommands(bridge),
    ...navigationCommands(page),
  };
  (window as HostWindow).__forgeHost = (command, payload, from) =>
    answer({ frames, commands }, command, { payload, from });
  return bridge;
}

function lifeCommands(): Readonly<Record<string, Command>> {
  return {
    createHistory: (_, frame) => frameHistory(frame),
    changeWindowTitle: (title) => {
      document.title = typeof title === 'string' ? title : document.title;
    },
    getFrameId: (_, frame) => frame.id,
    emitReadyEvent: (_, frame) => frame.whenReady(),
    isRovoEnabled: () => false,
    onClose: (callback, frame) => {
      const run = asFunction(callback);
      if (run !== null) frame.onClose.push(run);
    },
    // No module here is a form that its page submits, opens or refreshes: the bridge is told so.
    submit: () => false,
    open: () => false,
    refresh: () => false,
    reload: () => window.location.reload(),
  };
}

type Parts = {
  readonly frames: ReadonlyMap<Window, BridgeFrame>;
  readonly commands: Readonly<Record<string, Command>>;
};

/** What goes back is made in the frame's own world, as a message between two windows would be. */
async function answer(
  { frames, commands }: Parts,
  name: string,
  { payload, from }: { readonly payload: unknown; readonly from: FrameWindow },
): Promise<unknown> {
  try {
    const frame = frames.get(from);
    if (frame === undefined) throw new Error('This window is no Custom UI of the page.');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
      throw new Error(`The local shell does not model the bridge command ${name}`);

    const value = await command((payload ?? {}) as Payload, frame);
    return HANDLES.has(name) ? value : from.structuredClone(value);
  } catch (cause) {
    throw new from.Error(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Their answers hold functions, which the platform hands over as stand-ins. */
const HANDLES: ReadonlySet<string> = new Set(['createHistory', 'on', 'onPublic']);

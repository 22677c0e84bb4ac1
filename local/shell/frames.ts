import type { UiModule } from './modules';
import type { FrameData } from './protocol';
import type { Visitor } from './visitor';
import type { ShellSite } from './shell-site';

/** What Jira tells a module about the place it is in. */
export type Extension = Readonly<Record<string, unknown>> & { readonly type: string };

/** One Custom UI on a page. The browser gets its token; what the token stands for stays here. */
export type Frame = {
  readonly token: string;
  readonly accountId: string;
  readonly module: UiModule;
  readonly extension: Extension;
};

/** Frames that are open now, or were not long ago. */
export type FrameRegistry = {
  open(module: UiModule, visitor: Visitor, extension: Extension): Frame;
  /** `null` when the token is unknown, or somebody else's. */
  find(token: string, accountId: string): Frame | null;
};

/** More than anybody has open; the oldest are forgotten first. */
const MOST_FRAMES = 5000;

export function createFrameRegistry(nextId: () => string): FrameRegistry {
  const frames = new Map<string, Frame>();

  return {
    open(module, { accountId }, extension) {
      const frame = { token: nextId(), accountId, module, extension };
      frames.set(frame.token, frame);
      const oldest = frames.keys().next();
      if (frames.size > MOST_FRAMES && oldest.done !== true) frames.delete(oldest.value);
      return frame;
    },
    find(token, accountId) {
      const frame = frames.get(token);
      return frame?.accountId === accountId ? frame : null;
    },
  };
}

/** What `view.getContext()` resolves to, but for the colours, which the page knows. */
export function contextOf(
  site: ShellSite,
  visitor: Visitor,
  { module, extension }: Pick<Frame, 'module' | 'extension'>,
): Readonly<Record<string, unknown>> {
  const { cloudId, environmentId } = site.forge.installation;
  return {
    accountId: visitor.accountId,
    cloudId,
    environmentId,
    environmentType: 'DEVELOPMENT',
    localId: `ari:cloud:ecosystem::extension/${environmentId}/static/${module.key}`,
    locale: visitor.locale,
    moduleKey: module.key,
    siteUrl: site.baseUrl,
    timezone: visitor.timeZone,
    surfaceColor: null,
    userAccess: { enabled: false, hasAccess: true },
    permissions: { scopes: site.manifest.permissions.scopes ?? [], external: {} },
    extension,
  };
}

/** What the page's script needs to show a frame and to answer its bridge. */
export function frameData(
  frame: Frame,
  about: {
    readonly src: string;
    readonly basePath: string | null;
    readonly context: FrameData['context'];
  },
): FrameData {
  const { title, viewportSize } = frame.module;
  return { token: frame.token, title, viewportSize, ...about };
}

import type { Frame, FrameRegistry } from './frames';
import { contextOf, frameData } from './frames';
import { html, type Html } from './html';
import type { UiModule } from './modules';
import type { FrameData } from './protocol';
import type { ShellSite } from './shell-site';
import type { UiFiles } from './ui-files';
import type { Extension } from './frames';
import type { Visitor } from './visitor';

/** One page being made for one person. */
export type View = {
  readonly site: ShellSite;
  readonly visitor: Visitor;
  readonly modules: readonly UiModule[];
  readonly files: UiFiles;
  readonly registry: FrameRegistry;
  readonly url: URL;
  /** Frames of the page so far, by the id of the element that holds them. */
  readonly frames: Map<string, FrameData>;
};

export type Placement = {
  readonly module: UiModule;
  readonly extension: Extension;
  /** Where the app's own routes hang below; `null` for a frame without an address. */
  readonly basePath: string | null;
};

/** A box that the page's script fills with the module's Custom UI. */
export function frameBox(view: View, { module, extension, basePath }: Placement): Html {
  const frame: Frame = view.registry.open(module, view.visitor, extension);
  const id = `frame-${view.frames.size + 1}`;
  view.frames.set(
    id,
    frameData(frame, {
      src: view.files.urlOf(module.resource),
      basePath,
      context: contextOf(view.site, view.visitor, frame),
    }),
  );
  const isPage = basePath !== null;
  return html`<div
    class="frame-box ${isPage ? 'frame-page' : 'frame-inset'}"
    id="${id}"
    data-frame
    data-testid="frame-${module.key}"
  >
    <div class="frame-waiting" role="status">
      <span class="spinner" aria-hidden="true"></span><span>Loading ${module.title}</span>
    </div>
  </div>`;
}

export function modulesAt(
  view: Pick<View, 'modules'>,
  place: UiModule['place'],
): readonly UiModule[] {
  return view.modules.filter((module) => module.place === place);
}

export function location(view: Pick<View, 'site' | 'url'>): string {
  return `${view.site.baseUrl}${view.url.pathname}${view.url.search}`;
}

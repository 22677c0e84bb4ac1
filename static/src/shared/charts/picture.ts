/** What a drawing takes from style sheets and tokens, and loses with them. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;
/** Dots of the picture for each of the screen. */
const SCALE = 2;

/** A drawing as a file of its own: colours, fonts and background as they are on the page, in its theme. */
export function standAlone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, original] of originals.entries()) {
    const shown = getComputedStyle(original);
    const target = copies[at];
    for (const name of STYLES) {
      const value = shown.getPropertyValue(name);
      if (value !== '') target?.style.setProperty(name, value);
    }
    for (const name of ['class', 'tabindex', 'aria-labelledby']) target?.removeAttribute(name);
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 0 ${sizeOf(svg).join(' ')}`);
  copy.prepend(background(svg));
  return new XMLSerializer().serializeToString(copy);
}

/** A drawing as a PNG, twice as fine as on the screen. */
export async function pictureOf(svg: SVGSVGElement): Promise<Blob> {
  const [width, height] = sizeOf(svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standAlone(svg))}`;
  await image.decode();

  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob === null ? failed(new Error('no picture')) : done(blob)));
  });
}

function sizeOf(svg: SVGSVGElement): readonly [number, number] {
  return [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
}

function background(svg: SVGSVGElement): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const card = svg.closest('section');
  const color = card === null ? '' : getComputedStyle(card).backgroundColor;
  rect.setAttribute('width', '100%');
  rect.setAttribute('height', '100%');
  rect.setAttribute('fill', color === '' || color === 'rgba(0, 0, 0, 0)' ? '#fff' : color);
  return rect;
}

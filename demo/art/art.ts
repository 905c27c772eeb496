import { play } from './play.js';
import type { Scene } from './scene.js';
import { form, morph } from './surface.js';
import { tone } from './tone.js';

const SCENES: Readonly<Record<string, Scene>> = { morph, form, tone, play };
/** Where the drawing stands for a reader who wants no motion. */
const STILL = 4.2;

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');

const resize = (canvas: HTMLCanvasElement): void => {
  const { clientWidth, clientHeight } = canvas;
  const density = Math.min(2, devicePixelRatio);
  const [width, height] = [Math.round(clientWidth * density), Math.round(clientHeight * density)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.setTransform(density, 0, 0, density, 0, 0);
};

/** The first colour behind the canvas that is not see-through. */
const groundOf = (element: Element | null): string => {
  if (!element) return 'Canvas';
  const { backgroundColor } = getComputedStyle(element);
  return /, 0\)$/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
};

/** Draws a canvas that says `data-art`, moving while it is in sight. */
const wire = (canvas: HTMLCanvasElement): void => {
  const scene = SCENES[canvas.dataset.art ?? ''];
  const pen = canvas.getContext('2d');
  if (!scene || !pen) return;
  let frame = 0;
  let [ink, ground] = ['', ''];

  const look = (): void => {
    ink = getComputedStyle(canvas).color;
    ground = groundOf(canvas);
  };
  const draw = (time: number): void => {
    resize(canvas);
    pen.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
    pen.strokeStyle = ink;
    scene(pen, { width: canvas.clientWidth, height: canvas.clientHeight, time, ground });
  };
  const run = (now: number): void => {
    draw(STILL + now / 1000);
    frame = requestAnimationFrame(run);
  };
  const settle = (inSight: boolean): void => {
    cancelAnimationFrame(frame);
    look();
    if (inSight && !calm.matches) frame = requestAnimationFrame(run);
    else draw(STILL);
  };

  new IntersectionObserver((entries) => settle(entries.at(-1)?.isIntersecting === true)).observe(canvas);
  new ResizeObserver(() => draw(STILL)).observe(canvas);
  for (const query of [calm, dark]) query.addEventListener('change', () => settle(true));
};

for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas[data-art]')) wire(canvas);
